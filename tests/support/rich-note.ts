import type { NoteId } from '../../electron/contract/ids.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import type { CitationStyle } from '../../electron/contract/models/note.ts';
import * as node from '../../electron/library/notes/note-state.ts';
import type { TemporaryLibrary } from './temporary-library.ts';

const block = { direction: null, format: '', indent: 0, version: 1 } as const;
const of = (type: string, children: node.StateNode[], more = {}): node.StateNode => ({
  type,
  ...block,
  ...more,
  children,
});
const cell = (words: string, headerState = 0, more = {}) =>
  of('tablecell', [node.paragraph([node.text(words)])], { headerState, ...more });
const row = (...cells: node.StateNode[]) => of('tablerow', cells);
const item = (words: string, more = {}) => of('listitem', [node.text(words)], { value: 1, ...more });
const footnote = (text: string): node.StateNode => ({ type: 'footnote', text, version: 1 });

/** A picture of one pixel. */
export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Every Vietnamese letter with every mark, small. */
export const vietnameseLetters =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

/**
 * A note with one of everything that a note can hold: three headings, three citations of two articles, two footnotes,
 * lists, a checklist, a table with header and merged cells, a callout, an image, formatted words.
 */
export async function richNote(
  { ask, add }: TemporaryLibrary,
  language: Language,
  citationStyle: CitationStyle,
): Promise<NoteId> {
  const clips = [];
  for (const [title, agency, text] of [
    ['Ministers meet', 'VNA', 'Ministers reaffirmed the Five-Point Consensus on Friday.'],
    ['Bộ trưởng dự họp', 'TTXVN', 'Ngoại trưởng khẳng định Việt Nam ủng hộ ASEAN.'],
  ] as const) {
    const article = add({
      title,
      agency,
      publishedOn: '2026-01-29',
      address: 'https://example.org/a',
      paragraphs: [text, `${language}, ${citationStyle}`],
      language: agency === 'VNA' ? 'en' : 'vi',
    });
    clips.push(await ask('clips.quote', { article, quote: text }));
  }
  const [first, second] = clips;
  if (!first || !second) throw new Error('two clips were to be made');
  const image = await ask('notes.add-image', { base64: onePixel });
  const children = [
    { type: 'table-of-contents', version: 1 } as const,
    node.heading(1, [node.text('Mục đích & purpose')]),
    node.paragraph([
      node.text('Plain, '),
      node.text('bold', 1),
      node.text(', '),
      node.text('italic', 2),
      node.text(', '),
      node.text('struck', 4),
      node.text(' and H'),
      node.text('2', 32),
      node.text('O <tags>'),
      footnote('First remark: nước sạch.'),
      node.text(', see '),
      node.link('https://asean.org/', null, [node.text('ASEAN')]),
      node.text('.'),
    ]),
    node.paragraph([
      node.text(vietnameseLetters),
      node.lineBreak,
      node.text(vietnameseLetters.toUpperCase()),
    ]),
    node.quotation(first),
    node.heading(2, [node.text('Second level')]),
    node.paragraph([
      node.text('He said '),
      node.inlineQuotation(second.id, [node.text('Việt Nam ủng hộ ASEAN'), node.citation(second.id)]),
      node.text(', as reported before'),
      node.citation(first.id),
      footnote('Second remark.'),
      node.text('.'),
    ]),
    of(
      'list',
      [
        item('One'),
        of('listitem', [of('list', [item('Inner')], { listType: 'number', tag: 'ol', start: 1 })], {
          value: 2,
        }),
        item('Two'),
      ],
      { listType: 'bullet', tag: 'ul', start: 1 },
    ),
    of('list', [item('Step one'), item('Step two')], { listType: 'number', tag: 'ol', start: 1 }),
    of('list', [item('Done', { checked: true }), item('To do', { checked: false })], {
      listType: 'check',
      tag: 'ul',
      start: 1,
    }),
    of('callout', [node.text('Rain is likely.')], { kind: 'risk' }),
    of('table', [
      row(cell('Country', 1), cell('Growth', 1, { colSpan: 2 })),
      row(cell('Lào'), cell('7.5', 0, { rowSpan: 2 }), cell('7.1')),
      row(cell('Thái Lan'), cell('2.4')),
    ]),
    node.heading(3, [node.text('Third level')]),
    {
      type: 'image',
      image: image.id,
      description: 'A map',
      caption: 'Biển Đông',
      width: 25,
      version: 1,
    } as const,
    { type: 'horizontalrule', version: 1 } as const,
    { type: 'page-break', version: 1 } as const,
    node.paragraph([node.text('After the break.')]),
  ];
  const state = JSON.parse(node.state(children));
  state.root.$ = { note: { citationStyle, repeat: 'same-number' } };
  const title = language === 'vi' ? 'Tình hình Biển Đông' : 'The situation at sea';
  const { id, revision } = await ask('notes.create', { title, language });
  await ask('notes.save', { id, revision, title, language, state: JSON.stringify(state) });
  await ask('notes.describe', {
    id,
    details: {
      author: 'Vụ Chính sách',
      addressee: 'The minister',
      reference: 'NG-12/2026',
      event: 'Meeting of the ministers',
      date: '2026-02-03',
      classification: 'Confidential',
      tags: ['asean', 'biển'],
    },
  });
  return id;
}
