/**
 * Ids that the index holds and the ledger knows nothing of: the ledger was deleted, or is of an older form. As from run to run, an id is to stay with its
 * text, else with its file: what comes first in order of path does not take it from another file that is still there.
 */

import type { Document } from '../src/domain/document.js';
import { idOfOtherText } from '../src/domain/identity.js';
import type { Engine } from '../src/engines/engine.js';
import type { Ledger } from './ledger/ledger.js';
import type { ReadDocument } from './threads.js';
import { textHash } from './transfer.js';

interface Read {
  /** Of the entry. */
  readonly path: string;
  readonly document: ReadDocument;
}

export class HeldIds {
  readonly #engine: Pick<Engine, 'documents' | 'documentPassages'>;
  readonly #ledger: Ledger;
  readonly #files: ReadonlySet<string>;

  /** @param files names of all files of this run */
  constructor(engine: Pick<Engine, 'documents' | 'documentPassages'>, ledger: Ledger, files: ReadonlySet<string>) {
    this.#engine = engine;
    this.#ledger = ledger;
    this.#files = files;
  }

  /** The ids that are to be tried first, of documents for which the index decides that. */
  async of(read: readonly Read[]): Promise<ReadonlyMap<ReadDocument, string>> {
    const { documents } = this.#ledger;
    const unknown = this.#ledger.guarded(() =>
      read.filter(({ document }) => !documents.withText(document) && !documents.find(document.natural)),
    );
    if (unknown.length === 0) return new Map();
    const ids = unknown.flatMap(({ document }) => [document.natural, ownId(document)]);
    const held = new Map((await this.#engine.documents([...new Set(ids)])).map((one) => [one.id, one]));
    const decided = new Map<ReadDocument, string>();
    for (const one of unknown) if (await this.#leavesNatural(one, held)) decided.set(one.document, ownId(one.document));
    return decided;
  }

  /** Whether the id of its identity is another text's, and the id of its own text is this one's. */
  async #leavesNatural({ path, document }: Read, held: ReadonlyMap<string, Document>): Promise<boolean> {
    const own = held.get(ownId(document));
    if (own !== undefined && (await this.#isTextOf(own, document))) return true;
    const natural = held.get(document.natural);
    if (natural === undefined || natural.sources.includes(path)) return false;
    return natural.sources.some((source) => this.#isThere(source)) && !(await this.#isTextOf(natural, document));
  }

  async #isTextOf({ id }: Document, { text }: ReadDocument): Promise<boolean> {
    const { passages = [] } = (await this.#engine.documentPassages(id)) ?? {};
    return textHash(passages) === text;
  }

  /** A source is a file, or what is in it: `laws.zip/a.txt`, `acts.jsonl#3`. */
  #isThere(source: string): boolean {
    if (this.#files.has(source)) return true;
    return [...source.matchAll(/[/#]/gu)].some(({ index }) => this.#files.has(source.slice(0, index)));
  }
}

const ownId = ({ natural, text }: ReadDocument): string => idOfOtherText(natural, text);
