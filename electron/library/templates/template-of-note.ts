import type { Note } from '../../contract/models/note.ts';
import { templateFields } from '../../contract/models/template.ts';
import { type NoteDocument, type NoteNode, parseNoteState } from '../../contract/note-document.ts';
import { exportWord } from '../export/export-words.ts';
import { noteMarkdown } from '../export/note-markdown.ts';
import type { TemplateFile } from './template-file.ts';

/**
 * A template of a note: its headings and words, its prompts as they are, and a prompt where it quotes an article, for a
 * template cites none. What is said in its fields becomes their defaults, but for the date. Null: it cannot be read.
 */
export function templateOfNote(note: Note, title: string, description: string): TemplateFile | null {
  const document = parseNoteState(note.state);
  if (!document) return null;
  const asked = exportWord('template.quotation', note.language);
  const markdown = noteMarkdown(note, withoutSources(document, asked), () => null);
  const { details, language } = note;
  return {
    title,
    description,
    language,
    length: details.target,
    order: null,
    fields: templateFields.map((name) => ({
      name,
      value: name === 'date' ? 'today' : name === 'tags' ? details.tags.join(', ') : details[name],
    })),
    // Its first line is the title, which a template's front matter has.
    body: markdown.slice(markdown.indexOf('\n') + 1),
  };
}

function withoutSources(nodes: NoteDocument, asked: string): NoteNode[] {
  return nodes.flatMap((node): NoteNode[] => {
    switch (node.type) {
      case 'prompt':
        return [words(node.text)];
      case 'quotation':
        return [{ type: 'paragraph', align: null, children: [words(asked)] }];
      case 'inline-quotation':
        return [words(asked)];
      case 'citation':
      case 'image':
        return [];
      default:
        return ['children' in node ? { ...node, children: withoutSources(node.children, asked) } : node];
    }
  });
}

function words(asked: string): NoteNode {
  return { type: 'text', text: `{{prompt: ${asked.replace(/[{}]/g, '')}}}`, format: 0 };
}
