import { parseHTML } from 'linkedom';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { SourceDocument } from '../source-document.ts';
import { alignBlocks } from './align-blocks.ts';
import { findContent } from './article-content.ts';
import { type Setting, settingOf } from './element-setting.ts';
import { readJsonLd } from './json-ld.ts';
import { boundLeftOut } from './left-out.ts';
import { type LightMarkup, lightenMarkup } from './lighten-markup.ts';
import { markMetadata } from './metadata-blocks.ts';
import { isNotArticle } from './not-article.ts';
import type { PageBlock } from './page-block.ts';
import { readBlocks } from './page-blocks.ts';
import { noFacts, noteElement, readHeadFacts } from './page-facts.ts';
import { findLead } from './page-lead.ts';
import { readMetadata } from './page-metadata.ts';
import { type Saved, savedBy } from './saved-page.ts';

/** A page of more elements and character references is no article, and would not fit into a parser's memory. */
const mostNodes = 80_000;
/** Readability would not be done in time with a page of more elements, or of elements so deep; then all of it is read. */
const mostReadable = { elements: 30_000, depths: 2_000_000 };

/** A piece of a page with so few blocks was chosen with care; a longer one is a page with all that stands around it. */
const fewBlocks = 40;

/** A page's markup; `saved`: what its container says of where and when it was saved. */
export interface Page {
  markup: string;
  saved: Saved;
  encoding: string | null;
  mediaType: string;
  /** A piece of a page that somebody chose: all of it is the story, save what its elements are plainly for. */
  isFragment?: boolean;
}

/** Makes a document of a page. Fails with `too-large` for too many elements and `empty` for a page without text. */
export function readPage(page: Page, about: string): Result<SourceDocument> {
  const light = lightenMarkup(page.markup);
  if (light.nodes > mostNodes) return fail('too-large', about);
  const { document } = parseHTML(light.markup);
  const facts = noFacts();
  readHeadFacts(document, facts);
  const whole = readBlocks(document.body, (element, outer) => {
    noteElement(element, facts);
    return settingOf(element, outer);
  });
  const content = isReadable(page, light, whole) ? findContent(document, whole) : null;
  const story = content === null ? whole.filter(maybeStory) : readBlocks(content, settingOfContent);
  if (whole.length === 0 && story.length === 0) return fail('empty', about);
  const aligned = alignBlocks(story, whole);
  const linked = readJsonLd(light.jsonLd);
  const signature = savedBy(light.comments);
  const saved = { address: signature.address ?? page.saved.address, at: signature.at ?? page.saved.at };
  const stated = readMetadata(facts, linked, saved, aligned);
  const isSigned = stated.publishedOn !== null || stated.byline !== null;
  const parts = markMetadata(aligned, stated, findLead(aligned, facts, stated.title));
  return ok({
    parts: boundLeftOut(parts),
    stated,
    mediaType: page.mediaType,
    encoding: page.encoding,
    warnings: [],
    notArticle: !page.isFragment && isNotArticle(story, facts, linked, isSigned),
  });
}

function isReadable(page: Page, light: LightMarkup, whole: readonly PageBlock[]): boolean {
  if (page.isFragment && whole.length < fewBlocks) return false;
  return light.elements <= mostReadable.elements && light.depths <= mostReadable.depths;
}

function maybeStory({ setting }: PageBlock): boolean {
  return setting === null || setting === 'lead' || setting === 'caption';
}

/** Inside a story only captions, leads and boxes of other stories are told by their words. */
function settingOfContent(element: Element, outer: Setting): Setting {
  const setting = settingOf(element, outer);
  return setting === 'caption' || setting === 'related' || setting === 'lead' ? setting : outer;
}
