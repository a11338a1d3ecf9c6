/** Placed drafts become passages: ids, citations, hashes, what they cite. */
import { printCitation } from '../../src/citation/print.js';
import type { Cite, Document } from '../../src/domain/document.js';
import type { Passage } from '../../src/domain/passage.js';
import { passageHash } from '../../src/text/passage-hash.js';
import type { Placed } from './addresses.js';
import { citeKey, citesOf } from './cites.js';
import type { FileOrder } from './file-order.js';

/**
 * @param source of which they are; what citations begin with
 * @param shortNames names that the text gives to other documents (以下简称)
 * @param own what is no cite: the document's own titles and number
 * @param linesOf the lines of the file for the places of drafts
 */
export function passagesOf(
  placed: readonly Placed[],
  source: Pick<Document, 'id' | 'number' | 'title'>,
  shortNames: ReadonlyMap<string, Cite>,
  own: ReadonlySet<string>,
  linesOf: FileOrder['linesOf'],
): Passage[] {
  return placed.flatMap(({ draft, locator, steps, section }): Passage[] => {
    if (draft.kind === null) return [];
    const { kind, label, text, columns, lines } = draft;
    return [
      {
        id: `${source.id}/${locator}`,
        locator,
        label,
        kind,
        section,
        text,
        english: null,
        columns,
        units: draft.units.map((unit) => ({
          locator: `${locator}.${unit.locator}`,
          label: unit.label,
          start: unit.start,
          end: unit.end,
        })),
        cites: citesOf(text, shortNames).filter((cite) => !isOwn(cite, own)),
        citation: printCitation(source, steps),
        hash: passageHash({ label, text }),
        lines: linesOf(lines),
      },
    ];
  });
}

/** The keys under which a document's own titles and number would be cited. */
export const ownCites = (titles: readonly string[], number: string | null): Set<string> =>
  new Set([...titles.map((title) => citeKey({ title, number: null })), citeKey({ title: null, number })]);

function isOwn({ title, number }: Cite, own: ReadonlySet<string>): boolean {
  return (
    (title !== null && own.has(citeKey({ title, number: null }))) ||
    (number !== null && own.has(citeKey({ title: null, number })))
  );
}
