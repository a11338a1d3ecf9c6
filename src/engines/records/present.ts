/** Which generation is the present one, and reads that are all of it: what the pointer says before a read it has to say after it, too. */
import { EngineError, EngineSilent, GenerationChanged, IndexIncompatible, nothingIndexed } from '../errors.js';
import type { Pointer, Server, Store } from './store.js';

/** Of the layout of entries. Raised where older or newer programs could not read them. */
export const format = 3;

export interface Present {
  readonly store: Store;
  readonly pointer: Pointer;
}

/** Whatever its format is; null where nothing has been built. */
export async function whatIsThere(server: Server): Promise<Present | null> {
  const store = await server.present();
  const pointer = (await store?.pointer()) ?? null;
  return store === null || pointer === null ? null : { store, pointer };
}

/** @throws IndexIncompatible */
export async function present(server: Server): Promise<Present | null> {
  const there = await whatIsThere(server);
  if (there !== null && there.pointer.format !== format) {
    throw new IndexIncompatible(
      `The index has format ${there.pointer.format}; this program reads format ${format}. Index again.`,
    );
  }
  return there;
}

/** How often a read that names no generation is begun anew because the index changed under it. */
const attempts = 4;

export class Reader {
  readonly #server: Server;
  /** What the read before has found, so that most reads ask for the pointer only once, at their end. */
  #kept: Present | null = null;

  constructor(server: Server) {
    this.#server = server;
  }

  /** null where nothing has been built. */
  async now(): Promise<Present | null> {
    const now = await present(this.#server);
    if (idOf(now) !== idOf(this.#kept)) this.#kept = now;
    return this.#kept;
  }

  /**
   * @param generation the one that has to answer; undefined: the present one
   * @throws IndexMissing, IndexIncompatible, EngineUnavailable, GenerationChanged
   */
  async read<Answer>(generation: string | undefined, question: (present: Present) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      let asked = this.#kept ?? (await this.now());
      if (generation !== undefined && idOf(asked) !== generation) asked = await this.now();
      if (asked === null) throw nothingIndexed();
      if (generation !== undefined && idOf(asked) !== generation) throw changed();
      const answer = await settled(question(asked));
      if (idOf(await this.now()) === idOf(asked)) return answer();
      if (generation !== undefined || attempt === attempts) throw changed();
    }
  }
}

/** What a promise comes to, to be taken later. An index that is replaced under a read can make it fail: that is no error of the read's. */
async function settled<Answer>(promise: Promise<Answer>): Promise<() => Answer> {
  try {
    const answer = await promise;
    return () => answer;
  } catch (error) {
    if (!(error instanceof EngineError) || error instanceof EngineSilent) throw error;
    return () => {
      throw error;
    };
  }
}

function idOf(present: Present | null): string | null {
  return present?.pointer.info.id ?? null;
}

function changed(): GenerationChanged {
  return new GenerationChanged('The index has changed since the search. Search again.');
}
