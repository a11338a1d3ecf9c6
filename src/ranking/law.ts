/** Whether a passage is of a law, which stands above what explains it or carries it out: a part of the score (score.ts). */
import type { Candidate } from '../engines/engine.js';

/** A law's title, and no heading (第三章…), method (办法, 方法) or the year and note behind it. */
const title = /^(?!第|附).*[^办方](?:法|法典)(?:\d{4}年?)?(?:修[正订])?$/u;

/** Passages of one section share their context. */
const known = new WeakMap<Candidate['context'], boolean>();

export function isOfLaw({ context }: Pick<Candidate, 'context'>): boolean {
  let found = known.get(context);
  if (found === undefined) {
    found = context.some(({ letters }) => title.test(letters));
    known.set(context, found);
  }
  return found;
}
