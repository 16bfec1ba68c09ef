import { parseArgs } from 'node:util';
import { defaultLibrary } from '../host/default-library.ts';
import { runServed } from './run-served.ts';

/** The served app by itself, as it is in a package: `node dist/serve.js [--library DIR] [--port N] [--no-open] [--sample]`. */
const { values } = parseArgs({
  options: {
    library: { type: 'string', default: defaultLibrary() },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: true },
    sample: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

process.exitCode = await runServed({
  library: values.library,
  port: Number(values.port),
  open: values.open,
  sample: values.sample,
});
