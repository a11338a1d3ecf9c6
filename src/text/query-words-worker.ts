/** The worker of query-words.ts. Started with its dictionary, so that one that takes a dead one's place has it too. */
import { workerData } from 'piscina';
import { tellLoaded } from '../worker-pool.js';
import type { QueryWordsData } from './query-words.js';
import { type Cutter, loadCutter, type QueryWord } from './words.js';

let cutter: Cutter | undefined;

export default function words(folded: readonly string[]): QueryWord[][] {
  cutter ??= loadCutter((workerData as QueryWordsData).dictionary);
  return folded.map(cutter.forQuery);
}

tellLoaded();
