import type { ExportSettings } from '../../contract/models/export.ts';
import type { Note } from '../../contract/models/note.ts';
import { imageAddress, type StoredImage } from './block-html.ts';
import { exportWord } from './export-words.ts';
import { escapeHtml } from './html.ts';

/** What stands before the text: letterhead, title, what it is for, who writes to whom. On a cover it fills a page. */
export function frontMatter(
  { details, language }: Note,
  title: string,
  date: string,
  { cover }: ExportSettings,
  letterhead: StoredImage | null,
): string {
  const facts = (['addressee', 'author', 'reference'] as const)
    .filter((key) => details[key])
    .map((key): [string, string] => [exportWord(`paper.${key}`, language), details[key]]);
  const day = exportWord('note.details.date', language);
  // The Vietnamese date begins with the word that names it.
  facts.push([day, date.startsWith(`${day} `) ? date.slice(day.length + 1) : date]);
  return [
    `<header class="${cover ? 'title cover' : 'title'}">`,
    letterhead && `<img class="letterhead" alt="" src="${imageAddress(letterhead)}">`,
    `<h1>${escapeHtml(title)}</h1>`,
    details.event && `<p class="event">${escapeHtml(details.event)}</p>`,
    '<dl>',
    ...facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`),
    '</dl>',
    '</header>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The classification over and under an export that is read on a screen; on paper it stands on every page. */
export function marking(classification: string): string {
  return classification ? `<p class="marking">${escapeHtml(classification)}</p>` : '';
}

/** Words across every page; long ones are set smaller. */
export function watermark(words: string): string {
  if (!words) return '';
  const size = Math.min(9, 60 / words.length);
  return `<div class="watermark" aria-hidden="true"><span style="font-size: ${size.toFixed(2)}rem">${escapeHtml(words)}</span></div>`;
}
