import { Ellipsis, FileText, FileUser, Pencil, Plus, Share, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import type { Template } from '../../electron/contract/models/template.ts';
import { useSay } from '../locale/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Menu } from '../ui/Menu.tsx';
import { newNote } from './new-note.ts';
import { RenameTemplateDialog } from './templates/RenameTemplateDialog.tsx';
import { exportTemplate, importTemplate, removeTemplate } from './templates/template-actions.ts';
import { useTemplates } from './templates/use-templates.ts';
import './note-start.css';

/** What stands in the third column while no note is open: the ways to begin one. */
export function NoteStart() {
  const say = useSay();
  const templates = useTemplates();
  const [renamed, setRenamed] = useState<Template | null>(null);
  return (
    <div className="note-start">
      <h2>{say('note.start-title')}</h2>
      <p>{say('note.start-text')}</p>
      <ul>
        {templates.map((template) => (
          <TemplateItem
            key={`${template.language} ${template.name}`}
            template={template}
            onRename={() => setRenamed(template)}
          />
        ))}
      </ul>
      <div className="note-start-more">
        <Button kind="quiet" icon={Plus} onClick={() => void newNote()} data-region-focus>
          {say('note.start-empty')} <Keys keys="Mod+N" />
        </Button>
        <Button kind="quiet" icon={Upload} onClick={() => void importTemplate()}>
          {say('template.import')}
        </Button>
      </div>
      {renamed && <RenameTemplateDialog template={renamed} onClose={() => setRenamed(null)} />}
    </div>
  );
}

function TemplateItem({ template, onRename }: { template: Template; onRename: () => void }) {
  const say = useSay();
  const { title, description, length, own, language } = template;
  const Icon = own ? FileUser : FileText;
  const facts = [
    own ? say('template.own') : '',
    length ? say(`template.length.${length.unit}`, { count: length.count }) : '',
  ].filter(Boolean);
  return (
    <li>
      <button type="button" className="template" onClick={() => void newNote(template)}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span>
          <span className="template-title" lang={language}>
            {title}
          </span>
          <span className="template-text">
            <span lang={language}>{description}</span>
            {description && facts.length > 0 && ' · '}
            {facts.join(' · ')}
          </span>
        </span>
      </button>
      <Menu
        name={say('template.more', { title })}
        icon={Ellipsis}
        items={[
          { label: say('template.export'), icon: Share, run: () => void exportTemplate(template) },
          ...(own
            ? [
                { label: say('template.rename'), icon: Pencil, run: onRename },
                { label: say('template.remove'), icon: Trash2, run: () => void removeTemplate(template) },
              ]
            : []),
        ]}
      />
    </li>
  );
}
