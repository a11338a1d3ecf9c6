/** Sums over all documents, kept up to date with each that comes and goes, so that no change has to read them all. */
import { countName, type NameCounts } from '../facets.js';
import type { Content } from './keys.js';
import type { DocumentEntry, LabelsEntry, Pointer } from './store.js';

type Recorded = LabelsEntry['issuers'];

export class Tally {
  documents = 0;
  passages = 0;
  words = 0;
  readonly #issuers: NameCounts;
  readonly #regions: NameCounts;

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

/** As the labels record them. */
export function namesIn(names: Recorded): NameCounts {
  return new Map(Object.entries(names).map(([id, counts]) => [id, new Map(Object.entries(counts))]));
}

function recorded(names: NameCounts): Recorded {
  return Object.fromEntries([...names].map(([id, counts]) => [id, Object.fromEntries(counts)]));
}
