/** Several files and one identity (the design's Identity): the same text is one document with several sources, another text gets an id of its own. */
import { createHash } from 'node:crypto';
import { documentId } from '../src/domain/identity.js';
import type { Parsed } from './parse.js';

/** @param parsed in order of path: the first keeps its id */
export function settleIdentities(parsed: readonly Parsed[]): Parsed[] {
  const settled = new Map<string, { readonly parsed: Parsed; readonly text: string }>();
  for (const next of parsed) {
    const text = textHash(next);
    const isTaken = (id: string): boolean => (settled.get(id)?.text ?? text) !== text;
    let { id } = next.document;
    // Ids are short: that of another text can be taken by a third one.
    for (let attempt = 0; isTaken(id); attempt++) id = idOfOther(next, attempt === 0 ? text : `${text}\n${attempt}`);
    const own = id === next.document.id ? next : withId(next, id);
    const same = settled.get(id);
    settled.set(id, { parsed: same === undefined ? own : withSources(same.parsed, own), text });
  }
  return [...settled.values()].map((entry) => entry.parsed);
}

/** Of the folded text of all passages. */
const textHash = ({ passages }: Parsed): string =>
  createHash('sha256')
    .update(passages.map(({ hash }) => hash).join('\n'))
    .digest('hex');

/** Identity and text together; the readable part stays what it is. */
function idOfOther({ document }: Parsed, text: string): string {
  const { number, title, issuers, issued } = document;
  if (number !== null) return documentId({ number, title: text, firstIssuer: null, date: null, oneOfSeveral: true });
  return documentId({ number, title, firstIssuer: null, date: `${issued ?? issuers[0]?.id ?? ''}\n${text}` });
}

const withId = ({ document, passages, warnings }: Parsed, id: string): Parsed => ({
  document: { ...document, id },
  passages: passages.map((passage) => ({ ...passage, id: `${id}/${passage.locator}` })),
  warnings,
});

const withSources = ({ document, passages, warnings }: Parsed, other: Parsed): Parsed => ({
  document: { ...document, sources: [...document.sources, ...other.document.sources] },
  passages,
  warnings,
});
