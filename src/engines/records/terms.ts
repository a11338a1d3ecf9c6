/** The terms of the passages: each build, part of one and change leaves what it has counted; reading adds them up. */
import { joinTerms, type TermCounts } from '../../suggest/term-counts.js';
import { written } from './keys.js';
import { allOf } from './lookups.js';
import { joinPieces, piecesOf } from './pieces.js';
import type { Store, TermsEntry } from './store.js';
import type { Writing } from './write.js';

/** Counts that are kept one by one. Where there are more they become one, so that there are never many to read. */
const mostCounts = 16;

/** What is to be written of the terms that the generation has counted. */
export async function* termsEntries(writing: Writing, counts: TermCounts): AsyncGenerator<TermsEntry> {
  const { store, number, before, anew } = writing;
  const own = counts.text();
  const there = anew || before === null ? [] : await allOf(store, { kind: 'terms', at: before.pointer.number });
  const isToJoin = new Set(there.map(({ from }) => from)).size >= mostCounts;
  if (isToJoin) for (const entry of there) yield { ...entry, until: number };
  const text = isToJoin ? joinTerms([...textsOf(there), own]) : own;
  if (text === '') return;
  for (const piece of piecesOf(text)) yield written({ kind: 'terms', ...piece }, number);
}

export async function readTerms(store: Store, at: number): Promise<string> {
  return joinTerms(textsOf(await allOf(store, { kind: 'terms', at })));
}

/** @param entries by place, of whatever generations */
function textsOf(entries: readonly TermsEntry[]): string[] {
  const generations = new Set(entries.map(({ from }) => from));
  return [...generations].map((generation) => joinPieces(entries.filter(({ from }) => from === generation)));
}
