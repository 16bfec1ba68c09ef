import { fail } from '../../contract/failure.ts';
import type { Handlers } from '../library.ts';

export const importCalls: Handlers<'import.paste' | 'import.cancel' | 'import.files'> = {
  'import.paste': () => fail('internal'),
  'import.cancel': () => fail('internal'),
  'import.files': () => fail('internal'),
};
