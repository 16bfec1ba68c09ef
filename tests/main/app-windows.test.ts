import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserWindow } from 'electron';
import { appWindows } from '../../electron/main/app-windows.ts';

function windowDouble(minimised: boolean) {
  const heard: unknown[] = [];
  const steps: string[] = [];
  let closed = () => {};
  const once = (_name: string, listener: () => void) => {
    closed = listener;
  };
  const window = {
    webContents: { send: (...message: unknown[]) => void heard.push(message) },
    isMinimized: () => minimised,
    restore: () => void steps.push('restore'),
    focus: () => void steps.push('focus'),
    once: once as never as BrowserWindow['once'],
  };
  return { window, heard, steps, close: () => closed() };
}

test('Events go to the windows that are open', () => {
  const windows = appWindows();
  const double = windowDouble(false);
  assert.equal(windows.any(), undefined);
  windows.add(double.window);
  assert.equal(windows.any(), double.window);
  windows.emit('library.changed', { what: 'clips' });
  assert.deepEqual(double.heard, [['event', 'library.changed', { what: 'clips' }]]);
  double.close();
  windows.emit('library.changed', { what: 'notes' });
  assert.equal(double.heard.length, 1);
  assert.equal(windows.any(), undefined);
});

test('A window that was put away comes back when it is asked for', () => {
  for (const minimised of [true, false]) {
    const windows = appWindows();
    const double = windowDouble(minimised);
    windows.add(double.window);
    windows.bringForward();
    assert.deepEqual(double.steps, minimised ? ['restore', 'focus'] : ['focus']);
  }
});
