import { fail } from '../../contract/failure.ts';
import type { Handlers } from '../library.ts';

export const searchCalls: Handlers<'search.query' | 'search.locate'> = {
  'search.query': () => fail('internal'),
  'search.locate': () => fail('internal'),
};
