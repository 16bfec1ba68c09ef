import assert from 'node:assert/strict';
import { openLoopback, send, serveFresh } from '../serve/loopback.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite('the loopback socket', async () => {
  const { app, host, close } = await serveFresh();
  const transport = await openLoopback(app);
  return {
    ...transport,
    async exported({ download }) {
      const answer = await send(host, 'GET', download ?? '', { cookie: transport.entered.cookie });
      assert.equal(answer.status, 200);
      return answer.body;
    },
    async close() {
      transport.socket.close();
      await close();
    },
  };
});
