/** Blocks become a document: what is what (layout), what stands under what (tree), where it is found (addresses), what is known of it (metadata). */
import type { Document } from '../../src/domain/document.js';
import { documentId } from '../../src/domain/identity.js';
import type { Passage } from '../../src/domain/passage.js';
import { scriptOf } from '../../src/text/script.js';
import type { Block, Warning } from '../block.js';
import { giveAddresses } from './addresses.js';
import { distinctCites, shortNamesOf } from './cites.js';
import { splitClosing } from './closing.js';
import { type Draft, groupDraft, headDraft, headingDraft, paragraphDraft } from './draft.js';
import { underHeadings } from './headings.js';
import { type Attachment, type Layout, layOut } from './layout.js';
import { type Line, linesOf } from './lines.js';
import { type Metadata, metadataOf, unknownType } from './metadata.js';
import type { News } from './news.js';
import { Observations } from './observations.js';
import { ownCites, passagesOf } from './passages.js';
import { growTree } from './tree.js';

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

/** @param blocks cleaned; at least one */
export function structure(blocks: readonly Block[], source: Source): Parsed {
  const observations = new Observations();
  const layout = layOut(blocks);
  const roots = [
    ...actDrafts(layout),
    ...textDrafts(layout, observations),
    ...layout.attachments.map((a, i) => attachmentDraft(a, i, observations)),
  ];
  const { placed, outline } = giveAddresses(roots, observations);
  const texts = placed.flatMap(({ draft }) => (draft.kind === null ? [] : [draft.text]));
  const metadata = metadataOf(layout, fileName(source.path), selfReferring(texts));
  const { number, title, issuers, issued } = metadata;
  const id = documentId({ number, title, firstIssuer: issuers[0]?.id ?? null, date: issued });
  const own = ownCites([title, ...(metadata.notice === null ? [] : [metadata.notice.title])], number);
  const passages = passagesOf(placed, id, { number, title }, shortNamesOf(texts), own);
  observeMissing(layout, metadata, blocks, observations);
  return {
    document: {
      id,
      ...metadata,
      script: scriptOf(texts.join('\n')),
      sha256: source.sha256,
      sources: [source.path],
      outline,
      cites: distinctCites(passages.flatMap(({ cites }) => cites)),
    },
    passages,
    warnings: observations.warnings(),
  };
}

function actDrafts({ act }: Layout): Draft[] {
  if (act === null) return [];
  return [groupDraft('n', [...act.elements.map(headDraft), ...act.sentences.map(paragraphDraft)], false)];
}

function textDrafts({ elements, body, news }: Layout, observations: Observations): Draft[] {
  const heads = elements.map(headDraft);
  if (news !== null) return [...heads, ...newsDrafts(news, observations)];
  const { body: lines, closing } = splitClosing(linesOf(body, observations));
  const grown = underHeadings(lines, (part) => growTree(part, observations));
  return [...heads, ...grown, ...growTree(closing, observations)];
}

/** A single report is the document's text; several are its parts, each under its title. */
function newsDrafts({ reports }: News, observations: Observations): Draft[] {
  const grow = (lines: readonly Line[]): Draft[] => underHeadings(lines, (part) => growTree(part, observations));
  return reports.flatMap((report): Draft[] => {
    const inside = [...report.elements.map(headDraft), ...grow(linesOf(report.body, observations))];
    return reports.length === 1 ? [headDraft(report.title), ...inside] : [headingDraft(report.title, inside)];
  });
}

/** `x1`: its title, or 附件 alone, answers there. */
function attachmentDraft(attachment: Attachment, index: number, observations: Observations): Draft {
  const { label, title, elements, body, line } = attachment;
  const lines = linesOf(body, observations);
  return {
    ...headingDraft({ text: title?.text ?? '', lines: [line, title?.lines[1] ?? line] }, [
      ...elements.filter((element) => element !== title).map(headDraft),
      ...underHeadings(lines, (part) => growTree(part, observations)),
    ]),
    address: { segment: `x${index + 1}` },
    label,
  };
}

/** The clauses that can speak of the document's own validity: the last ones first, for it is said at the end. */
const selfReferring = (texts: readonly string[]): string[] =>
  texts.filter((text) => /本|现予公布|現予公布|以上|自(?:公布|发布|印发|發布|印發)之日/u.test(text)).reverse();

const fileName = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/u, '');

/** What a document should have and this one lacks. */
function observeMissing(
  layout: Layout,
  metadata: Metadata,
  blocks: readonly Block[],
  observations: Observations,
): void {
  const first = blocks[0]?.lines ?? [1, 1];
  const hasTitle = layout.news !== null || layout.elements.some(({ role }) => role === 'title');
  if (!hasTitle) observations.add('title-missing', metadata.title, first);
  else if (metadata.type === unknownType) observations.add('type-unknown', metadata.title, first);
  if (layout.attachments.length > 0) return;
  for (const { role, text, lines } of layout.elements) {
    if (role === 'attachments') observations.add('attachment-missing', text, lines);
  }
}
