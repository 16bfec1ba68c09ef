import { serve } from './serve.ts';

/** The served app by itself, as it is in a package: `node dist/serve.js`, with the options of `attache serve`. */
process.exitCode = await serve(process.argv.slice(2));
