import { markedPieces } from '../../contract/evidence/marked-text.ts';
import type { Block } from '../../contract/models/article.ts';
import type { Language } from '../../contract/models/language.ts';
import { annexGoesOn } from '../../contract/print-places.ts';
import {
  type Annex,
  type AnnexArticle,
  type AnnexPassage,
  annexAnchor,
  citationName,
  passageAnchor,
} from './annex.ts';
import { exportWord } from './export-words.ts';
import { addressHtml, escapeHtml, safeAddress, wordsHtml } from './html.ts';
import type { Hyphenate } from './note-html.ts';
import { formatDay } from './sources.ts';

/** The annex of a pack: every cited article with what is known of it, whole, its cited passages marked and numbered. */
export function annexHtml({ articles }: Annex, language: Language, hyphenate: Hyphenate): string {
  if (articles.length === 0) return '';
  return `<section class="annex" id="${annexAnchor}">
<h2>${escapeHtml(exportWord('paper.annex', language))}</h2>
${annexGoesOn}
${articles.map((one) => articleHtml(one, language, hyphenate)).join('\n')}
</section>`;
}

function articleHtml(
  { number, article, passages }: AnnexArticle,
  language: Language,
  hyphenate: Hyphenate,
): string {
  const words = (text: string) => wordsHtml(hyphenate(text, article.language));
  const standing = passages.filter(({ clip }) => !clip.orphaned);
  return `<article id="annex-${number}">
<h3>${number}. <span lang="${escapeHtml(article.language)}">${escapeHtml(article.title)}</span></h3>
<table class="annex-facts"><tbody>
${facts(article, language)
  .map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${value}</td></tr>`)
  .join('\n')}
</tbody></table>
<p class="annex-passages">${passageList(passages, language)}</p>
<div class="annex-text" lang="${escapeHtml(article.language)}">
${article.blocks.map((block) => blockHtml(block, article.text, standing, words)).join('\n')}
</div>
</article>`;
}

/** Names and values, as HTML; what is not known is left out. */
function facts(article: AnnexArticle['article'], language: Language): [string, string][] {
  const { agency, outlet, publishedOn, address, importedAt, original } = article;
  const word = (key: 'agency' | 'outlet' | 'date' | 'address' | 'imported' | 'sha256') =>
    exportWord(`paper.annex.${key}`, language);
  const link = address ? safeAddress(address) : null;
  const shown = address ? addressHtml(address) : '';
  const imported = `${formatDay(importedAt.slice(0, 10), language)}, ${importedAt.slice(11, 16)} UTC`;
  const rows: [string, string | null][] = [
    [word('agency'), agency && escapeHtml(agency)],
    [word('outlet'), outlet && escapeHtml(outlet)],
    [
      word('date'),
      publishedOn ? formatDay(publishedOn, language) : escapeHtml(exportWord('paper.no-date', language)),
    ],
    [word('address'), link ? `<a href="${escapeHtml(link)}">${shown}</a>` : shown],
    [word('imported'), imported],
    [word('sha256'), `<code>${original.sha256}</code>`],
  ];
  return rows.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** Each passage with the citations it leads back to; one that is no longer in the text with the words it had. */
function passageList(passages: readonly AnnexPassage[], language: Language): string {
  const items = passages.map(({ label, clip, citations }) => {
    const back = citations.map((count) => `<a href="#${citationName(count)}">↑\u00a0${count}</a>`).join(' ');
    const gone = exportWord('paper.annex.passage-gone', language, { quote: clip.quote });
    return clip.orphaned
      ? `<span id="${passageAnchor(label)}">${label} ${back} ${escapeHtml(gone)}</span>`
      : `<a href="#${passageAnchor(label)}">${label}</a> ${back}`;
  });
  return `${escapeHtml(exportWord('paper.annex.passages', language))}: ${items.join('; ')}`;
}

/** Among words that may be parted Chromium's `text-wrap-style: pretty` leaves one alone in a last line. */
const lastWords = /[^\s<>]{1,30} [^\s<>]{1,30}$/;

function blockHtml(
  block: Block,
  text: string,
  passages: readonly AnnexPassage[],
  wordsOf: (text: string) => string,
): string {
  const { kind, start, end } = block;
  if (start === null || end === null) return '';
  const pieces = markedPieces(text, [start, end], passages).map((piece) => {
    const marks = piece.begins.map(({ label }) => {
      const [citation = 1] = passages.find((passage) => passage.label === label)?.citations ?? [];
      return `<a class="passage" id="${passageAnchor(label)}" href="#${citationName(citation)}">${label}</a>`;
    });
    const words = wordsOf(piece.text);
    return marks.join('') + (piece.covered ? `<mark>${words}</mark>` : words);
  });
  const html = pieces.join('');
  const kept = html.includes('\u00ad') ? html.replace(lastWords, '<span class="together">$&</span>') : html;
  return `<p class="annex-${kind}">${kept}</p>`;
}
