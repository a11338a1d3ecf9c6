/**
 * A document on its way between threads: as strings, of what was parsed and of its tokens. Copying the many small objects of an analysed document from thread
 * to thread costs several times as much as making its tokens did.
 */
import { createHash } from 'node:crypto';
import type { Document } from '../src/domain/document.js';
import type { Passage } from '../src/domain/passage.js';
import type { AnalysedDocument, AnalysedPassage, PassageTokens, ScoredTokens, Tokens } from '../src/engines/engine.js';

export interface ParsedDocument {
  readonly document: Document;
  readonly aliases: readonly string[];
  readonly passages: readonly Passage[];
}

/** A line for the document, then one for each passage; JSON holds no line breaks. Without its sources, which are settled among all files. */
export function packParsed({ document, aliases, passages }: ParsedDocument): string {
  return [
    JSON.stringify([{ ...document, sources: [] }, aliases]),
    ...passages.map((passage) => JSON.stringify(passage)),
  ].join('\n');
}

export function unpackParsed(packed: string): ParsedDocument {
  const [head = '', ...lines] = packed.split('\n');
  const [document, aliases] = JSON.parse(head) as [Document, string[]];
  return { document, aliases, passages: lines.map((line) => JSON.parse(line) as Passage) };
}

/** Of a text's words, folded text and letters. */
type Lengths = readonly [words: number, folded: number, letters: number];

/** Of a passage, without its id: locator, kind, units, hash; its context, a place in the lists; the lengths of its text, and of its English one where there is one. */
type Row = readonly [
  ...key: readonly [Passage['locator'], Passage['kind'], Passage['units'], Passage['hash']],
  context: number,
  text: Lengths,
  english?: Lengths,
];

/** Passages of one section share their context: each text of one, and each list of texts (places in `texts`), is written once. */
interface Head {
  readonly texts: readonly Tokens[];
  readonly lists: readonly (readonly number[])[];
  readonly rows: readonly Row[];
}

/** Numbers what it is given, the same one alike. */
class Places<T> {
  readonly #places = new Map<T, number>();

  of(item: T): number {
    const place = this.#places.get(item) ?? this.#places.size;
    this.#places.set(item, place);
    return place;
  }

  all(): T[] {
    return [...this.#places.keys()];
  }
}

/** A line of JSON; behind it the words, folded text and letters of all passages' texts, side by side: what is long is neither written as JSON nor read as such. */
export function packTokens(passages: readonly Passage[], analysed: readonly PassageTokens[]): string {
  const texts = new Places<Tokens>();
  const lists = new Places<string>();
  const body: string[] = [];
  const put = ({ words, folded, letters }: ScoredTokens): Lengths => {
    body.push(words, folded, letters);
    return [words.length, folded.length, letters.length];
  };
  const rows = analysed.map((tokens, i): Row => {
    const { locator, kind, units, hash } = passages[i] as Passage;
    const list = lists.of(tokens.context.map((text) => texts.of(text)).join());
    const row = [locator, kind, units, hash, list, put(tokens)] as const;
    return tokens.english === null ? row : [...row, put(tokens.english)];
  });
  const head: Head = {
    texts: texts.all(),
    lists: lists.all().map((places) => (places === '' ? [] : places.split(',').map(Number))),
    rows,
  };
  return `${JSON.stringify(head)}\n${body.join('')}`;
}

export function unpack(parsed: string, tokens: string): AnalysedDocument {
  const [first = '', ...jsons] = parsed.split('\n');
  const [document, aliases] = JSON.parse(first) as [Document, string[]];
  const end = tokens.indexOf('\n');
  const { texts, lists, rows } = JSON.parse(tokens.slice(0, end)) as Head;
  const contexts = lists.map((places) => places.map((place) => texts[place] as Tokens));
  let at = end + 1;
  const next = (length: number): string => {
    at += length;
    return tokens.slice(at - length, at);
  };
  const take = ([words, folded, letters]: Lengths): ScoredTokens => ({
    words: next(words),
    folded: next(folded),
    letters: next(letters),
  });
  const passages = rows.map(
    ([locator, kind, units, hash, context, text, english], i): AnalysedPassage => ({
      passage: { id: `${document.id}/${locator}`, locator, kind, units, hash },
      json: jsons[i] as string,
      ...take(text),
      english: english === undefined ? null : take(english),
      context: contexts[context] as readonly Tokens[],
    }),
  );
  return { document, aliases, passages };
}

/** Of all that is stored of a document. */
export function contentHash(packed: string): string {
  return createHash('sha256').update(packed).digest('base64url');
}

/** Of the folded text of all passages. */
export function textHash(passages: readonly Passage[]): string {
  return createHash('sha256')
    .update(passages.map(({ hash }) => hash).join('\n'))
    .digest('hex');
}

const printBytes = 4;

/** The beginnings of the passages' hashes: enough to see how much of a text another one holds. */
export function printsOf(passages: readonly Passage[]): Buffer {
  return Buffer.concat(passages.map(({ hash }) => Buffer.from(hash.slice(0, 2 * printBytes), 'hex')));
}

/** How many passages there are. */
export const countOf = (prints: Uint8Array): number => prints.byteLength / printBytes;

/** Several texts, by the prints of their passages. */
export class Shares {
  /** By print: the places of the texts that hold it. */
  readonly #holders = new Map<number, number[]>();

  constructor(texts: readonly Uint8Array[]) {
    for (const [place, text] of texts.entries()) {
      for (const print of new Set(eachPrint(text))) {
        const holders = this.#holders.get(print);
        if (holders === undefined) this.#holders.set(print, [place]);
        else holders.push(place);
      }
    }
  }

  /** The text that holds most passages of another one, the first of those that do, and what share of them it holds. */
  largestOf(prints: Uint8Array): { readonly place: number; readonly share: number } {
    const held = new Map<number, number>();
    for (const print of eachPrint(prints)) {
      for (const place of this.#holders.get(print) ?? []) held.set(place, (held.get(place) ?? 0) + 1);
    }
    let largest = { place: 0, count: 0 };
    for (const [place, count] of held) {
      if (count > largest.count || (count === largest.count && place < largest.place)) largest = { place, count };
    }
    return { place: largest.place, share: largest.count / Math.max(1, countOf(prints)) };
  }
}

function eachPrint(prints: Uint8Array): number[] {
  const view = new DataView(prints.buffer, prints.byteOffset, prints.byteLength);
  return Array.from({ length: countOf(prints) }, (_, i) => view.getUint32(i * printBytes));
}
