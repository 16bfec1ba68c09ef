import { newId, SourceToken } from '../contract/ids.ts';

/** A file or folder the analyst chose. `name`: what to call it instead of its path. */
export interface Source {
  path: string;
  name?: string;
}

export interface SourceTokens {
  add(source: Source): SourceToken;
  /** The source a token stands for, for as long as the host runs: an import that was cut short is begun again. */
  find(token: SourceToken): Source | null;
}

export function sourceTokens(): SourceTokens {
  const sources = new Map<SourceToken, Source>();
  return {
    add(source) {
      const token = newId(SourceToken, 's');
      sources.set(token, source);
      return token;
    },
    find: (token) => sources.get(token) ?? null,
  };
}
