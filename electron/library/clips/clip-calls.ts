import { fail } from '../../contract/failure.ts';
import type { Handlers } from '../library.ts';

export const clipCalls: Handlers<
  'clips.create' | 'clips.quote' | 'clips.list' | 'clips.get' | 'clips.update' | 'clips.bin'
> = {
  'clips.create': () => fail('internal'),
  'clips.quote': () => fail('internal'),
  'clips.list': () => fail('internal'),
  'clips.get': () => fail('internal'),
  'clips.update': () => fail('internal'),
  'clips.bin': () => fail('internal'),
};
