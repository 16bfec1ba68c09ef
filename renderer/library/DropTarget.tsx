import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { clipDragType } from '../clips/clip-drag.ts';
import { takesText } from '../commands/keys.ts';
import { useSay } from '../locale/sentences.ts';
import { importDropped, importPasted } from '../state/import-job.ts';
import { tellFailure } from '../state/messages.ts';
import './drop-target.css';

/** Files can be dropped anywhere on the window, and pasted wherever one is not writing; text likewise. */
export function DropTarget() {
  const say = useSay();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const files = (event: DragEvent) =>
      event.dataTransfer?.types.includes('Files') && !event.dataTransfer.types.includes(clipDragType);
    const dragOver = (event: DragEvent) => {
      if (!files(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!files(event) || !event.dataTransfer) return;
      event.preventDefault();
      void importDropped(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || takesText(event.target) || !event.clipboardData) return;
      if (document.querySelector('dialog[open]')) return;
      const text = event.clipboardData.getData('text/plain');
      if (event.clipboardData.files.length > 0) void importDropped(event.clipboardData);
      else if (text.trim()) void pasteArticle(text, event.clipboardData.getData('text/html'));
      else return;
      event.preventDefault();
    };
    document.addEventListener('dragover', dragOver, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => listening.abort();
  }, []);
  if (!over) return null;
  return (
    <div className="drop-target">
      <p>
        <Download size={20} strokeWidth={1.75} aria-hidden />
        {say('import.drop')}
      </p>
    </div>
  );
}

async function pasteArticle(text: string, html: string): Promise<void> {
  const code = await importPasted(text, html);
  if (code && code !== 'told') tellFailure({ code, about: text.slice(0, 40) });
}
