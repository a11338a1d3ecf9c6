/**
 * What stands at every address of a document: passages, their units, and headings that are no passages (a run of numbers, a law's part). An index compares
 * two texts of a document by it, and keeps what the newer no longer holds as former addresses. Pure.
 */
import { createHash } from 'node:crypto';
import type { Document, OutlineNode } from '../domain/document.js';
import { parseLocator } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import { passageHash } from '../text/passage-hash.js';
import { printCitation } from './print.js';

export interface Standing {
  readonly label: string | null;
  readonly text: string;
  readonly citation: string;
  /** As Passage.hash. */
  readonly hash: string;
}

/** A document with everything in it. */
export interface Text {
  readonly document: Pick<Document, 'number' | 'title' | 'outline'>;
  readonly passages: readonly Passage[];
}

/** What of a text changes with what stands at its addresses. */
export interface AddressedText extends Pick<Text, 'document'> {
  readonly passages: readonly Pick<Passage, 'locator' | 'hash' | 'units'>[];
}

/** By locator. What has no passage of its own is hashed and cited when asked for: of most addresses nobody does. */
export function standing({ document, passages }: Text): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const note = (locator: string, own: Pick<Standing, 'label' | 'text'>): void => {
    standings.set(locator, {
      ...own,
      get citation() {
        return citationOf(document, standings, locator);
      },
      get hash() {
        return passageHash(own);
      },
    });
  };
  for (const { locator, label, text, citation, hash, units } of passages) {
    standings.set(locator, { label, text, citation, hash });
    for (const unit of units) note(unit.locator, { label: unit.label, text: text.slice(unit.start, unit.end) });
  }
  for (const { locator, label, title } of nodesOf(document.outline)) {
    if (!standings.has(locator)) note(locator, { label, text: title });
  }
  return standings;
}

/** What stood in the older text and does not stand at the same address in the newer; null: there is no newer one. */
export function lostBetween(older: Text, newer: Text | null): Map<string, Standing> {
  const now = newer === null ? new Map<string, Standing>() : standing(newer);
  return new Map([...standing(older)].filter(([locator, stood]) => !isSame(stood, now.get(locator))));
}

function isSame(one: Standing, other: Standing | undefined): boolean {
  if (other === undefined) return false;
  return (one.label === other.label && one.text === other.text) || one.hash === other.hash;
}

/** Equal where nothing is lost between two texts, and cheap: what an index keeps of a document to know so without reading its passages. */
export function standingKey({ document, passages }: AddressedText): string {
  const hash = createHash('sha256');
  for (const passage of passages) {
    hash.update(`${passage.locator}\t${passage.hash}\n`);
    for (const { locator, label, start, end } of passage.units) hash.update(`${locator}\t${label}\t${start}\t${end}\n`);
  }
  for (const { locator, label, title } of nodesOf(document.outline)) hash.update(`${locator}\t${label}\t${title}\n`);
  return hash.digest('base64');
}

function* nodesOf(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(node.children);
  }
}

function citationOf(document: Text['document'], standings: ReadonlyMap<string, Standing>, locator: string): string {
  if (parseLocator(locator) === null) return printCitation(document, []);
  const segments = locator.split('.');
  const labelAt = (depth: number) => standings.get(segments.slice(0, depth).join('.'))?.label ?? null;
  return printCitation(
    document,
    segments.map((segment, i) => ({ segment, label: labelAt(i + 1) })),
  );
}
