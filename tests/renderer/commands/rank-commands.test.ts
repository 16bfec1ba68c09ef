import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankCommands } from '../../../renderer/commands/rank-commands.ts';

const commands = [
  { id: 'note.new', label: 'New note' },
  { id: 'export', label: 'Export the note' },
  { id: 'import.files', label: 'Choose files' },
  { id: 'theme.dark', label: 'Dark theme' },
  { id: 'notes', label: 'Hiện các bản ghi' },
];
const ids = (typed: string, recent: string[] = []) =>
  rankCommands(typed, commands, recent).map(({ id }) => id);

test('with nothing typed, what was used last comes first and the rest stays in order', () => {
  assert.deepEqual(ids('', ['theme.dark', 'export']), [
    'theme.dark',
    'export',
    'note.new',
    'import.files',
    'notes',
  ]);
});

test('a label that begins with what was typed comes before one that merely holds it', () => {
  assert.deepEqual(ids('e').slice(0, 1), ['export']);
  assert.deepEqual(ids('note').slice(0, 2), ['note.new', 'export']);
});

test('the beginnings of words find a command in any order', () => {
  assert.equal(ids('the da')[0], 'theme.dark');
});

test('letters in order find a command, letters out of order do not', () => {
  assert.deepEqual(ids('dkth'), ['theme.dark']);
  assert.deepEqual(ids('htkd'), []);
});

test('a Vietnamese label is found without its marks', () => {
  assert.equal(ids('ban ghi')[0], 'notes');
});

test('among equals the one used last wins', () => {
  assert.deepEqual(ids('note', ['export']).slice(0, 2), ['export', 'note.new']);
});

test('a label that is just what was typed comes first, whatever was used last', () => {
  const two = [
    { id: 'shelf', label: 'Clips at hand' },
    { id: 'clips', label: 'Clips' },
  ];
  assert.equal(rankCommands('clips', two, ['shelf'])[0]?.id, 'clips');
});
