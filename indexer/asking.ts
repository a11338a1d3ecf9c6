/** Asking the endpoint for the vectors of many texts: a batch at a time, again where it fails in passing, and without those texts that it refuses. */
import { setTimeout } from 'node:timers/promises';
import { type Embeddings, EmbeddingsUnavailable } from '../src/semantic/embeddings.js';

export interface AskingOptions {
  readonly embeddings: Embeddings;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds before the endpoint is asked once more; twice as long each time. */
  readonly pause?: number;
}

/** Texts in one request: servers of models take no more by default. */
export const batch = 32;
/** Milliseconds that a request may take: on a small machine a batch takes seconds. */
const patience = 120_000;
/** The same, where an answer is wanted and not needed. */
const shortPatience = 10_000;
/** What every model takes. */
const anyText = '条文';
/** How often a request is made that fails in passing. */
const attempts = 5;

export class Asking {
  readonly #options: AskingOptions;
  /** The last one of a single text. */
  refusal: EmbeddingsUnavailable | null = null;

  constructor(options: AskingOptions) {
    this.#options = options;
  }

  /**
   * null for a text that the endpoint refuses.
   *
   * @param texts at most a batch
   * @throws EmbeddingsUnavailable where it gives none at all; what `signal` is aborted with
   */
  async vectors(texts: readonly string[]): Promise<(Float32Array | null)[]> {
    try {
      return await this.#request(texts);
    } catch (error) {
      if (!isOfTexts(error)) throw error;
      // Who refuses this refuses everything, and would be asked for each text by itself.
      await this.#request([anyText]);
      return this.#halved(texts, error);
    }
  }

  /** How long the model's vectors are; null where the endpoint does not tell now. @throws what `signal` is aborted with */
  async dimension(): Promise<number | null> {
    try {
      const [vector] = await this.#once([anyText], shortPatience);
      return vector?.length ?? null;
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      if (!(error instanceof EmbeddingsUnavailable)) throw error;
      return null;
    }
  }

  /** Of texts that were refused together. */
  async #halved(texts: readonly string[], refusal: EmbeddingsUnavailable): Promise<(Float32Array | null)[]> {
    if (texts.length === 1) {
      this.refusal = refusal;
      return [null];
    }
    const middle = Math.ceil(texts.length / 2);
    const vectors: (Float32Array | null)[] = [];
    for (const half of [texts.slice(0, middle), texts.slice(middle)]) {
      try {
        vectors.push(...(await this.#request(half)));
      } catch (error) {
        if (!isOfTexts(error)) throw error;
        vectors.push(...(await this.#halved(half, error)));
      }
    }
    return vectors;
  }

  async #request(texts: readonly string[]): Promise<Float32Array[]> {
    const { signal, pause = 1_000 } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(texts, patience);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof EmbeddingsUnavailable) || !error.passing || attempt === attempts) throw error;
        await setTimeout(pause * 2 ** (attempt - 1), undefined, { signal });
      }
    }
  }

  #once(texts: readonly string[], milliseconds: number): Promise<Float32Array[]> {
    const { embeddings, signal } = this.#options;
    const timeout = AbortSignal.timeout(milliseconds);
    return embeddings.embed('passage', texts, signal === undefined ? timeout : AbortSignal.any([signal, timeout]));
  }
}

function isOfTexts(error: unknown): error is EmbeddingsUnavailable {
  return error instanceof EmbeddingsUnavailable && error.ofTexts;
}
