/**
 * A server whose disk is full can neither carry a task out nor write down that it could not: it begins the task again and again, and all others wait. So who
 * waits looks now and then which task is under way, and since when.
 */
import type { Task } from 'meilisearch';

/** Two could be a server that was started anew. */
const most = 2;

export class Beginnings {
  #task: number | null = null;
  readonly #times = new Set<string>();

  /** @returns whether one task was begun too often, as far as was seen */
  add({ uid, startedAt }: Pick<Task, 'uid' | 'startedAt'>): boolean {
    if (uid !== this.#task) this.#times.clear();
    this.#task = uid;
    if (startedAt !== null) this.#times.add(startedAt);
    return this.#times.size > most;
  }
}
