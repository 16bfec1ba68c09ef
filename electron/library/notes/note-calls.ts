import { fail } from '../../contract/failure.ts';
import type { Handlers } from '../library.ts';

export const noteCalls: Handlers<
  | 'notes.templates'
  | 'notes.create'
  | 'notes.list'
  | 'notes.get'
  | 'notes.save'
  | 'notes.bin'
  | 'notes.verify'
  | 'notes.append-clip'
  | 'notes.append-markdown'
  | 'notes.render'
> = {
  'notes.templates': () => fail('internal'),
  'notes.create': () => fail('internal'),
  'notes.list': () => fail('internal'),
  'notes.get': () => fail('internal'),
  'notes.save': () => fail('internal'),
  'notes.bin': () => fail('internal'),
  'notes.verify': () => fail('internal'),
  'notes.append-clip': () => fail('internal'),
  'notes.append-markdown': () => fail('internal'),
  'notes.render': () => fail('internal'),
};
