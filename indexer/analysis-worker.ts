/** The worker thread of threads.ts that analyses: parsed documents into tokens. The only one of the indexer that loads jieba, and only for a document. */
import { workerData } from 'piscina';
import { analysePassages } from '../src/text/analysis.js';
import { type Cutter, loadCutter } from '../src/text/words.js';
import { tellLoaded } from '../src/worker-pool.js';
import type { AnalysisData, AnalysisTask } from './threads.js';
import { packTokens, unpackParsed } from './transfer.js';

let cutter: Cutter | undefined;

/** The tokens of each document (transfer.ts). */
export default function analyse(task: AnalysisTask): string[] {
  if (task.length === 0) return [];
  const loaded = cutter ?? loadCutter((workerData as AnalysisData).dictionary);
  cutter = loaded;
  return task.map((parsed) => {
    const { document, passages } = unpackParsed(parsed);
    return packTokens(passages, analysePassages(document, passages, loaded));
  });
}

tellLoaded();
