import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSay } from '../locale/sentences.ts';
import { IconButton } from './IconButton.tsx';
import './dialog.css';

interface Props {
  title: string;
  /** Called for Esc, the close button and a click beside the dialog. */
  onClose: () => void;
  children: ReactNode;
  /** Its buttons, the primary one last. */
  footer?: ReactNode;
  width?: 'narrow' | 'wide' | 'full';
  /** Nothing in it takes the focus: then what scrolls has to. */
  textOnly?: boolean;
}

const firstField =
  '.dialog-body[tabindex], .dialog-body :is(textarea, select, input:not([type="radio"]), input:checked)';

/** A modal dialog while it is drawn. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, onClose, children, footer, width = 'narrow', textOnly = false }: Props) {
  const say = useSay();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The browser would take the first button, which closes: what one came for comes first.
    (element?.querySelector<HTMLElement>(firstField) ?? element)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; the key for that is Esc
    <dialog
      ref={dialog}
      className="dialog"
      data-width={width}
      tabIndex={-1}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="dialog-sheet">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <IconButton name={say('dialog.close')} keys="Escape" icon={X} onClick={onClose} />
        </header>
        <div className="dialog-body" {...(textOnly ? { tabIndex: 0 } : {})}>
          {children}
        </div>
        {footer && <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}
