import { newId, SourceToken } from '../contract/ids.ts';

/** A file or folder the analyst chose. `name`: what to call it instead of its path. */
export interface Source {
  path: string;
  name?: string;
}

export interface SourceTokens {
  add(source: Source): SourceToken;
  /** The source a token stands for; each token is good for one import. */
  take(token: SourceToken): Source | null;
}

export function sourceTokens(): SourceTokens {
  const sources = new Map<SourceToken, Source>();
  return {
    add(source) {
      const token = newId(SourceToken, 's');
      sources.set(token, source);
      return token;
    },
    take(token) {
      const source = sources.get(token) ?? null;
      sources.delete(token);
      return source;
    },
  };
}
