/**
 * A fixed number of worker threads that are kept (piscina), and an end that is safe: Node 20 aborts the whole process where a thread is ended
 * while it is still loading its ES modules (CreateRequiredModuleFacade). So each thread tells that it is loaded, and ending waits for all.
 */
import { parentPort } from 'node:worker_threads';
import { Piscina } from 'piscina';

const loaded = 'loaded';
/** Of each thread's memory what is newly made: a quarter of Node's default, of which each thread takes all in time. */
const youngMiB = 12;

/**
 * To be called at the end of a thread's script. Told a moment later: the script is loaded by `require`, which has still to make its exports when the script has
 * run, and a thread that is ended just then takes the process with it. Not by a timer, for piscina's loop waits without turning the event loop.
 */
export function tellLoaded(): void {
  queueMicrotask(() => parentPort?.postMessage(loaded));
}

export class WorkerPool<Task, Answer> {
  readonly #pool: Piscina<Task, Answer>;
  readonly #loaded: Promise<void>;
  #stopWaiting: () => void = () => undefined;
  #isEnding = false;

  constructor(options: { readonly script: URL; readonly threads: number; readonly workerData: unknown }) {
    this.#pool = new Piscina({
      filename: options.script.href,
      minThreads: options.threads,
      maxThreads: options.threads,
      workerData: options.workerData,
      resourceLimits: { maxYoungGenerationSizeMb: youngMiB },
    });
    this.#loaded = new Promise((resolve) => {
      this.#stopWaiting = resolve;
      let missing = options.threads;
      this.#pool.on('message', (message: unknown) => {
        if (message === loaded && --missing === 0) resolve();
      });
      // A thread that ends while it has nothing to do: whoever asks next gets a new one, or hears why there is none.
      this.#pool.on('error', () => resolve());
    });
  }

  /** Rejects with what the script throws, and where the thread ends while it works. */
  async run(task: Task): Promise<Answer> {
    // piscina would begin a new thread, which nobody ends.
    if (this.#isEnding) throw new Error('The threads have been ended.');
    try {
      return await this.#pool.run(task);
    } catch (error) {
      // A thread that ended before it was loaded will not tell that it is; that it did is known from its task alone.
      this.#stopWaiting();
      throw error;
    }
  }

  /** Tasks that wait for a thread. */
  get waiting(): number {
    return this.#pool.queueSize;
  }

  /** Ends the threads after the answers that are still to come. */
  async close(): Promise<void> {
    this.#isEnding = true;
    await this.#loaded;
    await this.#pool.close();
  }

  /** Ends the threads at once; answers that are still to come reject. */
  async destroy(): Promise<void> {
    this.#isEnding = true;
    await this.#loaded;
    await this.#pool.destroy();
  }
}
