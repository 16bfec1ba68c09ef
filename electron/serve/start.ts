import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runServed } from './run-served.ts';

/** The served app by itself, as it is in a package: `node dist/serve.js [--library DIR] [--port N] [--no-open] [--sample]`. */
const { values } = parseArgs({
  options: {
    library: { type: 'string', default: join(homedir(), 'Attache') },
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
