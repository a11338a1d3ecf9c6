/**
 * Several files and one identity (the design's Identity), over the runs of the indexer: the same text is one document with several sources, another text gets
 * an id of its own, and an id once given stays with its text, else with its file.
 */
import { idOfOtherText } from '../src/domain/identity.js';
import type { Passage } from '../src/domain/passage.js';
import type { AnalysedDocument, Change, Part } from '../src/engines/engine.js';
import { withFieldsOf } from '../src/text/analysis.js';
import type { KnownReading } from './ledger/documents.js';
import type { Ledger } from './ledger/ledger.js';
import type { ReadDocument } from './threads.js';
import { Shares, unpack } from './transfer.js';

export class Identities {
  readonly #ledger: Ledger;
  readonly #anew: boolean;
  readonly #inParts: boolean;

  /**
   * @param anew everything is built from nothing: what the ledger knows of it decides ids and nothing else
   * @param part of a build: what is in another one has an id, and is put by that one
   */
  constructor(ledger: Ledger, { anew, part }: { readonly anew: boolean; readonly part?: Part | undefined }) {
    this.#ledger = ledger;
    this.#anew = anew;
    this.#inParts = part !== undefined;
  }

  /**
   * What an entry gives now, in place of what it gave before.
   * @param sameBytes whether it is the same file, read in another way
   * @param held ids to be tried first (held-ids.ts)
   */
  *settle(
    entry: number,
    documents: readonly ReadDocument[],
    { sameBytes, held }: { readonly sameBytes: boolean; readonly held: ReadonlyMap<ReadDocument, string> },
  ): Generator<Change> {
    const ledger = this.#ledger.documents;
    const before = ledger.readings(entry);
    ledger.removeReadings(entry);
    const given: Given[] = [];
    for (const [place, document] of documents.entries()) {
      const id = this.#idOf(document, before, given, held.get(document) ?? document.natural);
      given.push({ id, document });
      ledger.addReading(entry, place, id, document);
      yield* this.#put(id, document);
    }
    this.#noteSuccessors(before, given, sameBytes);
  }

  /** The entry is gone. */
  forget(entry: number): void {
    this.#ledger.documents.removeReadings(entry);
    this.#ledger.files.removeEntry(entry);
  }

  /** When all entries are settled: what no file gives any more, and what other files give than before. */
  *finish(): Generator<Change> {
    const ledger = this.#ledger.documents;
    // What is moved to where metadata.yaml says something else of it has another identity and the same text.
    const unread = ledger
      .unread()
      .map((id) => ({ id, successor: ledger.find(id)?.successor ?? ledger.sameText(id) ?? null }));
    for (const { id } of unread) ledger.remove(id);
    for (const { id, successor } of unread) {
      if (successor !== null && ledger.find(successor) !== undefined) yield { replace: id, by: successor };
      else if (!this.#anew) yield { remove: id };
    }
    for (const id of ledger.touched()) {
      const are = ledger.sourcesOf(id);
      if (are.length === 0 || are.join('\n') === ledger.find(id)?.sources.join('\n')) continue;
      ledger.setSources(id, are);
      yield { sources: id, are };
    }
  }

  /** By its text; else by its file; else the first one, the id of its identity as a rule, if that is free; else one of identity and text. */
  #idOf(document: ReadDocument, before: readonly KnownReading[], given: readonly Given[], first: string): string {
    const ledger = this.#ledger.documents;
    const isFree = (id: string): boolean => !ledger.isRead(id);
    const isGiven = (id: string): boolean => given.some((other) => other.id === id);
    const byText = ledger.withText(document);
    if (byText !== undefined) return byText;
    const byFile = before.find(
      (reading) => reading.natural === document.natural && isFree(reading.document) && !isGiven(reading.document),
    );
    if (byFile !== undefined) return byFile.document;
    let id = first;
    // Ids are short: that of another text can be taken by a third one.
    for (let attempt = 0; !isFree(id); attempt++)
      id = idOfOtherText(document.natural, attempt === 0 ? document.text : `${document.text}\n${attempt}`);
    return id;
  }

  *#put(id: string, document: ReadDocument): Generator<Change> {
    const ledger = this.#ledger.documents;
    const known = ledger.find(id);
    const isThere = known !== undefined && (!this.#anew || known.put === this.#ledger.run);
    if (isThere && known.text === document.text && ledger.isHeld(known)) return;
    const { natural, text, content, prints, parsed, tokens } = document;
    const isAnalysed = parsed !== null && tokens !== null;
    if (!isAnalysed && !this.#inParts) throw new Error(`${id} was not analysed`);
    const sources = ledger.sourcesOf(id);
    ledger.put({ id, natural, text, content, sources, prints: Buffer.from(prints), put: this.#ledger.run });
    if (isAnalysed) yield { put: called(unpack(parsed, tokens), id, sources) };
  }

  /** A better reading of a file gives its documents other ids: the old ones lead to the one that holds most of their text. */
  #noteSuccessors(before: readonly KnownReading[], given: readonly Given[], sameBytes: boolean): void {
    const ledger = this.#ledger.documents;
    const known = new Set(before.map(({ document }) => document));
    const fresh = given.filter(({ id }) => !known.has(id));
    const shares = new Shares(fresh.map(({ document }) => document.prints));
    for (const { document: old } of before) {
      const prints = ledger.find(old)?.prints;
      if (prints === undefined || ledger.isRead(old)) continue;
      const { place, share } = shares.largestOf(prints);
      const best = fresh[place];
      // Less than half of its text in a file that was changed: rather another document under the same name.
      if (best !== undefined && (sameBytes || share >= 0.5)) ledger.setSuccessor(old, best.id);
    }
  }
}

interface Given {
  readonly id: string;
  readonly document: ReadDocument;
}

/** With the id and sources that were settled in place of those it was parsed with. */
function called(
  { document, passages, aliases }: AnalysedDocument,
  id: string,
  sources: readonly string[],
): AnalysedDocument {
  if (document.id === id) return { document: { ...document, sources }, passages, aliases };
  const work = document.work === document.id ? id : document.work;
  const own = { ...document, id, work, sources };
  return {
    document: own,
    passages: withFieldsOf(own, passages).map((analysed) => {
      const ownId = `${id}/${analysed.passage.locator}`;
      const json = JSON.stringify({ ...(JSON.parse(analysed.json) as Passage), id: ownId });
      return { ...analysed, passage: { ...analysed.passage, id: ownId }, json };
    }),
    aliases,
  };
}
