import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBrowser } from './install-browser.ts';

/**
 * `npm test`: format and lint, types, layers, locales, build, unit and contract tests, browser tests. Everything runs,
 * whatever failed before it; the last line sums all of it up.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path: string) => [process.execPath, join(root, 'node_modules', path)];
const node = [process.execPath, '--disable-warning=ExperimentalWarning'];
// Processes of the app start by the hundred in the tests: what Node makes of their TypeScript is kept from start to start.
process.env['NODE_COMPILE_CACHE'] = join(root, 'node_modules/.cache/node');
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

check('format and lint', [
  ...bin('@biomejs/biome/bin/biome'),
  'ci',
  '--colors=off',
  '--error-on-warnings',
  '.',
]);
check('types', [...bin('typescript/bin/tsc'), '-p', '.']);
check('layers', [...node, 'scripts/check-layers.ts']);
check('locales', [...node, 'scripts/check-locales.ts']);
check('build', [...node, 'scripts/build.ts']);
if (installBrowser()) {
  add(nodeTests());
  add(browserTests());
} else {
  console.error('There is no Chromium-family browser, and none could be installed: the tests need one.');
  add({ passed: 0, failed: 1, skipped: 0 });
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A check that has no tests of its own counts as one. */
function check(name: string, command: string[]): void {
  process.stdout.write(`\n▸ ${name}\n`);
  add(run(command) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
}

function nodeTests(): Counts {
  process.stdout.write('\n▸ unit and contract tests\n');
  return withReport((report) => {
    const done = run([
      ...node,
      '--test',
      `--test-concurrency=${availableParallelism()}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/counts-reporter.ts',
      `--test-reporter-destination=${report}`,
      'tests/**/*.test.ts',
    ]);
    return atLeastOneFailed(JSON.parse(readFileSync(report, 'utf8')) as Counts, done);
  });
}

function browserTests(): Counts {
  process.stdout.write('\n▸ browser tests\n');
  return withReport((report) => {
    const command = [...bin('playwright/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts'];
    const done = run([...command, '--reporter', 'list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    const failed = stats.unexpected + stats.flaky;
    return atLeastOneFailed({ passed: stats.expected, failed, skipped: stats.skipped }, done);
  });
}

/** A runner that fails without a failed test (a file that cannot be loaded) counts as one failure. */
function atLeastOneFailed(counts: Counts, done: boolean): Counts {
  return done ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

function withReport(read: (report: string) => Counts): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  try {
    return read(join(folder, 'report.json'));
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run([program = '', ...args]: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return done.status === 0;
}

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
