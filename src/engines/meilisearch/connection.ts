/** The one place that talks with the server: every failure is told as the engines tell it, and no task is done before its status says so. */
import { setTimeout } from 'node:timers/promises';
import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type Task,
} from 'meilisearch';
import { EngineAskedWrongly, EngineRefused, EngineUnavailable, isAway } from '../errors.js';
import { Beginnings } from './beginnings.js';

export interface Address {
  readonly url: string;
  readonly key: string | undefined;
}

/**
 * Milliseconds for an answer. What is sent to be written may take as long as the network needs for a batch. A task outlives what befalls its server: one that is
 * slow, or is being started anew, is asked for it again and again.
 */
const patience = { reading: 10_000, writing: 120_000, task: 60_000 };
/**
 * Milliseconds between looks at a task, growing: a change of a few passages is done in a tenth of a second, a batch of a build takes many. And between looks at
 * what the server is at meanwhile, which it leaves for ten seconds where it fails.
 */
const looks = { first: 5, most: 250, server: 5_000 };

/** The server has no index of the name, or no longer. */
export class NoSuchIndex extends EngineUnavailable {}
export class NoSuchDocument extends EngineAskedWrongly {}

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

  /** Resolves when the task has succeeded. @throws EngineUnavailable where it cannot be carried out; TaskFailed where it asks for what cannot be */
  async write(task: (client: Meilisearch) => EnqueuedTaskPromise): Promise<void> {
    const { taskUid } = await this.#told(() => task(this.#writer));
    const beginnings = new Beginnings();
    let looked = performance.now();
    for (let wait = looks.first; ; wait = Math.min(wait * 2, looks.most)) {
      const { status, type, error } = await this.#patiently((client) => client.tasks.getTask(taskUid));
      if (status === 'succeeded') return;
      if (status === 'failed' || status === 'canceled') {
        const Failed = failureOf(error);
        throw new Failed(`Meilisearch could not carry out ${type}: ${error?.message ?? status}`, { cause: error });
      }
      if (performance.now() - looked >= looks.server) {
        looked = performance.now();
        await this.#assertProgress(beginnings);
      }
      await setTimeout(wait);
    }
  }

  async #assertProgress(beginnings: Beginnings): Promise<void> {
    // Of those that are stored together the first is the same each time.
    const { results } = await this.#patiently((client) =>
      client.tasks.getTasks({ statuses: ['processing'], reverse: true, limit: 1 }),
    );
    if (!results.some((task) => beginnings.add(task))) return;
    throw new EngineUnavailable(
      `The Meilisearch server at ${this.#reader.config.host} begins a task again and again, and cannot end it: there may be no space left on its disk.`,
    );
  }

  /** For what asks after tasks. */
  async #patiently<Answer>(question: (client: Meilisearch) => Promise<Answer>): Promise<Answer> {
    const asked = performance.now();
    for (;;) {
      try {
        return await this.read(question);
      } catch (error) {
        if (!isAway(error) || performance.now() - asked >= patience.task) throw error;
      }
      await setTimeout(looks.most);
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

/** A task that asks for what cannot be: an index that another writer has made, or by a fault of this program. */
export class TaskFailed extends EngineAskedWrongly {}

/** The disk is full, it was cancelled: the server could not, and may by and by. */
function failureOf(error: Task['error']): new (message: string, options: { readonly cause: unknown }) => Error {
  if (error?.code === 'index_not_found') return NoSuchIndex;
  return error?.type === 'invalid_request' ? TaskFailed : EngineUnavailable;
}

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

const types = ['invalid_request', 'internal', 'auth', 'system'];

/** Others, too, answer with JSON that has a `code`. */
function isItsOwn({ cause }: MeilisearchApiError): boolean {
  return cause !== undefined && types.includes(cause.type);
}

function refused(error: MeilisearchApiError, host: string): unknown {
  const { status } = error.response;
  const code = isItsOwn(error) ? error.cause?.code : undefined;
  if (code === 'index_not_found') return new NoSuchIndex(error.message, { cause: error });
  if (code === 'document_not_found') return new NoSuchDocument(error.message, { cause: error });
  if (status === 401 || status === 403) {
    return new EngineRefused(`The Meilisearch server at ${host} refuses the key that is set, or it may not do this.`, {
      cause: error,
    });
  }
  // A disk that is full is answered 422; a server that came back with older data knows no task that was sent since.
  const cannot = status === 408 || status === 429 || status >= 500 || error.cause?.type === 'system';
  if (cannot || code === 'task_not_found') {
    return new EngineUnavailable(`The Meilisearch server at ${host} cannot answer now: ${error.message}`, {
      cause: error,
    });
  }
  if (code === undefined) {
    return new EngineUnavailable(`What answers at ${host} is no Meilisearch server.`, { cause: error });
  }
  return new EngineAskedWrongly(`Meilisearch does not understand what it was asked: ${error.message}`, {
    cause: error,
  });
}
