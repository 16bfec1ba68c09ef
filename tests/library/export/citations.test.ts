import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ClipId, type NoteId } from '../../../electron/contract/ids.ts';
import { type CitationStyle, NoteSettings, noDetails } from '../../../electron/contract/models/note.ts';
import { type NoteNode, parseNoteState } from '../../../electron/contract/note-document.ts';
import { noteMarkdown } from '../../../electron/library/export/note-markdown.ts';
import { nodesFromMarkdown } from '../../../electron/library/notes/markdown-to-state.ts';
import * as node from '../../../electron/library/notes/note-state.ts';
import { bareSource, justClipped } from '../../support/clip-source.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporary-library.ts';

/** A note that cites two articles in each of the three forms, in a style. */
async function cited({ ask, add }: TemporaryLibrary, citationStyle: CitationStyle) {
  const clips = [];
  for (const [title, agency] of [
    ['Ministers meet', 'VNA'],
    ['Bộ trưởng dự họp', 'TTXVN'],
  ] as const) {
    const text = `${title}: everybody came, and nobody spoke for long (${citationStyle}).`;
    const article = add({ title, agency, publishedOn: '2026-01-29', paragraphs: [text], language: 'en' });
    clips.push(await ask('clips.quote', { article, quote: 'everybody came' }));
  }
  const [first, second] = clips;
  assert.ok(first && second);
  const created = await ask('notes.create', { title: 'T' });
  const state = node.state([
    node.paragraph([
      node.text('They said '),
      node.inlineQuotation(first.id, [node.text('everybody')]),
      node.text('.'),
    ]),
    node.quotation(second),
    node.paragraph([node.text('According to VNA'), node.citation(first.id)]),
  ]);
  const settings = NoteSettings.parse({ citationStyle });
  const withSettings = JSON.parse(state);
  withSettings.root.$ = { note: settings };
  await ask('notes.save', {
    id: created.id,
    revision: created.revision,
    title: 'T',
    language: 'en',
    state: JSON.stringify(withSettings),
  });
  return { id: created.id, clips: [first.id, second.id] };
}

const render = async ({ ask }: TemporaryLibrary, id: NoteId, format: 'html' | 'md') =>
  (await ask('notes.render', { id, format })).content;

test('each style is in the HTML: numbers, short sources and endnotes, each leading to its source', async (t) => {
  const library = temporaryLibrary(t);
  const shown = async (style: CitationStyle) => {
    const html = await render(library, (await cited(library, style)).id, 'html');
    return [...html.matchAll(/<a class="citation[^"]*" href="#(source-\d)"[^>]*>([^<]*)<\/a>/g)].map(
      ([, lead, mark]) => `${mark} ${lead}`,
    );
  };
  assert.deepEqual(await shown('numbered'), ['[1] source-1', '[2] source-2', '[1] source-1']);
  assert.deepEqual(await shown('endnotes'), ['1 source-1', '2 source-2', '1 source-1']);
  assert.deepEqual(await shown('short'), [
    '(VNA, “Ministers meet”, 29 January 2026) source-2',
    '(VNA, “Bộ trưởng dự họp”, 29 January 2026) source-1',
    '(VNA, “Ministers meet”, 29 January 2026) source-2',
  ]);
});

