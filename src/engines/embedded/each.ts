/**
 * All matches of a plan, block by block. Nothing stays open between two blocks, neither a transaction nor a thread: the order is kept here, four bytes a match, and
 * who stops asking leaves nothing behind. Lists take turns, so that searches have a thread of their own.
 */
import type { Plan } from '../../query/plan.js';
import type { EngineHit } from '../engine.js';
import type { Readers } from './readers.js';

/** Matches that are read at one time: few, so that searches come in between. */
const block = 200;

/** @param generation the one that has to answer; null: the present one */
export async function* each(readers: Readers, plan: Plan, generation: string | null): AsyncGenerator<EngineHit[]> {
  const { generation: present, rows, scores } = await readers.askInTurn('order', plan, generation);
  for (let start = 0; start < rows.length; start += block) {
    const page = Array.from(rows.subarray(start, start + block), (row, i) => ({
      row,
      score: scores[start + i] ?? null,
    }));
    yield await readers.askInTurn('hits', page, plan.filters.on, present);
  }
}
