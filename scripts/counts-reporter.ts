import type { TestEvent } from 'node:test/reporters';

/** A reporter of node:test that writes one JSON document: how many tests passed, failed and were skipped. */
export default async function* counts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    if (event.data.details.type === 'suite') continue;
    if (event.data.skip !== undefined) total.skipped += 1;
    else if (event.type === 'test:pass') total.passed += 1;
    else total.failed += 1;
  }
  yield JSON.stringify(total);
}
