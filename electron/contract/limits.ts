/** The most one uploaded file may hold, in bytes. */
export const largestUpload = 200 * 1024 * 1024;
