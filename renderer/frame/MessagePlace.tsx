import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { useSay } from '../locale/sentences.ts';
import { tell, useMessage } from '../state/messages.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './message-place.css';

/** A success is read in a glance; a failure stays until it is put away. */
const successMs = 8_000;

/** The one place where failure and success are told, bottom left. */
export function MessagePlace() {
  const say = useSay();
  const message = useMessage((state) => state.message);
  useEffect(() => {
    if (message?.kind !== 'success') return;
    // Again and again: what is looked at stays, and goes once it no longer is.
    const timer = setInterval(() => {
      const inUse =
        document.activeElement?.closest('.message-place') ?? document.querySelector('.message:hover');
      if (!inUse) tell(null);
    }, successMs);
    return () => clearInterval(timer);
  }, [message]);
  const Icon = message?.kind === 'failure' ? CircleAlert : CircleCheck;
  return (
    <div className="message-place" role="status" aria-live="polite">
      {message && (
        <div className="message" data-kind={message.kind}>
          <Icon size={16} strokeWidth={1.75} aria-hidden />
          <p>{say(message.key, message.values)}</p>
          {message.action && (
            <Button kind="quiet" onClick={message.action.run}>
              {say(message.action.label)}
            </Button>
          )}
          <IconButton name={say('message.dismiss')} icon={X} onClick={() => tell(null)} />
        </div>
      )}
    </div>
  );
}
