import { useState } from 'react';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { registeredCommands } from './command.ts';
import { groupOf, keyGroups, keysWithoutCommand } from './key-groups.ts';
import './palette.css';

/** Every key there is, by where it works. */
export function AllKeys({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [commands] = useState(() => registeredCommands().filter(({ keys }) => keys && keys.length > 0));
  return (
    <Dialog title={say('command.keys')} onClose={onClose} width="wide" textOnly>
      <div className="all-keys">
        {keyGroups.map((group) => {
          const rows = [
            ...keysWithoutCommand[group].map(([keys, key]) => ({ keys, label: say(key) })),
            ...commands
              .filter(({ id }) => groupOf(id) === group)
              .map(({ id, keys = [] }) => ({
                keys: keys.slice(0, 1),
                label: say(`command.${id}` as SentenceKey),
              })),
          ];
          return (
            rows.length > 0 && (
              <section key={group}>
                <h3>{say(`keys.${group}`)}</h3>
                <dl>
                  {rows.map(({ keys, label }) => (
                    <div key={label}>
                      <dt>
                        {keys.map((key) => (
                          <Keys key={key} keys={key} />
                        ))}
                      </dt>
                      <dd>{label}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
    </Dialog>
  );
}
