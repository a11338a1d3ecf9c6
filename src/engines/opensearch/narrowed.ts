/**
 * Groups of more words than a query may hold clauses: what has all of them is found a few hundred words at a time, each time among what has those before. Few
 * passages have hundreds of words in common with a query, so that the list stays short.
 */
import { type Alternative, type Group, isField } from '../../query/plan.js';
import type { Connection } from './connection.js';
import { type AllWords, allWords, context, text } from './expression.js';
import { someHits, window } from './hits.js';
import { allOf, orderOf, type Query } from './where.js';

const wordsAtOnce = 500;
/** Groups of fewer words are asked for as they are. */
const few = 16;

export interface Narrowed {
  readonly allWords: AllWords;
  /** False where so many passages have the first words that not all of them were looked at. */
  readonly exact: boolean;
}

/** @param visible what every passage has to be */
export async function narrowedWords(
  connection: Connection,
  index: string,
  groups: readonly Group[],
  visible: readonly Query[],
): Promise<Narrowed> {
  const alternatives = groups.flatMap((group) => group.alternatives);
  const long = alternatives.map(({ words }) => words).filter((words) => words.length > few);
  const sides = groups.length === 1 && !groups.some(isField) ? [text] : [text, context];
  const found = new Map<string, Query>();
  let exact = true;
  for (const words of long) {
    for (const side of sides) {
      let among: Query[] = [];
      for (let start = 0; start < words.length; start += wordsAtOnce) {
        const query = allOf([...visible, ...among, allWords(side, words.slice(start, start + wordsAtOnce))]);
        const asked = { query, sort: orderOf.passage, fields: [] };
        const ids = (await someHits(connection, index, asked, { offset: 0, size: window })).map(({ id }) => id);
        exact &&= ids.length < window;
        among = [{ ids: { values: ids } }];
      }
      found.set(keyOf(side.words, words), allOf(among));
    }
  }
  return { allWords: (side, words) => found.get(keyOf(side.words, words)) ?? allWords(side, words), exact };
}

function keyOf(field: string, words: Alternative['words']): string {
  return JSON.stringify([field, words]);
}
