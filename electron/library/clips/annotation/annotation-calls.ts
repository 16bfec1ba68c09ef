import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { fail, ok } from '../../../contract/failure.ts';
import { ClipId } from '../../../contract/ids.ts';
import type {
  AnnotationImport,
  AnnotationMistake,
  RefusedAnnotation,
} from '../../../contract/models/annotation.ts';
import type { Clip } from '../../../contract/models/clip.ts';
import { transaction } from '../../db/transaction.ts';
import type { Handlers, Library } from '../../library.ts';
import { listClips, readClip } from '../clip-table.ts';
import { makeClip } from '../make-clip.ts';
import { annotationsIn } from './annotations-in.ts';
import { checkAnnotation, checkDocument } from './check-annotation.ts';
import { findTarget, type Target } from './find-target.ts';
import { type ReadAnnotation, readAnnotation } from './read-annotation.ts';
import { asResource, type Resource } from './rules.ts';
import { clipUrn } from './terms.ts';
import { writeAnnotations } from './write-annotations.ts';

/** As the calls that make and change clips allow. */
const longestComment = 10_000;
const longestTag = 100;
const mostTags = 50;
/** So many annotations in one go: the window is answered between two. */
const atOnce = 20;

export const annotationCalls: Handlers<'clips.render' | 'clips.import' | 'clips.check-annotations'> = {
  'clips.render': ({ db }, { clips: ids }) => {
    const clips = ids ? ids.flatMap((id) => readClip(db, id) ?? []) : listClips(db).reverse();
    const missing = ids?.find((id) => !clips.some((clip) => clip.id === id));
    if (missing) return fail('not-found', missing);
    return ok({ title: 'clips', content: writeAnnotations(clips, `urn:uuid:${randomUUID()}`) });
  },

  'clips.check-annotations': (_library, { content }) => {
    const mistakes = mistakesIn(content);
    return ok({ valid: mistakes.length === 0, mistakes });
  },

  'clips.import': async (library, { content }) => {
    const document = parse(content);
    if (!document) return ok(refusedWhole(mistakesIn(content)));
    const annotations = annotationsIn(document);
    const report: AnnotationImport = {
      total: annotations.length,
      imported: [],
      known: [],
      unanchored: [],
      failed: [],
    };
    const own = checkDocument(document);
    // What is wrong with the document itself, and not with one of the annotations in it.
    const whole = own.filter(({ path }) => !/^(?:first\.)?items\[/.test(path));
    if (whole.length > 0 && (annotations.length !== 1 || annotations[0] !== document)) {
      return ok(refusedWhole(whole));
    }
    for (let from = 0; from < annotations.length; from += atOnce) {
      transaction(library.db, () => {
        for (const [index, value] of annotations.slice(from, from + atOnce).entries()) {
          const mistakes = value === document ? own : checkAnnotation(value);
          take(library, value, from + index, mistakes, report);
        }
      });
      await breathe();
    }
    if (report.imported.length > 0) library.emit('library.changed', { what: 'clips' });
    return ok(report);
  },
};

function parse(content: string): Resource | null {
  return isJson(content) ? asResource(JSON.parse(content)) : null;
}

/** What is wrong with a text that is to be a Web Annotation document. */
function mistakesIn(content: string): AnnotationMistake[] {
  return isJson(content) ? checkDocument(JSON.parse(content)) : [{ code: 'not-json', path: '' }];
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}

/** The report of a document that is none. */
function refusedWhole(mistakes: AnnotationMistake[]): AnnotationImport {
  return {
    total: 0,
    imported: [],
    known: [],
    unanchored: [],
    failed: [{ index: 0, id: null, reason: 'invalid', mistakes }],
  };
}

function take(
  library: Library,
  value: unknown,
  index: number,
  mistakes: RefusedAnnotation['mistakes'],
  report: AnnotationImport,
): void {
  const resource = asResource(value);
  const id = typeof resource?.['id'] === 'string' ? resource['id'] : null;
  const refuse = (reason: RefusedAnnotation['reason']) => report.failed.push({ index, id, reason, mistakes });
  if (!resource || mistakes.length > 0) {
    refuse('invalid');
    return;
  }
  const annotation = readAnnotation(resource);
  const { comment, tags } = annotation;
  if (
    comment.length > longestComment ||
    tags.length > mostTags ||
    tags.some((tag) => tag.length > longestTag)
  ) {
    refuse('too-long');
    return;
  }
  const own = ownClip(library, annotation);
  if (own) {
    report.known.push(own);
    return;
  }
  const found = findTarget(library.db, annotation);
  if ('reason' in found) {
    report.unanchored.push({ index, id, reason: found.reason, mistakes });
    return;
  }
  const known = sameClip(library, found.target, annotation);
  if (known) report.known.push(known);
  else report.imported.push(make(library, found.target, annotation));
}

function make(library: Library, { article, span }: Target, annotation: ReadAnnotation): ClipId {
  const [start, end] = span;
  const { comment, tags, colour, createdAt } = annotation;
  return makeClip(library, article, { start, end, comment, tags, colour }, createdAt ?? undefined);
}

/** The clip of the same passage of which the same is said, or null. */
function sameClip({ db }: Library, { article, span }: Target, said: ReadAnnotation): ClipId | null {
  const same = listClips(db, article.id).find(
    (clip) => clip.start === span[0] && clip.end === span[1] && saysSame(clip, said),
  );
  return same?.id ?? null;
}

/** The very clip that an annotation was made of, if it is still as it was; it need not have a place now. */
function ownClip({ db }: Library, said: ReadAnnotation): ClipId | null {
  const id = ClipId.safeParse(said.id.startsWith(clipUrn) ? said.id.slice(clipUrn.length) : '');
  const clip = id.success ? readClip(db, id.data) : null;
  const words = clip && said.quotes.some(({ quote }) => quote === clip.quote);
  return words && clip.binnedAt === null && saysSame(clip, said) ? clip.id : null;
}

function saysSame(clip: Clip, { comment, tags, colour }: ReadAnnotation): boolean {
  return clip.comment === comment && clip.colour === colour && clip.tags.join('\n') === tags.join('\n');
}
