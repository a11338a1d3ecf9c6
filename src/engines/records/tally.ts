/** Sums over all documents, kept up to date with each that comes and goes, so that no change has to read them all. */
import type { Content } from './keys.js';
import type { DocumentEntry, LabelsEntry, Pointer } from './store.js';

type Names = Map<string, Map<string, number>>;
type Recorded = LabelsEntry['issuers'];

export class Tally {
  documents = 0;
  passages = 0;
  words = 0;
  readonly #issuers: Names;
  readonly #regions: Names;

  /** @param present null: nothing is there before */
  constructor(present: { readonly pointer: Pointer; readonly labels: LabelsEntry } | null) {
    this.#issuers = namesIn(present?.labels.issuers ?? {});
    this.#regions = namesIn(present?.labels.regions ?? {});
    if (present === null) return;
    this.documents = present.pointer.info.documents;
    this.passages = present.pointer.info.passages;
    this.words = present.pointer.words;
  }

  add(entry: DocumentEntry): void {
    this.#count(entry, 1);
  }

  remove(entry: DocumentEntry): void {
    this.#count(entry, -1);
  }

  labels(): Extract<Content, { kind: 'labels' }> {
    return { kind: 'labels', issuers: recorded(this.#issuers), regions: recorded(this.#regions) };
  }

  #count({ document, passages, words }: DocumentEntry, by: 1 | -1): void {
    this.documents += by;
    this.passages += by * passages;
    this.words += by * words;
    for (const issuer of document.issuers) countName(this.#issuers, issuer, by);
    for (const region of document.region) countName(this.#regions, region, by);
  }
}

/** What an id is shown as: the name that is printed most often. */
export function usualNames(names: Recorded): Map<string, string> {
  const usual = ([name, count]: [string, number], [other, most]: [string, number]) =>
    most - count || (name < other ? -1 : 1);
  return new Map(Object.entries(names).map(([id, counts]) => [id, Object.entries(counts).sort(usual)[0]?.[0] ?? id]));
}

function countName(names: Names, { id, name }: { readonly id: string; readonly name: string }, by: 1 | -1): void {
  const counts = names.get(id) ?? new Map<string, number>();
  const count = (counts.get(name) ?? 0) + by;
  if (count > 0) counts.set(name, count);
  else counts.delete(name);
  if (counts.size > 0) names.set(id, counts);
  else names.delete(id);
}

function namesIn(names: Recorded): Names {
  return new Map(Object.entries(names).map(([id, counts]) => [id, new Map(Object.entries(counts))]));
}

function recorded(names: Names): Recorded {
  return Object.fromEntries([...names].map(([id, counts]) => [id, Object.fromEntries(counts)]));
}