test('an export can have another style than its note, which keeps its own', async (t) => {
  const library = temporaryLibrary(t);
  const { id } = await cited(library, 'numbered');
  const { state } = await library.ask('notes.get', { id });
  const styled = await library.ask('notes.render', {
    id,
    format: 'md',
    settings: { citationStyle: 'short' },
  });
  assert.match(styled.content, /\(VNA, “Ministers meet”, 29 January 2026\)/);
  assert.doesNotMatch(await render(library, id, 'md'), /\(VNA, “Ministers meet”/);
  assert.equal((await library.ask('notes.get', { id })).state, state);
});

test('the HTML draws quotation marks around what is quoted, in a sentence and in a block', async (t) => {
  const library = temporaryLibrary(t);
  const html = await render(library, (await cited(library, 'numbered')).id, 'html');
  assert.match(html, /They said <span [^>]*>“everybody”\u2060<a [^>]*>\[1\]<\/a><\/span>\./);
  assert.match(html, /<blockquote data-clip="c\w+"><p>“everybody came”/);
});

test('the Markdown of each form is as documented, and its list of sources is not read back', async (t) => {
  const library = temporaryLibrary(t);
  const { id, clips } = await cited(library, 'numbered');
  const markdown = await render(library, id, 'md');
  const [first, second] = clips;
  assert.ok(markdown.includes(`They said [“everybody”](clip:${first})[\\[1\\]](clip:${first}).\n`), markdown);
  assert.ok(markdown.includes(`> everybody came[\\[2\\]](clip:${second} "quotation")\n`), markdown);
  assert.ok(markdown.includes(`According to VNA[\\[1\\]](clip:${first})\n`), markdown);
  assert.match(
    markdown,
    /<!-- sources -->\n\n## Sources\n\n1\. VNA, “Ministers meet”, 29 January 2026, read /,
  );
  const again = await library.ask('notes.create', { title: 'T' });
  await library.ask('notes.append-markdown', { id: again.id, markdown });
  assert.equal((await render(library, again.id, 'md')).replace('## T\n\n', ''), markdown);
});

/** Words as people write them, with what Markdown could take for its own. */
const words = fc
  .array(
    fc.constantFrom(
      'one',
      'hai',
      '“',
      '”',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '<b>',
      '1.',
      '#',
      'ư',
      '&amp;',
      '`',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const clip = fc.integer({ min: 1, max: 4 }).map((n) => ClipId.parse(`c${String(n).padStart(12, '0')}`));
const quotedText = words.map((text) => [node.text(text)]);
const inline = fc.oneof(
  words.map((text) => node.text(`${text} `)),
  clip.map(node.citation),
  fc
    .tuple(clip, quotedText)
    .map(([id, children]) => node.inlineQuotation(id, [...children, node.citation(id)])),
);
const block = fc.oneof(
  fc
    .array(inline, { minLength: 1, maxLength: 5 })
    .map((children) => node.paragraph([node.text('so '), ...children])),
  fc
    .tuple(clip, quotedText)
    .map(([id, children]) => node.quotationOf(id, 1, [...children, node.citation(id)])),
  fc.tuple(clip, quotedText).map(([id, children]) => node.quote([...children, node.citation(id)])),
);

/** What of a note has to come back: the citations, what each of them quotes, and where they stand. */
function citations(state: string): string[] {
  const read = (one: NoteNode): string => {
    if (one.type === 'text') return one.text.replace(/\s+/g, '');
    if (one.type === 'citation') return `{${one.clip}}`;
    if (!('children' in one)) return '';
    const inner = one.children.map(read).join('');
    return one.type === 'inline-quotation' || one.type === 'quotation'
      ? `${one.type}<${one.clip}|${inner}>`
      : inner;
  };
  return (parseNoteState(state) ?? []).map((one) => `${one.type}:${read(one)}`);
}

test('whatever a note cites, its Markdown in every style brings every citation back to its place', () => {
  const styles = fc.constantFrom('numbered', 'short', 'endnotes');
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), styles, (blocks, citationStyle) => {
      const state = JSON.parse(node.state(blocks));
      state.root.$ = { note: { citationStyle, repeat: 'ibid' } };
      const serialised = JSON.stringify(state);
      const markdown = noteMarkdown(
        { ...note, state: serialised },
        parseNoteState(serialised) ?? [],
        (id) => ({ ...clipOf, id, source: { ...bareSource, title: id, agency: 'VNA' } }),
      );
      const [, ...read] = nodesFromMarkdown(markdown);
      assert.deepEqual(citations(node.state(read)), citations(serialised), markdown);
    }),
    { numRuns: 500, seed: 5 },
  );
});

const note = {
  details: noDetails,
  archived: false,
  binned: false,
  id: 'n000000000000' as never,
  title: 'T',
  language: 'en' as const,
  savedAt: '',
  createdAt: '',
  state: '',
  revision: 0,
};
const clipOf = {
  article: 'a000000000000' as never,
  start: 0,
  end: 1,
  quote: '',
  prefix: '',
  suffix: '',
  comment: '',
  tags: [],
  colour: 1 as const,
  createdAt: '',
  ...justClipped,
};
