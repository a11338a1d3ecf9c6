/** What the engines are asked, made of the corpus itself: always the same, and no query twice. */
import type { Engine } from '../src/engines/engine.js';

export interface Text {
  readonly id: string;
  readonly text: string;
}

/** Every passage that an engine holds. */
export async function* passagesOf(engine: Engine): AsyncGenerator<Text[]> {
  const size = 1000;
  for (let offset = 0; ; offset += size) {
    const { documents } = await engine.listDocuments({ offset, size });
    for (const { id } of documents) {
      const { passages } = (await engine.documentPassages(id)) ?? { passages: [] };
      yield passages.map(({ id, label, text }) => ({ id, text: (label ?? '') + text }));
    }
    if (documents.length < size) return;
  }
}

export interface Asked {
  readonly q: string;
  /** The day that the search speaks of; with another day the same words are another query. */
  readonly on: string;
}

export interface EngineQueries {
  /** Measured one by one, over HTTP; `common` of them are words that stand in a third of all passages. */
  readonly measured: readonly Asked[];
  readonly common: readonly Asked[];
  /** Others of the same kinds, asked of the engine itself. */
  readonly ofEngine: readonly Asked[];
  /** For the load: so many that none comes twice. */
  readonly load: readonly Asked[];
  /** Pieces of passages, with where they stand. */
  readonly substrings: readonly Text[];
}

/** As letters or words, of the corpus's 435,900 passages 第 stands in 55 of 100, 之 in 43, 条 in 39, 的 in 32, 规定 in 30. */
const commonWords = ['第', '之', '条', '的', '规定'];
const number = { measured: 480, common: 20, load: 20_000, substrings: 1000 };

/** @param texts some thousand passages, from all over the corpus */
export function makeQueries(texts: readonly Text[]): EngineQueries {
  const next = randomNumbers(20210219);
  const made = new Set<string>();
  const one = (): Asked => {
    for (;;) {
      const q = queryOf(texts, next);
      if (made.has(q) || q.trim() === '') continue;
      made.add(q);
      return { q, on: '2024-01-01' };
    }
  };
  const many = (count: number): Asked[] => Array.from({ length: count }, one);
  const commonIn = (month: string): Asked[] =>
    Array.from({ length: number.common }, (_, i) => ({
      q: commonWords[i % commonWords.length] as string,
      on: `2024-${month}-${String(i + 1).padStart(2, '0')}`,
    }));
  // The common ones stand among the others.
  const every = number.measured / number.common;
  const mixed = (common: readonly Asked[], usual: readonly Asked[]): Asked[] =>
    common.flatMap((word, i) => [word, ...usual.slice(i * every, (i + 1) * every)]);
  const common = commonIn('02');
  return {
    measured: mixed(common, many(number.measured)),
    common,
    ofEngine: mixed(commonIn('03'), many(number.measured)),
    load: many(number.load),
    substrings: Array.from({ length: number.substrings }, () => substringOf(texts, next)),
  };
}

function queryOf(texts: readonly Text[], next: () => number): string {
  const part = (least: number, most: number): string =>
    lettersOf(texts, next, least + Math.floor(next() * (most - least + 1)));
  const kind = next();
  if (kind < 0.3) return part(2, 4);
  if (kind < 0.6) return `${part(2, 3)} ${part(2, 4)}`;
  if (kind < 0.75) return `${part(2, 3)} ${part(2, 3)} ${part(2, 3)}`;
  if (kind < 0.9) return part(5, 12);
  return `"${part(4, 10)}"`;
}

const lettersOf = (texts: readonly Text[], next: () => number, length: number): string =>
  pieceOf(texts, next, length).text;

function substringOf(texts: readonly Text[], next: () => number): Text {
  return pieceOf(texts, next, 2 + Math.floor(next() * 11));
}

/** Letters side by side, without what would be read as syntax. */
function pieceOf(texts: readonly Text[], next: () => number, length: number): Text {
  for (;;) {
    const { id, text } = texts[Math.floor(next() * texts.length)] as Text;
    const runs = text.match(/[\p{Script=Han}]+/gu)?.filter((run) => run.length >= length) ?? [];
    const run = runs[Math.floor(next() * runs.length)];
    if (run === undefined) continue;
    const start = Math.floor(next() * (run.length - length + 1));
    return { id, text: run.slice(start, start + length) };
  }
}

/** Mulberry32: the same numbers in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
