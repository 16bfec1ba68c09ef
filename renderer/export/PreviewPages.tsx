import { CircleAlert } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { ExportBar } from './ExportBar.tsx';
import type { Preview } from './preview.ts';
import './preview.css';

/** How far from sight a page is drawn, in the height of the view. */
const reach = '100%';
/** More pixels than a screen shows are not drawn. */
const sharpest = 2;

/** The pages that will be saved, one under the other, each drawn when it comes near. */
export function PreviewPages({ pdf, making, progress, failure }: Preview) {
  const say = useSay();
  const numbers = Array.from({ length: pdf?.numPages ?? 0 }, (_, at) => at + 1);
  return (
    <div className="preview">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="preview-pages" aria-label={say('export.preview')} aria-busy={making} tabIndex={0}>
        {pdf &&
          numbers.map((number) => (
            <PreviewPage key={`${pdf.fingerprints[0]} ${number}`} pdf={pdf} number={number} />
          ))}
        {failure && failure.code !== 'cancelled' && (
          <p className="preview-failure">
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
            {say(`failure.${failure.code}`, { about: failure.about, detail: failure.detail })}
          </p>
        )}
      </section>
      <footer className="preview-foot">
        {making ? (
          <ExportBar
            progress={progress}
            doing="export.making-pages"
            cancel={() => void call('notes.cancel-export', {})}
          />
        ) : (
          pdf && <span role="status">{say('export.pages', { count: pdf.numPages })}</span>
        )}
      </footer>
    </div>
  );
}

function PreviewPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ratio, setRatio] = useState(Math.SQRT2);
  const [text, setText] = useState('');
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let stop: (() => void) | null = null;
    let over = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (over) return;
      const { width, height } = page.getViewport({ scale: 1 });
      setRatio(height / width);
      const scale = (element.clientWidth / width) * Math.min(devicePixelRatio, sharpest);
      const viewport = page.getViewport({ scale });
      element.width = Math.round(viewport.width);
      element.height = Math.round(viewport.height);
      const task = page.render({ canvas: element, viewport });
      stop = () => task.cancel();
      await task.promise;
      const { items } = await page.getTextContent();
      if (!over) setText(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watch.disconnect();
        // A page that is no longer wanted gives up its drawing, and the next print has pages of its own.
        draw().catch(() => undefined);
      },
      { root: element.closest('.preview-pages'), rootMargin: reach },
    );
    watch.observe(element);
    return () => {
      over = true;
      stop?.();
      watch.disconnect();
    };
  }, [pdf, number]);
  return (
    <figure className="preview-page">
      <canvas
        ref={canvas}
        role="img"
        aria-label={say('export.page-of', { page: number, pages: pdf.numPages })}
        style={{ aspectRatio: 1 / ratio }}
      />
      <figcaption className="unseen">{text}</figcaption>
    </figure>
  );
}
