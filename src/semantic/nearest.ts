/**
 * What is near to a query in meaning. It is asked for beside the words and never waited for longer than a reader would: where the endpoint is away, slow or answers
 * otherwise, the search goes on without, and the endpoint is left alone for a while.
 */
import { once } from 'node:events';
import type { Near } from '../query/plan.js';
import { WorkerPool } from '../worker-pool.js';
import { type Embeddings, EmbeddingsUnavailable } from './embeddings.js';
import type { NearestAnswer, NearestData, NearestQuestion } from './nearest-worker.js';

export interface Nearest {
  /**
   * The nearest first; null where it is not known now. Never rejects.
   * @param text as `queryText` has it, not empty
   * @param documents ids; only passages of these. Empty: of all
   */
  of(text: string, documents: readonly string[]): Promise<NearOfGeneration | null>;
  /** Whether it is of the generation that words are searched in; where it is not, that is told. */
  fits(near: NearOfGeneration, generation: string): boolean;
  /** Ends the thread. */
  close(): Promise<void>;
}

export interface NearOfGeneration {
  /** Of the engine, whose passages these are. */
  readonly generation: string;
  readonly near: readonly Near[];
}

export interface NearestOptions {
  readonly embeddings: Embeddings;
  /** The data folder. */
  readonly data: string;
  /** Told why searches go without, once as long as it stays so. */
  readonly tell?: (message: string) => void;
  /** Milliseconds that the endpoint and comparing may take together. */
  readonly deadline?: number;
  /** Milliseconds for which it is then not asked. */
  readonly pause?: number;
}

/** Queries whose vectors are kept: for their further pages, and other filters. */
const mostKnown = 500;

/** Searches whose meaning is looked for at once, those among them that went on without: behind more, none would be in time. */
const mostAtOnce = 32;

export function openNearest({ embeddings, data, tell, deadline = 1_000, pause = 30_000 }: NearestOptions): Nearest {
  const workerData: NearestData = { data };
  const pool = new WorkerPool<NearestQuestion, NearestAnswer>({
    script: new URL('./nearest-worker.js', import.meta.url),
    threads: 1,
    workerData,
  });
  const known = new Map<string, Promise<Float32Array>>();
  let askedAgain = 0;
  let atOnce = 0;
  let told: string | null = null;

  const goWithout = (message: string): null => {
    if (told !== message) tell?.(message);
    told = message;
    return null;
  };
  const vectorOf = (text: string, signal: AbortSignal): Promise<Float32Array> => {
    const vector = known.get(text) ?? embed(text, signal);
    // Behind those that were asked for before it.
    known.delete(text);
    known.set(text, vector);
    const [oldest = ''] = known.keys();
    if (known.size > mostKnown) known.delete(oldest);
    return vector;
  };
  const embed = async (text: string, signal: AbortSignal): Promise<Float32Array> => {
    try {
      const [vector] = await embeddings.embed('query', [text], signal);
      return vector as Float32Array;
    } catch (error) {
      known.delete(text);
      // What is wrong with one reader's query is nothing to the others.
      if (!(error instanceof EmbeddingsUnavailable && error.ofTexts)) askedAgain = performance.now() + pause;
      throw error;
    }
  };

  const compared = async (
    text: string,
    documents: readonly string[],
    signal: AbortSignal,
  ): Promise<NearestAnswer | null> => {
    atOnce++;
    try {
      const vector = await vectorOf(text, signal);
      return signal.aborted ? null : await pool.run({ vector, model: embeddings.name, documents });
    } finally {
      atOnce--;
    }
  };

  return {
    async of(text, documents) {
      if (performance.now() < askedAgain && !known.has(text)) return null;
      if (atOnce >= mostAtOnce) return goWithout('too many searches ask for meaning at once');
      const signal = AbortSignal.timeout(deadline);
      try {
        // What comes too late is dropped: the reader has the answer without.
        const answer = await Promise.race([compared(text, documents, signal), aborted(signal)]);
        if (answer === null) return goWithout(`what is near was not known within ${deadline} ms`);
        if (answer.state === 'near') return answer;
        if (answer.state === 'missing') return goWithout('there are no vectors of this model: run `tiaowen index`');
        known.delete(text);
        return goWithout('the model’s vectors are of another length than those of the index: run `tiaowen index`');
      } catch (error) {
        return goWithout((error as Error).message);
      }
    },
    fits(near, generation) {
      const isOfIt = near.generation === generation;
      if (isOfIt) told = null;
      else goWithout('the vectors are of another index than what words find: run `tiaowen index`');
      return isOfIt;
    },
    close: () => pool.destroy(),
  };
}

async function aborted(signal: AbortSignal): Promise<null> {
  if (!signal.aborted) await once(signal, 'abort');
  return null;
}
