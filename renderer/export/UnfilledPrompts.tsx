import { useState } from 'react';
import { useSay } from '../locale/sentences.ts';
import { currentEditor } from '../notes/current-editor.ts';
import { $prompts, goToPrompt } from '../notes/nodes/prompt/step-prompt.ts';
import { Button } from '../ui/Button.tsx';
import { closeExport } from './export-dialog-state.ts';

/** What the template asks for and nobody has written: it is left out, and each has the way to its place. */
export function UnfilledPrompts() {
  const say = useSay();
  const [prompts] = useState(
    () =>
      currentEditor()?.read(() =>
        $prompts().map((prompt, index) => ({ index, key: prompt.getKey(), text: prompt.getTextContent() })),
      ) ?? [],
  );
  if (prompts.length === 0) return null;
  return (
    <section className="export-findings" aria-label={say('export.prompts')}>
      <details>
        <summary>{say('export.prompts-text', { count: prompts.length })}</summary>
        <ul>
          {prompts.map(({ index, key, text }) => (
            <li key={key}>
              <span>{text}</span>
              <Button
                kind="quiet"
                onClick={() => {
                  closeExport();
                  // After the dialog has given the focus back.
                  setTimeout(() => goToPrompt(index));
                }}
              >
                {say('export.go-there')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
