/** Which blocks of a file are the forwarding act, the text, its attachments, and the elements of each. */
import type { Block, TextBlock } from '../block.js';
import { takeContents } from './contents.js';
import { type Element, joined, type Printed } from './elements.js';
import { findForwarded, readHead, readTitleHead } from './head.js';
import { endsSentence } from './line-roles.js';
import { type News, readNews } from './news.js';
import { beginsAttachment, readTail, takeAttachmentLines } from './tail.js';

export interface Act {
  readonly elements: readonly Element[];
  /** Its own sentences between recipients and signature, a paragraph each. */
  readonly sentences: readonly Printed[];
}

export interface Attachment {
  /** 附件1 */
  readonly label: string;
  readonly title: Element | null;
  readonly elements: readonly Element[];
  readonly body: readonly Block[];
  readonly line: number;
}

export interface Layout {
  /** The act that forwards the text; null where the text stands alone. */
  readonly act: Act | null;
  /** Of the text; all elements of the file where there is no act. */
  readonly elements: readonly Element[];
  readonly body: readonly Block[];
  readonly attachments: readonly Attachment[];
  /** Reports, where the file is a newspaper's; elements and body are then empty. */
  readonly news: News | null;
}

export function layOut(blocks: readonly Block[]): Layout {
  const news = readNews(blocks);
  if (news !== null) return { act: null, elements: news.elements, body: [], attachments: [], news };
  const head = readHead(blocks);
  const last = readTail(blocks, head.next);
  const front = blocks.slice(0, last.at);
  const title = head.elements.find(({ role }) => role === 'title');
  const forwarded = title === undefined ? null : findForwarded(front, head.next, title.text);
  const cuts = attachmentCuts(front, forwarded === null ? head.next : forwarded.at + forwarded.count);
  const attachments = cuts.map((at, i) => readAttachment(front.slice(at, cuts[i + 1])));
  const text = front.slice(0, cuts[0] ?? front.length);
  // Where attachments follow, signature and date stand before them.
  const inner = cuts.length === 0 ? { at: text.length, elements: [] } : readTail(text, head.next);
  const tail = [...inner.elements, ...last.elements];
  if (forwarded === null) {
    const own = takeApart(text.slice(head.next, inner.at));
    const elements = [...head.elements, ...own.elements, ...tail];
    return { act: null, elements, body: own.rest, attachments, news };
  }
  const act = readAct(text.slice(head.next, forwarded.at));
  const inside = readTitleHead(text, forwarded.at, forwarded.count);
  const taken = takeApart(text.slice(inside.next, inner.at));
  return {
    act: { elements: [...head.elements, ...act.elements, ...tail], sentences: act.sentences },
    elements: [...inside.elements, ...taken.elements],
    body: taken.rest,
    attachments,
    news,
  };
}

/** The elements that stand inside a text, and the rest of it. */
function takeApart(blocks: readonly Block[]): { rest: Block[]; elements: Element[] } {
  const contents = takeContents(blocks);
  const named = takeAttachmentLines(contents.rest);
  return { rest: named.rest, elements: [...contents.elements, ...named.elements] };
}

/** What stands between the act's recipients and the text that it forwards. */
function readAct(blocks: readonly Block[]): Act {
  // 附件 directly above the forwarded text says that it is one.
  const named = takeAttachmentLines(blocks);
  const tail = readTail(named.rest, 0);
  const sentences: Printed[] = [];
  let open: TextBlock[] = [];
  for (const block of named.rest.slice(0, tail.at)) {
    if (block.kind === 'table') continue;
    open.push(block);
    if (!endsSentence(block.text)) continue;
    sentences.push(joined(open));
    open = [];
  }
  if (open.length > 0) sentences.push(joined(open));
  return { elements: [...named.elements, ...tail.elements], sentences };
}

function attachmentCuts(blocks: readonly Block[], from: number): number[] {
  return blocks.flatMap((block, at) => (at > from && at + 1 < blocks.length && beginsAttachment(block) ? [at] : []));
}

function readAttachment(blocks: readonly Block[]): Attachment {
  const mark = blocks[0] as TextBlock;
  const head = readHead(blocks.slice(1));
  const body = blocks.slice(1 + head.next);
  return {
    label: mark.text.replace(/\s|[：:]/gu, ''),
    title: head.elements.find(({ role }) => role === 'title') ?? null,
    elements: head.elements,
    body,
    line: mark.lines[0],
  };
}
