/** Judged English queries and the Chinese articles that answer them: Taiwan's law (xling.dev), and the mainland's (mainland.dev). */
import { readFileSync } from 'node:fs';
import type { Pair } from '../indexer/glossary/pairs.js';
import { isStopWord, stemsOf } from '../src/english/stems.js';
import { dataPath } from './data.js';
import { linesOf } from './stard.js';

export interface EnglishQuery {
  readonly text: string;
  /** Id of the article that it is the translation of a part of. */
  readonly gold: string;
}

const files = {
  aligned: 'tw.aligned.jsonl.gz',
  titles: 'tw.titles.jsonl.gz',
  taiwanQueries: 'xling.dev.jsonl.gz',
  mainlandQueries: 'mainland.dev.jsonl',
} as const;

export const englishIsThere = (): boolean => Object.values(files).every((name) => dataPath(name) !== null);

type Row = Readonly<Record<string, string>>;
function rowsOf(name: string): Row[] {
  const plain = (): string[] =>
    readFileSync(dataPath(name) as string, 'utf8')
      .trimEnd()
      .split('\n');
  return (name.endsWith('.gz') ? linesOf(name) : plain()).map((line) => JSON.parse(line) as Row);
}

const queriesOf = (name: string): EnglishQuery[] => rowsOf(name).map(({ en = '', gold = '' }) => ({ text: en, gold }));
export const taiwanQueries = (): EnglishQuery[] => queriesOf(files.taiwanQueries);
export const mainlandQueries = (): EnglishQuery[] => queriesOf(files.mainlandQueries);

/** Aligned articles and titles, but those of the laws that answer the queries: who is examined has not seen the answers' neighbours either. */
export function pairsWithout(queries: readonly EnglishQuery[]): Pair[] {
  const laws = new Set(queries.map(({ gold }) => gold.split('#')[0]));
  return [...rowsOf(files.aligned), ...rowsOf(files.titles)].flatMap(({ pcode, zh, en }) =>
    zh && en && !laws.has(pcode) ? [{ zh, en }] : [],
  );
}

/**
 * The rarest words of a sentence, in their order: a third of them, three at least and six at most.
 * @param rarity of a stem, more is rarer
 */
export function keywordsOf(text: string, rarity: (stem: string) => number): string[] {
  const words = text.split(/\s+/u).map((word) => word.replace(/^[\p{P}]+|[\p{P}]+$/gu, ''));
  const wordOf = new Map<string, string>();
  for (const word of words) for (const stem of stemsIn(word)) if (!wordOf.has(stem)) wordOf.set(stem, word);
  const stems = [...wordOf.keys()];
  const number = Math.min(6, Math.max(3, Math.round(stems.length / 3)));
  const rarest = stems.toSorted((one, other) => rarity(other) - rarity(one) || (one < other ? -1 : 1)).slice(0, number);
  const kept = new Set(rarest.map((stem) => wordOf.get(stem)));
  return [...new Set(words)].filter((word) => kept.has(word));
}

/** None of what says nothing by itself. */
function stemsIn(word: string): string[] {
  return isStopWord(word.toLowerCase()) ? [] : stemsOf(word);
}

/** How rare stems are in the English text of all aligned articles. */
export function rarities(): (stem: string) => number {
  const counts = new Map<string, number>();
  const rows = rowsOf(files.aligned);
  for (const { en = '' } of rows)
    for (const stem of new Set(stemsOf(en))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log((rows.length + 1) / ((counts.get(stem) ?? 0) + 0.5));
}
