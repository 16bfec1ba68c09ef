import assert from 'node:assert/strict';
import { test } from 'node:test';
import { richNote } from '../../support/rich-note.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

test('a note with one of everything is Markdown with footnotes, tables, checklists and callouts', async (t) => {
  const library = temporaryLibrary(t);
  const id = await richNote(library, 'en', 'numbered');
  const { content } = await library.ask('notes.render', { id, format: 'md' });
  for (const line of [
    '<!-- contents -->',
    '## Mục đích & purpose',
    'Plain, **bold**, *italic*, ~~struck~~ and H<sub>2</sub>O \\<tags>[^1], see [ASEAN](https://asean.org/).',
    '- One\n  1. Inner\n- Two',
    '1. Step one\n2. Step two',
    '- [x] Done\n- [ ] To do',
    '> [!WARNING]\n> Rain is likely.',
    '| Country  | Growth |     |\n| -------- | ------ | --- |\n| Lào      | 7.5    | 7.1 |\n| Thái Lan |        | 2.4 |',
    ' "Biển Đông")',
    '---',
    '<!-- page break -->',
    '[^1]: First remark: nước sạch.',
    '[^2]: Second remark.',
    '## Sources',
  ])
    assert.ok(content.includes(line), `${line}\n\nin\n\n${content}`);
});

test('Markdown that is read back into a note is the same Markdown again', async (t) => {
  const library = temporaryLibrary(t);
  for (const style of ['numbered', 'short', 'endnotes'] as const) {
    const id = await richNote(library, 'vi', style);
    const { content } = await library.ask('notes.render', { id, format: 'md' });
    const again = await library.ask('notes.create', { title: 'Again', language: 'vi' });
    const body = content.replace(/^# .*\n\n/, '');
    const { state } = await library.ask('notes.append-markdown', { id: again.id, markdown: body });
    const root = JSON.parse(state);
    root.root.$ = { note: { citationStyle: style, repeat: 'same-number' } };
    const { revision } = await library.ask('notes.get', { id: again.id });
    await library.ask('notes.save', {
      id: again.id,
      revision,
      title: 'Again',
      language: 'vi',
      state: JSON.stringify(root),
    });
    const second = await library.ask('notes.render', { id: again.id, format: 'md' });
    assert.equal(second.content.replace(/^# .*\n\n/, ''), body, style);
  }
});
