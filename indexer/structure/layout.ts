/** Which blocks of a file are the forwarding act, the texts, their attachments, and the elements of each. */
import { foldLetters } from '../../src/text/fold.js';
import type { Block, TextBlock } from '../block.js';
import { takeContents } from './contents.js';
import type { Element } from './elements.js';
import { type Head, readHead, readTitleHead } from './head.js';
import { type News, readNews } from './news.js';
import { type Cue, type Part, partsOf } from './parts.js';
import { readTail, splitAttachmentLabel, takeAttachmentLines, takeOrderSignature } from './tail.js';
import { forwardedName, forwardedNames, plainTitle, splitNumber } from './titles.js';

export interface Act {
  readonly elements: readonly Element[];
  /** Between its recipients and its signature. */
  readonly body: readonly Block[];
}

export interface Attachment {
  /** 附件1; null for a text behind the document that is not called one. */
  readonly label: string | null;
  readonly title: Element | null;
  readonly elements: readonly Element[];
  readonly body: readonly Block[];
  readonly line: number;
}

/** One document. */
export interface Layout {
  /** The act that forwards the text; null where the text stands alone. */
  readonly act: Act | null;
  /** Whether the act stands in this document, or in the first of those whose texts it forwards. */
  readonly holdsAct: boolean;
  /** Of the text; all elements of the file where there is no act. */
  readonly elements: readonly Element[];
  readonly body: readonly Block[];
  readonly attachments: readonly Attachment[];
  /** Reports, where the file is a newspaper's; elements and body are then empty. */
  readonly news: News | null;
}

/** A text of the file with what was found around it. */
interface Text {
  readonly cue: Cue;
  readonly label: string | null;
  readonly title: Element | null;
  readonly elements: readonly Element[];
  readonly body: readonly Block[];
  readonly tail: readonly Element[];
  readonly line: number;
}

/** The documents of a file, at least one. */
export function layOut(blocks: readonly Block[]): Layout[] {
  const news = readNews(blocks);
  if (news !== null) return [{ act: null, holdsAct: true, elements: news.elements, body: [], attachments: [], news }];
  const head = readHead(blocks);
  const title = titleOf(head);
  const names = title === null ? [] : forwardedNames(splitNumber(plainTitle(title.text)).title);
  const [first, ...others] = partsOf(blocks, head.next, names);
  const main = readText(first as Part, head);
  return documentsOf(
    main,
    others.map((part) => readText(part, headOf(part))),
  );
}

const titleOf = ({ elements }: Pick<Head, 'elements'>): Element | null =>
  elements.find(({ role }) => role === 'title') ?? null;

function headOf({ cue, blocks, titleLines }: Part): Head {
  if (titleLines > 0) return readTitleHead(blocks, 0, titleLines);
  return cue === 'attachment' ? readHead(withoutLabel(blocks)) : readHead(blocks);
}

/** What stands behind 附件1, on its line or below. */
function withoutLabel(blocks: readonly Block[]): Block[] {
  const mark = blocks[0] as TextBlock;
  const { title } = splitAttachmentLabel(mark.text);
  return [...(title === '' ? [] : [{ ...mark, text: title }]), ...blocks.slice(1)];
}

function readText({ cue, blocks }: Part, head: Head): Text {
  const isAttachment = cue === 'attachment';
  const content = isAttachment ? withoutLabel(blocks) : blocks;
  const tail = readTail(content, head.next);
  const contents = takeContents(content.slice(head.next, tail.at));
  const order = takeOrderSignature(contents.rest);
  const named = takeAttachmentLines(order.rest);
  return {
    cue,
    label: isAttachment ? splitAttachmentLabel((blocks[0] as TextBlock).text).label : null,
    title: titleOf(head),
    elements: [...head.elements, ...contents.elements, ...order.elements, ...named.elements],
    body: named.rest,
    tail: tail.elements,
    line: blocks[0]?.lines[0] ?? 0,
  };
}

/** What is found of one document before the elements at its end are given to the text that they belong to. */
interface Gathered {
  readonly act: Text | null;
  readonly text: Text;
  readonly attachments: Text[];
}

/** The first text is an act where it forwards another; what else follows is an attachment, or another document. */
function documentsOf(main: Text, others: readonly Text[]): Layout[] {
  const at = forwardedAt(main, others);
  const act = at < 0 ? null : main;
  let open: Gathered = { act, text: others[at] ?? main, attachments: [] };
  const gathered = [open];
  for (const text of others.filter((_, i) => i !== at)) {
    if (!beginsDocument(text, act)) {
      open.attachments.push(text);
      continue;
    }
    open = { act: text.cue === 'signed' ? null : act, text, attachments: [] };
    gathered.push(open);
  }
  return gathered.map((one, i) => layoutOf(one, i === 0));
}

/** Which of the others the first forwards, with nothing but attachments before it; -1 where it forwards none. */
function forwardedAt(main: Text, others: readonly Text[]): number {
  const at = others.findIndex((text) => text.cue === 'named' || (text.cue === 'signed' && forwards(main, text)));
  return others.slice(0, Math.max(at, 0)).every(({ cue }) => cue === 'attachment') ? at : -1;
}

/** A further text that the act names, one that counts its articles anew, and behind what is no act whatever is an act itself. */
const beginsDocument = (text: Text, act: Text | null): boolean =>
  text.cue === 'counted-anew' || text.cue === 'named' || (text.cue === 'signed' && act === null && isWhole(text));

/** Whether an act's title says that it forwards a text, or its own text names it. */
function forwards({ title, body }: Text, text: Text): boolean {
  if (title === null) return false;
  if (forwardedName(splitNumber(plainTitle(title.text)).title) !== null) return true;
  if (text.title === null) return false;
  const name = foldLetters(text.title.text);
  return body.some(
    (block) => block.kind === 'text' && block.text.includes('《') && foldLetters(block.text).includes(name),
  );
}

/** It has its own number, recipients or signature: it is no annex. */
const isWhole = ({ elements, tail }: Text): boolean =>
  elements.some(({ role }) => role === 'number' || role === 'recipients') ||
  tail.some(({ role }) => role === 'signature');

/** Where the act is not signed before the text that it forwards, what stands behind that, or behind the attachments, is the act's. */
function layoutOf({ act, text, attachments }: Gathered, holdsAct: boolean): Layout {
  const issuing = act ?? text;
  const isOpen = !isSigned(issuing.tail);
  const isIssuing = ({ role }: Element): boolean => isOpen || role === 'copies' || role === 'imprint';
  const fromText = act === null ? [] : text.tail.filter(isIssuing);
  const last = attachments.at(-1)?.tail ?? [];
  const fromLast = isSigned([...issuing.tail, ...fromText]) && isSigned(last) ? [] : last.filter(isIssuing);
  const ending = [...issuing.tail, ...fromText, ...fromLast];
  const own = act === null ? ending : text.tail.filter((element) => !fromText.includes(element));
  return {
    act: act === null ? null : { elements: [...act.elements, ...ending], body: act.body },
    holdsAct,
    elements: [...text.elements, ...own],
    body: text.body,
    attachments: attachments.map(({ label, title, elements, body, tail, line }) => ({
      ...{ label, title, body, line },
      elements: [...elements, ...tail.filter((element) => !fromLast.includes(element))],
    })),
    news: null,
  };
}

const isSigned = (tail: readonly Element[]): boolean =>
  tail.some(({ role }) => role === 'signature' || role === 'date');
