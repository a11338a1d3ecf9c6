/** Blocks become a document: what is what (layout), what stands under what (tree), where it is found (addresses), what is known of it (metadata). */
import type { Document } from '../../src/domain/document.js';
import { documentId } from '../../src/domain/identity.js';
import type { Passage } from '../../src/domain/passage.js';
import { scriptOf } from '../../src/text/script.js';
import type { Block, Lines, Warning } from '../block.js';
import { completeMetadata, ofWholeFile } from '../metadata/complete.js';
import { givenByName } from '../metadata/file-name.js';
import type { Given } from '../read/reader.js';
import { giveAddresses } from './addresses.js';
import { distinctCites, shortNamesOf } from './cites.js';
import { type FileOrder, inFileOrder } from './file-order.js';
import { type Layout, layOut } from './layout.js';
import { draftsOf } from './layout-drafts.js';
import { metadataOf, type TextMetadata, unknownType } from './metadata.js';
import { Observations } from './observations.js';
import { ownCites, passagesOf } from './passages.js';

export interface Parsed {
  readonly document: Document;
  /** In the order of the file. */
  readonly passages: readonly Passage[];
  readonly warnings: readonly Warning[];
}

/** What the text itself does not say. */
export interface Source {
  /** Relative to the folder that is indexed, with `/`. */
  readonly path: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * @param blocks cleaned; at least one
 * @param given what is known of the text from beside it, the weightiest first
 * @returns one, or several where the file holds several documents
 */
export function structure(blocks: readonly Block[], source: Source, given: readonly Given[]): Parsed[] {
  const order = inFileOrder(blocks);
  const layouts = layOut(order.blocks);
  return layouts.map((layout, i) => {
    const observations = new Observations();
    // A title, a number, a day that is given is the first document's.
    const ofThis = i === 0 ? given : given.map(ofWholeFile);
    const known = { layout, given: ofThis, oneOfSeveral: layouts.length > 1 && layout.act !== null };
    const { document, passages } = documentOf(known, source, order.linesOf, observations);
    const warnings = observations.warnings();
    return {
      document,
      passages,
      warnings: warnings.map((warning) => ({ ...warning, lines: warning.lines.map(order.linesOf) })),
    };
  });
}

interface Known {
  readonly layout: Layout;
  readonly given: readonly Given[];
  /** Whether its act forwards other texts too. */
  readonly oneOfSeveral: boolean;
}

function documentOf(
  { layout, given, oneOfSeveral }: Known,
  source: Source,
  linesOf: FileOrder['linesOf'],
  observations: Observations,
): Omit<Parsed, 'warnings'> {
  const { placed, outline } = giveAddresses(draftsOf(layout, observations), observations);
  const first: Lines = placed[0]?.draft.lines ?? [1, 1];
  const texts = placed.flatMap(({ draft }) => (draft.kind === null ? [] : [draft.text]));
  const [described, ...beside] = given;
  const issuedIn = (own: string | null): string | null =>
    described?.issued ?? own ?? beside.find((one) => one.issued !== undefined)?.issued ?? null;
  const fallback = fileName(source.path);
  const titleGiven = given.find(({ title }) => title !== undefined)?.title;
  const read = metadataOf(layout, titleGiven ?? fallback, texts, issuedIn);
  const known = [described ?? {}, ...beside, givenByName(source.path, read.type)];
  const { ownNumber, work, ...metadata } = completeMetadata(read, known, observations, first);
  const { number, title, issuers, issued, version } = metadata;
  const firstIssuer = issuers[0]?.id ?? null;
  const id = documentId({ number: ownNumber, title, firstIssuer, date: version ?? issued, oneOfSeveral });
  const own = ownCites([title, ...(metadata.notice === null ? [] : [metadata.notice.title])], number);
  const passages = passagesOf(placed, { id, number, title }, shortNamesOf(texts), own, linesOf);
  observeMissing(layout, metadata, fallback, first, observations);
  return {
    document: {
      id,
      ...metadata,
      work: work ?? id,
      script: scriptOf(texts.join('\n')),
      sha256: source.sha256,
      sources: [source.path],
      outline,
      cites: distinctCites(passages.flatMap(({ cites }) => cites)),
    },
    passages,
  };
}

const fileName = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/u, '');

/** What a document should have and this one lacks. */
function observeMissing(
  layout: Layout,
  metadata: Pick<TextMetadata, 'title' | 'type' | 'number' | 'issuers' | 'issued' | 'version'>,
  fallback: string,
  first: Lines,
  observations: Observations,
): void {
  const hasTitle =
    layout.news !== null || metadata.title !== fallback || layout.elements.some(({ role }) => role === 'title');
  if (!hasTitle) observations.add('title-missing', metadata.title, first);
  else if (metadata.type === unknownType) observations.add('type-unknown', metadata.title, first);
  const missing = missingIn(metadata);
  // Of a report nothing is asked; a version of a law is known by its title and its day.
  if (layout.news === null && metadata.version === null && missing.length > 0) {
    observations.add('metadata-missing', missing.join(', '), first);
  }
  if (layout.attachments.length > 0) return;
  for (const { role, text, lines } of layout.elements) {
    if (role === 'attachments') observations.add('attachment-missing', text, lines);
  }
}

/** Which facts of a document are not known that every document has. */
const missingIn = ({ number, issuers, issued }: Pick<TextMetadata, 'number' | 'issuers' | 'issued'>): string[] => [
  ...(number === null ? ['number'] : []),
  ...(issuers.length === 0 ? ['issuers'] : []),
  ...(issued === null ? ['issued'] : []),
];
