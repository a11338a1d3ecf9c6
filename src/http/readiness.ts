/**
 * Keeps the dictionary of queries equal to the present generation's, and knows whether searches can be answered. The dictionary takes a
 * second to load; pages and documents are served meanwhile.
 */
import { createHash } from 'node:crypto';
import type { Engine, GenerationInfo } from '../engines/engine.js';
import { TiaowenError } from '../errors.js';
import { presentIndex } from '../present-index.js';
import type { QueryWords } from '../text/query-words.js';

export interface Readiness {
  /**
   * Resolves once a search would use the present generation with its own dictionary. Rejects `index_missing`, `index_incompatible`, or
   * with what engine and dictionary say.
   */
  searchable(): Promise<GenerationInfo>;
  /** The same without waiting: rejects `words_loading` where the dictionary is not there yet. */
  check(): Promise<GenerationInfo>;
}

export function keepReady(engine: Engine, queryWords: QueryWords): Readiness {
  /** The generation that was seen last, and its dictionary's loading. */
  let seen: { readonly id: string; loaded: boolean; readonly loading: Promise<void> } | undefined;
  let loadedHash: string | undefined;

  const load = async (): Promise<void> => {
    const dictionary = await engine.dictionary();
    const hash = createHash('sha256').update(dictionary).digest('hex');
    if (hash === loadedHash) return;
    await queryWords.use(dictionary);
    loadedHash = hash;
  };

  const see = (id: string): NonNullable<typeof seen> => {
    if (seen?.id === id) return seen;
    // One after the other: a change of documents alone then finds its dictionary loaded.
    const before = seen?.loading.catch(() => undefined) ?? Promise.resolve();
    const next = { id, loaded: false, loading: before.then(load) };
    next.loading.then(
      () => {
        next.loaded = true;
      },
      () => {
        // The next question tries again.
        if (seen === next) seen = undefined;
      },
    );
    seen = next;
    return next;
  };

  return {
    async searchable() {
      const generation = await presentIndex(engine);
      await see(generation.id).loading;
      return generation;
    },
    async check() {
      const generation = await presentIndex(engine);
      if (!see(generation.id).loaded) throw new TiaowenError('words_loading');
      return generation;
    },
  };
}
