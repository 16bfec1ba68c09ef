import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firesWhileTyping, isPressed, type KeyPress, shownKeys } from '../../../renderer/commands/keys.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test('Mod is Ctrl, and on macOS Cmd', () => {
  assert.ok(isPressed('Mod+K', press('k', { ctrlKey: true }), false));
  assert.ok(isPressed('Mod+K', press('k', { metaKey: true }), true));
  assert.ok(!isPressed('Mod+K', press('k', { ctrlKey: true }), true));
  assert.ok(!isPressed('Mod+K', press('k', { metaKey: true }), false));
});

test('a chord needs exactly the modifiers it names', () => {
  assert.ok(!isPressed('Mod+K', press('K', { ctrlKey: true, shiftKey: true }), false));
  assert.ok(!isPressed('Mod+K', press('k', { ctrlKey: true, altKey: true }), false));
  assert.ok(!isPressed('c', press('c', { ctrlKey: true }), false));
  assert.ok(isPressed('Mod+Shift+V', press('V', { ctrlKey: true, shiftKey: true }), false));
});

test('n and N are two keys, whether or not Caps Lock is on', () => {
  assert.ok(isPressed('n', press('n'), false));
  assert.ok(isPressed('n', press('N'), false));
  assert.ok(!isPressed('n', press('N', { shiftKey: true }), false));
  assert.ok(isPressed('Shift+N', press('N', { shiftKey: true }), false));
});

test('a digit is known by its place, because Shift turns it into another character', () => {
  assert.ok(isPressed('Mod+Shift+1', press('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }), false));
  assert.ok(!isPressed('Mod+1', press('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }), false));
});

test('punctuation is known by its character, however the keyboard makes it', () => {
  assert.ok(isPressed('?', press('?', { shiftKey: true }), false));
  assert.ok(isPressed('?', press('?'), false));
  assert.ok(isPressed('Mod++', press('+', { ctrlKey: true, shiftKey: true }), false));
  assert.ok(isPressed('Mod+-', press('-', { ctrlKey: true }), false));
});

test('only chords and function keys fire while one is typing', () => {
  for (const keys of ['Mod+K', 'Mod+Shift+V', 'Alt+x', 'F6', 'Shift+F6'])
    assert.ok(firesWhileTyping(keys), keys);
  for (const keys of ['c', 'n', 'Shift+N', '?', '1', 'Enter', 'Escape'])
    assert.ok(!firesWhileTyping(keys), keys);
});

test('keys are shown part by part, as the keyboard of the machine prints them', () => {
  assert.deepEqual(shownKeys('Mod+Shift+V', false), ['Ctrl', 'Shift', 'V']);
  assert.deepEqual(shownKeys('Mod+Shift+V', true), ['⌘', '⇧', 'V']);
  assert.deepEqual(shownKeys('Mod++', false), ['Ctrl', '+']);
  assert.deepEqual(shownKeys('c', false), ['c']);
});
