/** What a dragged clip carries: its id, under this type. */
export const clipDragType = 'application/x-attache-clip';
