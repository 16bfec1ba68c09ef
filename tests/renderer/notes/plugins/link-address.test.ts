import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkAddress } from '../../../../renderer/notes/plugins/link/link-address.ts';

test('web and mail addresses are links, with the scheme they lack', () => {
  assert.equal(linkAddress(' https://mofa.gov.vn/a?b=1 '), 'https://mofa.gov.vn/a?b=1');
  assert.equal(linkAddress('http://example.org'), 'http://example.org');
  assert.equal(linkAddress('mailto:desk@example.org'), 'mailto:desk@example.org');
  assert.equal(linkAddress('vietnamnews.vn/politics'), 'https://vietnamnews.vn/politics');
  assert.equal(linkAddress('example.org:8080'), 'https://example.org:8080');
  assert.equal(linkAddress('desk@example.org'), 'mailto:desk@example.org');
});

test('anything else is no link', () => {
  for (const typed of [
    '',
    '  ',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'two words',
    'https://',
  ])
    assert.equal(linkAddress(typed), null, typed);
});
