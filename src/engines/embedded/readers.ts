/** The pool of reading threads, and the way of questions and answers to it and back. */
import { WorkerPool } from '../../worker-pool.js';
import { EngineUnavailable, revived } from '../errors.js';
import type { Answer, Question, Questions, WorkerData } from './worker.js';

/** Searches at one time; each thread keeps a connection and a catalogue. */
const threads = 2;
/** Questions that may wait for one. More would be answered when nobody waits any longer. */
const mostWaiting = 200;

export class Readers {
  readonly #pool: WorkerPool<Question, Answer<unknown>>;
  #closed = false;
  /** The last of those that take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#pool = new WorkerPool({
      script: new URL('./worker.js', import.meta.url),
      threads,
      workerData: { file } satisfies WorkerData,
    });
  }

  /** @throws EngineUnavailable once closed, and what the question throws */
  async ask<Name extends keyof Questions>(
    name: Name,
    ...parameters: Parameters<Questions[Name]>
  ): Promise<ReturnType<Questions[Name]>> {
    if (this.#closed) throw new EngineUnavailable('The engine is closed.');
    if (this.#pool.waiting >= mostWaiting) throw new EngineUnavailable('Too many questions wait to be answered.');
    const answer = (await this.#pool.run({ name, parameters })) as Answer<ReturnType<Questions[Name]>>;
    if ('value' in answer) return answer.value;
    throw revived(answer.failure);
  }

  /** Like `ask`, but one after another of all that ask so: what goes on for long leaves a thread to those who wait for an answer. */
  askInTurn: Readers['ask'] = (name, ...parameters) => {
    const answer = this.#turn.then(() => this.ask(name, ...parameters));
    this.#turn = answer.catch(() => undefined);
    return answer;
  };

  get closed(): boolean {
    return this.#closed;
  }

  /** Questions under way are answered first. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#pool.close();
  }
}
