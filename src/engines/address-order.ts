/** The order of all ties: document id, then place. */
import type { Candidate } from './engine.js';

export function byAddress(one: Pick<Candidate, 'doc' | 'place'>, other: Pick<Candidate, 'doc' | 'place'>): number {
  return Number(one.doc > other.doc) - Number(one.doc < other.doc) || one.place - other.place;
}
