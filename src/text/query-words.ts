/**
 * The words of queries, cut in one kept worker thread: jieba takes a second and 250 MB to load, which would stop the service and may be paid
 * only once.
 */
import { WorkerPool } from '../worker-pool.js';
import type { QueryWord } from './words.js';

export interface QueryWords {
  /**
   * Loads a dictionary (dictionary.ts) in a new worker and, once it is ready, lets it take the place of the old one, which answers until
   * then (for that second there are two). Rejects where the dictionary cannot be loaded; the old one then stays. Calls take their turns.
   */
  use(dictionary: string): Promise<void>;
  /**
   * The words of each folded text, as `Cutter.forQuery`. Waits where no dictionary is loaded yet. Rejects where loading the first one
   * fails, where the worker ends while it works (the next call finds a new one), and once closed.
   */
  words(folded: readonly string[]): Promise<readonly (readonly QueryWord[])[]>;
  /** Ends the worker; what waits is rejected. */
  close(): Promise<void>;
}

/** What the worker (query-words-worker.ts) is started with. */
export interface QueryWordsData {
  readonly dictionary: string;
}

/** A worker that has, or is loading, one dictionary; and its answers that are still to come. */
interface Worker {
  readonly pool: WorkerPool<readonly string[], QueryWord[][]>;
  readonly answers: Set<Promise<QueryWord[][]>>;
  /** The words of texts that were asked for last: the next page asks for them again, and so do filters and corrections. */
  readonly known: Map<string, readonly QueryWord[]>;
}

/** Texts whose words are kept, and UTF-16 units of the longest: what is longer is seldom asked twice. */
const mostKnown = 2_000;
const longestKnown = 100;

function startWorker(dictionary: string): Worker {
  const workerData: QueryWordsData = { dictionary };
  const pool = new WorkerPool<readonly string[], QueryWord[][]>({
    script: new URL('./query-words-worker.js', import.meta.url),
    threads: 1,
    workerData,
  });
  return { pool, answers: new Set(), known: new Map() };
}

async function wordsOf(worker: Worker, folded: readonly string[]): Promise<(readonly QueryWord[])[]> {
  const { known } = worker;
  const found = new Map(folded.map((text) => [text, known.get(text)]));
  const missing = [...found].flatMap(([text, words]) => (words === undefined ? [text] : []));
  if (missing.length > 0) {
    const cut = await ask(worker, missing);
    for (const [i, text] of missing.entries()) found.set(text, cut[i]);
  }
  for (const [text, words = []] of found) {
    if (text.length > longestKnown) continue;
    // Behind those that were asked for before it.
    known.delete(text);
    known.set(text, words);
  }
  for (const text of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(text);
  }
  return folded.map((text) => found.get(text) ?? []);
}

async function ask({ pool, answers }: Worker, folded: readonly string[]): Promise<QueryWord[][]> {
  const answer = pool.run(folded);
  answers.add(answer);
  try {
    return await answer;
  } finally {
    answers.delete(answer);
  }
}

export function openQueryWords(): QueryWords {
  /** The worker that answers; those who ask before there is one are kept in `waiting`. */
  let current: Worker | undefined;
  let waiting: { resolve(worker: Worker): void; reject(error: unknown): void }[] = [];
  /** All that close() has to end: the present worker, one that loads, one that gives its last answers. */
  const workers = new Set<Worker>();
  let closed = false;
  let turn: Promise<void> = Promise.resolve();

  const settle = (each: (waiter: (typeof waiting)[number]) => void): void => {
    const waiters = waiting;
    waiting = [];
    waiters.forEach(each);
  };
  const closedError = (): Error => new Error('the words of queries are closed');
  const end = async (worker: Worker): Promise<void> => {
    await worker.pool.destroy();
    workers.delete(worker);
  };

  const load = async (dictionary: string): Promise<void> => {
    if (closed) throw closedError();
    const worker = startWorker(dictionary);
    workers.add(worker);
    try {
      await ask(worker, []);
    } catch (error) {
      await end(worker);
      const reason = closed ? closedError() : error;
      if (current === undefined) settle(({ reject }) => reject(reason));
      throw reason;
    }
    const old = current;
    current = worker;
    settle(({ resolve }) => resolve(worker));
    if (old !== undefined) {
      await Promise.allSettled(old.answers);
      await end(old);
    }
  };

  return {
    use(dictionary) {
      const loading = turn.then(() => load(dictionary));
      turn = loading.catch(() => undefined);
      return loading;
    },
    async words(folded) {
      if (closed) throw closedError();
      return wordsOf(
        current ?? (await new Promise<Worker>((resolve, reject) => waiting.push({ resolve, reject }))),
        folded,
      );
    },
    async close() {
      closed = true;
      settle(({ reject }) => reject(closedError()));
      await Promise.all([...workers].map(end));
      await turn;
    },
  };
}
