/** What the endpoint is sent of a passage and of a query: folded text, so that what differs in script alone gets one vector. */
import { hash } from 'node:crypto';
import type { Document } from '../domain/document.js';
import { type Passage, printed } from '../domain/passage.js';
import { foldText } from '../text/fold.js';

/** In UTF-16 units: about what small models read (512 tokens). What comes behind it is seldom what a clause is about. */
const longest = 600;

/** What only names what follows has no meaning of its own. */
const naming: ReadonlySet<Passage['kind']> = new Set(['heading', 'caption', 'head']);

/**
 * The passage behind what it stands in, as a clause by itself often does not say what it is about: title, headings, column heads.
 * @returns null for a passage that gets no vector
 */
export function passageText(document: Pick<Document, 'title'>, passage: Passage): string | null {
  if (naming.has(passage.kind)) return null;
  const headings = passage.section.map(({ label, title }) => printed({ label, text: title }));
  const parts = [document.title, ...headings, ...(passage.columns ?? []), printed(passage)];
  return cut(foldText(parts.join(' ')));
}

export function queryText(typed: string): string {
  return cut(foldText(typed).trim());
}

/** Names a text, whatever its length. */
export function textHash(text: string): Buffer {
  return hash('sha256', text, 'buffer').subarray(0, 16);
}

function cut(text: string): string {
  // Half a character would be another one to the endpoint.
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
