/** The one place that talks with the server: every failure is told as the engines tell it, and no task is done before its status says so. */
import { setTimeout } from 'node:timers/promises';
import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from 'meilisearch';
import { EngineRefused, EngineUnavailable } from '../errors.js';

export interface Address {
  readonly url: string;
  readonly key: string | undefined;
}

/** Milliseconds for an answer. What is sent to be written may take as long as the network needs for a batch. */
const patience = { reading: 10_000, writing: 120_000 };
/** Milliseconds between looks at a task, growing: a change of a few passages is done in a tenth of a second, a batch of a build takes many. */
const looks = { first: 5, most: 250 };

/** The server has no index of the name, or no longer. */
export class NoSuchIndex extends EngineUnavailable {}

export class Connection {
  readonly #reader: Meilisearch;
  readonly #writer: Meilisearch;

  constructor({ url, key }: Address) {
    const client = (timeout: number) =>
      new Meilisearch({
        host: url,
        ...(key === undefined ? {} : { apiKey: key }),
        timeout,
        // An answer that the server compresses waits 40 ms for the network (delayed acknowledgement).
        requestInit: { headers: { 'accept-encoding': 'identity' } },
      });
    this.#reader = client(patience.reading);
    this.#writer = client(patience.writing);
  }

  /** @throws EngineUnavailable where the server cannot answer */
  async read<Answer>(question: (client: Meilisearch) => Promise<Answer>): Promise<Answer> {
    return this.#told(() => question(this.#reader));
  }

  /** Resolves when the task has succeeded. @throws EngineUnavailable where it cannot be carried out */
  async write(task: (client: Meilisearch) => EnqueuedTaskPromise): Promise<void> {
    const { taskUid } = await this.#told(() => task(this.#writer));
    for (let wait = looks.first; ; wait = Math.min(wait * 2, looks.most)) {
      const { status, type, error } = await this.read((client) => client.tasks.getTask(taskUid));
      if (status === 'succeeded') return;
      if (status === 'failed' || status === 'canceled') {
        const Failed = error?.code === 'index_not_found' ? NoSuchIndex : TaskFailed;
        throw new Failed(`Meilisearch could not carry out ${type}: ${error?.message ?? status}`, { cause: error });
      }
      await setTimeout(wait);
    }
  }

  async #told<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        if (!(wasNotHeard(error) && attempt < attempts)) throw told(error, this.#reader.config.host);
      }
    }
  }
}

/** The server heard no whole request in time, as when this machine is very busy; it has done nothing. */
function wasNotHeard(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.response.status === 408;
}
const attempts = 4;

/** A task that the server took and could not carry out: its disk is full, it was cancelled. */
export class TaskFailed extends EngineUnavailable {}

/** What is a fault of this program (a filter that the server cannot read) stays as it is. */
function told(error: unknown, host: string): unknown {
  if (error instanceof MeilisearchApiError) return refused(error, host);
  if (error instanceof MeilisearchRequestError) {
    // The cause holds all that was sent.
    const late = error.cause instanceof MeilisearchRequestTimeOutError;
    if (late) return new EngineUnavailable(`The Meilisearch server at ${host} does not answer.`);
    return new EngineUnavailable(`The Meilisearch server at ${host} cannot be reached.`, { cause: error.cause });
  }
  if (error instanceof MeilisearchError || error instanceof SyntaxError) {
    return new EngineUnavailable(`What answers at ${host} is no Meilisearch server.`, { cause: error });
  }
  return error;
}

function refused(error: MeilisearchApiError, host: string): unknown {
  const { status } = error.response;
  const code = error.cause?.code;
  if (code === 'index_not_found') return new NoSuchIndex(error.message, { cause: error });
  if (status === 401 || status === 403) {
    return new EngineRefused(`The Meilisearch server at ${host} refuses the key that is set, or it may not do this.`, {
      cause: error,
    });
  }
  // A disk that is full is answered 422.
  if (status === 408 || status === 429 || status >= 500 || error.cause?.type === 'system') {
    return new EngineUnavailable(`The Meilisearch server at ${host} cannot answer now: ${error.message}`, {
      cause: error,
    });
  }
  if (code === undefined) {
    return new EngineUnavailable(`What answers at ${host} is no Meilisearch server.`, { cause: error });
  }
  return error;
}
