import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments, wrongOption } from '../../electron/cli/arguments.ts';
import { type CommandName, commands } from '../../electron/cli/commands.ts';
import { say } from '../../electron/host/terminal-locale.ts';

const read = (name: CommandName, ...argv: string[]) => readArguments(commands[name], argv);

const wrong: [what: string, name: CommandName, argv: string[], about: string, detail: string][] = [
  ['an argument that is missing', 'import', [], 'PATH…', say('cli.missing')],
  ['an argument too many', 'article', ['one', 'two'], 'two', say('cli.too-many')],
  ['an option that is none', 'articles', ['--nope'], '--nope', say('cli.no-such-option')],
  ['a short option', 'articles', ['-l'], '-l', say('cli.no-such-option')],
  ['an option without its value', 'articles', ['--limit'], '--limit', say('cli.no-value')],
  ['an option for a value', 'clip', ['a', '--quote', '--json'], '--quote', say('cli.no-value')],
  ['a value for a switch', 'clips', ['--bin=yes'], '--bin', 'yes'],
  ['an option that it cannot do without', 'note new', [], '--title', say('cli.missing')],
  ['such an option without a word', 'note keep', ['n', '--name', ''], '--name', say('cli.missing')],
];
for (const [what, name, argv, about, detail] of wrong) {
  test(`${what} is named`, () => {
    assert.deepEqual(read(name, ...argv), { ok: false, failure: { code: 'invalid-input', about, detail } });
  });
}

test('a value may begin with a dash, and an argument may stand before or behind an option', () => {
  const given = read('clip', '--quote', '- five points', 'a', '--tag', 'one', '--tag', 'two');
  assert.ok(given.ok);
  assert.deepEqual(given.value.args, ['a']);
  assert.deepEqual({ ...given.value.options }, { quote: '- five points', tag: ['one', 'two'] });
});

test('help is given for a command that lacks an argument', () => {
  assert.equal(read('article', '--help').ok, true);
});

test('what a call refuses is said of its option and what was typed for it, where there is one', () => {
  const ask = (limit: string | undefined) => wrongOption('articles.list', { limit: Number.NaN }, { limit });
  assert.deepEqual(ask('many'), { code: 'invalid-input', about: '--limit', detail: 'many' });
  assert.equal(ask(undefined), null);
  assert.equal(wrongOption('articles.list', { limit: 3 }, { limit: '3' }), null);
});
