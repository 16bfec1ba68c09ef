import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import lunr from 'lunr';
import type { ArticleId } from '../../../../electron/contract/ids.ts';
import type { ParsedArticle, Part } from '../../../../electron/contract/models/article.ts';
import type { Language } from '../../../../electron/contract/models/language.ts';
import { transaction } from '../../../../electron/library/db/transaction.ts';
import { removeFromIndex } from '../../../../electron/library/search/index/index-table.ts';
import { analyse, fold, stem } from '../../../../electron/library/search/words/analysis.ts';
import { languageOfBlock } from '../../../../electron/library/search/words/block-language.ts';
import { wordsOf } from '../../../../electron/library/search/words/words.ts';
import { composeArticle } from '../../../../electron/parsers/compose.ts';
import { storeArticle, type TemporaryLibrary, temporaryLibrary } from '../../../support/temporary-library.ts';

/** lunr's fields; `text` is lead and text together. */
const fields = ['title', 'text', 'caption', 'agency', 'place', 'related'] as const;
type Texts = Record<(typeof fields)[number], string>;
interface Sample extends Texts {
  language: Language;
}

/** Words that share stems and bare forms, and none that is a stop word of either language. */
const words =
  'minister ministers relation relational relations visit visited visiting port ports report hope hoping ' +
  'nation national hoa hòa hoà hóa đường duong trung trưng ship shop chip country countries quick';
const word = fc.constantFrom(...words.split(' '));
/** lunr gives up on a required term of which one form is unknown, so misspellings are of words with one form. */
const bareWord = fc.constantFrom('visit', 'port', 'hoa', 'duong', 'trung', 'ship', 'shop', 'chip');

const text = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((all) => all.join(' '));
const sample: fc.Arbitrary<Sample> = fc.record({
  language: fc.constantFrom('en', 'vi'),
  title: text(1, 3),
  text: text(0, 6),
  caption: text(0, 2),
  agency: text(0, 1),
  place: text(0, 1),
  related: text(0, 2),
});

const cut = fc.tuple(word, fc.nat(4), fc.nat(4));
const term = fc.oneof(
  { weight: 4, arbitrary: word },
  cut.map(([of, at]) => `${of.slice(0, at + 1)}*`),
  cut.map(([of, at]) => `*${of.slice(-at - 1)}`),
  cut.map(([of, at, to]) => `${of.slice(0, at + 1)}*${of.slice(-to - 1)}`),
  fc.tuple(bareWord, fc.integer({ min: 1, max: 2 })).map(([of, edits]) => `${of}~${edits}`),
  fc
    .tuple(fc.string({ unit: fc.constantFrom(...'hopsit'), minLength: 2, maxLength: 5 }))
    .map(([made]) => `${made}~1`),
  // Two neighbours that have changed places.
  fc.tuple(bareWord, fc.nat(2)).map(([of, at]) => {
    const [first = '', second = ''] = of.slice(at);
    return `${of.slice(0, at)}${second}${first}${of.slice(at + 2)}~1`;
  }),
  word.map((of) => `${of}^3`),
  word.map((of) => of.toUpperCase()),
  // lunr's lexer divides words at a dash, as its tokenizer does.
  fc.tuple(word, word).map((pair) => pair.join('-')),
  fc
    .tuple(cut, fc.integer({ min: 2, max: 9 }))
    .map(([[of, at], boost]) => `${of.slice(0, at + 1)}*^${boost}`),
);
const clause = fc
  .tuple(
    fc.constantFrom('', '', '', '+', '-'),
    fc.constantFrom('', '', '', ...fields.map((name) => `${name}:`)),
    term,
  )
  .map((parts) => parts.join(''));
const query = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => clauses.join(' '));

/** Collections, and queries asked of each. */
const collections = 2_000;
const asked = 5;

