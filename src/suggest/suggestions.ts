/**
 * Suggestions and corrections of the present generation, made in one worker thread, since to load a lexicon takes seconds and to go through it milliseconds. Where
 * the generation changes, a new thread loads the new lexicon while the old one answers.
 */
import { englishIssuer } from '../domain/english-names.js';
import type { Engine } from '../engines/engine.js';
import { GenerationChanged } from '../engines/errors.js';
import { presentIndex } from '../present-index.js';
import { WorkerPool } from '../worker-pool.js';
import type { Correction } from './corrections.js';
import type { LexiconSources } from './lexicon.js';
import type { Suggestion } from './suggest.js';
import type { Question, Questions } from './worker.js';

/** As it is served. */
export interface NamedSuggestion extends Suggestion {
  /** Of an issuer; null where no English name is known, and of all others. */
  readonly english: string | null;
}

export interface Suggestions {
  /** Waits where no lexicon is loaded yet. Rejects, as all questions do, where none can be, with what the engine or `presentIndex` says. */
  load(): Promise<void>;
  /** As `suggest` (suggest.ts). */
  suggest(typed: string, size: number): Promise<NamedSuggestion[]>;
  /** As `Corrections.of`. */
  corrections(
    groups: readonly string[],
    found: readonly boolean[],
    together: boolean,
    most: number,
  ): Promise<Correction[]>;
  /** Ends the thread. The engine is the caller's to close, afterwards. */
  close(): Promise<void>;
}

/** Milliseconds between looks whether the generation has changed: nobody waits for what is new in it. */
const pause = 1_000;
/** How often loading is begun anew because the index changed under it. */
const attempts = 4;

type Pool = WorkerPool<Question, unknown>;

export function openSuggestions(engine: Engine): Suggestions {
  let current: { readonly pool: Pool; readonly generation: string } | null = null;
  let loading: Promise<void> | null = null;
  let looked = 0;
  let closed = false;

  const load = async (): Promise<void> => {
    const { generation, sources } = await sourcesOf(engine);
    if (closed) throw new Error('the suggestions are closed');
    const pool: Pool = new WorkerPool({
      script: new URL('./worker.js', import.meta.url),
      threads: 1,
      workerData: null,
    });
    try {
      await pool.run({ name: 'load', parameters: [sources] });
    } catch (error) {
      await pool.destroy();
      throw error;
    }
    const old = current;
    current = { pool, generation };
    looked = performance.now();
    await old?.pool.close();
  };
  const loadOnce = (): Promise<void> => {
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  };
  const look = async (generation: string): Promise<void> => {
    looked = performance.now();
    if ((await presentIndex(engine)).id !== generation) await loadOnce();
  };
  const present = async (): Promise<NonNullable<typeof current>> => {
    if (current === null) await loadOnce();
    // What is old answers; why there is nothing newer is said by all else that is asked of the engine.
    else if (performance.now() - looked > pause) look(current.generation).catch(() => undefined);
    if (current === null) throw new Error('the suggestions are closed');
    return current;
  };
  const ask = async <Name extends keyof Questions>(
    name: Name,
    ...parameters: Parameters<Questions[Name]>
  ): Promise<ReturnType<Questions[Name]>> => {
    const asked = await present();
    try {
      return (await asked.pool.run({ name, parameters })) as ReturnType<Questions[Name]>;
    } catch (error) {
      // Its thread has ended, and the lexicon with it: whoever asks next loads it anew.
      if (current === asked) {
        current = null;
        await asked.pool.destroy();
      }
      throw error;
    }
  };
  return {
    async load() {
      await present();
    },
    suggest: async (typed, size) => (await ask('suggest', typed, size)).map(namedSuggestion),
    corrections: (groups, found, together, most) => ask('corrections', groups, found, together, most),
    async close() {
      closed = true;
      await loading?.catch(() => undefined);
      await current?.pool.destroy();
      current = null;
    },
  };
}

const namedSuggestion = (suggestion: Suggestion): NamedSuggestion => ({
  ...suggestion,
  english: suggestion.kind === 'issuer' ? englishIssuer(suggestion.text) : null,
});

/** All of one generation. */
async function sourcesOf(engine: Engine): Promise<{ generation: string; sources: LexiconSources }> {
  for (let attempt = 1; ; attempt++) {
    const { id } = await presentIndex(engine);
    try {
      const [names, terms, dictionary] = await Promise.all([engine.names(id), engine.terms(id), engine.dictionary()]);
      return { generation: id, sources: { names, terms, dictionary } };
    } catch (error) {
      if (!(error instanceof GenerationChanged) || attempt === attempts) throw error;
    }
  }
}
