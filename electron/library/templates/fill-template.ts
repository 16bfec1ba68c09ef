import type { Language } from '../../contract/models/language.ts';
import { type NoteDetails, noDetails } from '../../contract/models/note.ts';
import { type TemplateFieldName, templateFields } from '../../contract/models/template.ts';
import { exportWord } from '../export/export-words.ts';
import { formatDay } from '../export/sources.ts';
import { nodesFromMarkdown } from '../notes/markdown-to-state.ts';
import { prompt, type StateNode, text } from '../notes/note-state.ts';
import type { TemplateFile } from './template-file.ts';

/** What is known of a note that begins from a template: its fields' defaults, its length, and what was said for it. */
export function detailsFor(file: TemplateFile, said: Partial<NoteDetails>, today: string): NoteDetails {
  const details: NoteDetails = { ...noDetails, target: file.length };
  for (const { name, value } of file.fields) {
    if (value === '') continue;
    if (name === 'date') details.date = value === 'today' ? today : dayOrNull(value);
    else if (name === 'tags') details.tags = tagsOf(value);
    else details[name] = name === 'classification' ? value.slice(0, 100) : value;
  }
  return { ...details, ...said };
}

/** The blocks of a template, with prompts where it asks for words and what is said in the fields it names. */
export function fillTemplate(file: TemplateFile, details: NoteDetails, language: Language): StateNode[] {
  const fill = (node: StateNode): StateNode[] => {
    if (node.type === 'text') return placesIn(node, details, language);
    return [node.children ? { ...node, children: node.children.flatMap(fill) } : node];
  };
  return nodesFromMarkdown(file.body).flatMap(fill);
}

/** `{{prompt: …}}` and `{{field: …}}`; the words between the braces have none themselves. */
const place = /\{\{(prompt|field): ?([^{}]{1,500})\}\}/g;

function placesIn(node: StateNode, details: NoteDetails, language: Language): StateNode[] {
  const words = String(node['text']);
  const format = Number(node['format']);
  const nodes: StateNode[] = [];
  let run = '';
  const endRun = () => {
    if (run) nodes.push(text(run, format));
    run = '';
  };
  let at = 0;
  for (const found of words.matchAll(place)) {
    run += words.slice(at, found.index);
    at = found.index + found[0].length;
    const asked = (found[2] ?? '').trim();
    const field = found[1] === 'field' ? templateFields.find((name) => name === asked) : undefined;
    const said = field ? wordsIn(field, details, language) : '';
    run += said;
    if (said) continue;
    endRun();
    nodes.push(prompt(field ? wordFor(field, language) : asked, format));
  }
  run += words.slice(at);
  endRun();
  return nodes;
}

function wordsIn(field: TemplateFieldName, details: NoteDetails, language: Language): string {
  if (field === 'date') return details.date ? formatDay(details.date, language) : '';
  return field === 'tags' ? details.tags.join(', ') : details[field];
}

function wordFor(field: TemplateFieldName, language: Language): string {
  return exportWord(field === 'tags' ? 'clips.tags' : `note.details.${field}`, language);
}

function tagsOf(value: string): string[] {
  const tags = value.split(',').map((tag) => tag.trim().slice(0, 100));
  return [...new Set(tags.filter(Boolean))].slice(0, 50);
}

function dayOrNull(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}