test('a query in lunr’s language finds the articles that lunr finds with the same analysis', async (t) => {
  const library = temporaryLibrary(t);
  library.library.db.exec('PRAGMA synchronous = OFF');
  let compared = 0;
  let foundNone = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(sample, { minLength: 1, maxLength: 6 }),
      fc.array(query, { minLength: asked, maxLength: asked }),
      async (samples, queries) => {
        const ids = fill(library, samples);
        const oracle = lunrIndex(samples);
        for (const typed of queries) {
          // lunr forgives nothing.
          const { hits, total, mistakes } = await library.ask('search.query', {
            query: typed,
            literal: true,
          });
          const found = hits.map(({ id }) => ids.indexOf(id)).sort();
          assert.deepEqual(found, askLunr(oracle, typed), `${typed} in ${JSON.stringify(samples)}`);
          assert.equal(total, hits.length);
          assert.deepEqual(mistakes, []);
          compared++;
          if (found.length === 0) foundNone++;
        }
      },
    ),
    { numRuns: collections, seed: 2026 },
  );
  assert.equal(compared, collections * asked);
  assert.ok(foundNone < compared * 0.75, `${foundNone} of ${compared} find nothing`);
});

/** Puts a collection in the place of the one before. */
function fill({ library: { db, now } }: TemporaryLibrary, samples: readonly Sample[]): ArticleId[] {
  return transaction(db, () => {
    for (const row of db.prepare('SELECT seq FROM article').all()) removeFromIndex(db, Number(row['seq']));
    db.exec('DELETE FROM article; DELETE FROM original');
    return samples.map((one, ordinal) => {
      const file = { sha256: ordinal.toString(16).padStart(64, '0'), bytes: new Uint8Array() };
      return storeArticle(db, articleOf(one), file, now()).id;
    });
  });
}

function articleOf({ title, language, text: body, agency, place, caption, related }: Sample): ParsedArticle {
  const parts = (
    [
      ['paragraph', body],
      ['caption', caption],
      ['related', related],
    ] as const
  ).map(([kind, of]): Part => ({ kind, text: of, removed: null }));
  return {
    ...{ title, titleFrom: 'text', language, agency, place, byline: null, publishedOn: null },
    ...{ publishedOnFrom: null, publishedAt: null, outlet: null, address: null, encoding: 'utf-8' },
    ...{ notArticle: false, warnings: [], mediaType: 'text/plain', parts },
    ...composeArticle(parts),
  };
}

function lunrIndex(samples: Sample[]): lunr.Index {
  const builder = new lunr.Builder();
  for (const field of fields) builder.field(field);
  const vocabulary = new Set<string>();
  for (const [ref, one] of samples.entries()) {
    const terms = fields.map((field) => [
      field,
      wordsOf(one[field]).map(({ text: of }) => analyse(of, languageOfBlock(one[field], one.language)).term),
    ]);
    for (const [, list] of terms) for (const of of list ?? []) vocabulary.add(of);
    builder.add({ id: String(ref), ...Object.fromEntries(terms) });
  }
  // A word may be held as its stem or bare; lunr gives up on a required word when it does not know one of them.
  const forms = ((token: lunr.Token) => {
    const folded = token.toString();
    const known = [...new Set([stem(folded), folded])].filter((form) => vocabulary.has(form));
    return known.length > 0 ? known.map((form) => new lunr.Token(form, {})) : token;
  }) as unknown as lunr.PipelineFunction;
  // lunr warns of a function that it does not know by its label.
  builder.searchPipeline.add(Object.assign(forms, { label: 'stemmer' }));
  return builder.build();
}

/** What lunr finds in the fields of an ordinary search, unless a field is named. */
function askLunr(index: lunr.Index, typed: string): number[] {
  const { QueryParser } = lunr as unknown as {
    QueryParser: new (text: string, query: lunr.Query) => { parse(): void };
  };
  const results = index.query((query) => {
    new QueryParser(fold(typed), query).parse();
    for (const one of query.clauses) {
      if (one.fields === query.allFields) one.fields = ['title', 'text', 'caption'];
    }
  });
  return results.map(({ ref }) => Number(ref)).sort();
}
