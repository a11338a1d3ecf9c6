/** An endpoint for embeddings as OpenAI has it: texts in, a vector for each out. The one place that asks it. */
import type { ReadableStream } from 'node:stream/web';
import type { Config } from '../config.js';

/** What a text is: many models read the two differently. */
export type TextKind = 'passage' | 'query';

export interface Embeddings {
  /** Names what decides a passage's vector beside its text: vectors of another name are of no use. */
  readonly name: string;
  /**
   * The vectors of the texts, in their order, all of one length.
   * @param texts at least one
   * @throws EmbeddingsUnavailable
   */
  embed(kind: TextKind, texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}

/** The endpoint is away, refuses, takes too long, or answers what is none of the protocol. Its message never holds the key. */
export class EmbeddingsUnavailable extends Error {
  override readonly name = 'EmbeddingsUnavailable';
  /** Whether the same question may be answered a little later. */
  readonly passing: boolean;
  /** Whether it is these texts that are refused, for what they are or how many: others may be answered. */
  readonly ofTexts: boolean;

  constructor(
    message: string,
    { passing = false, ofTexts = false, cause }: { passing?: boolean; ofTexts?: boolean; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.passing = passing;
    this.ofTexts = ofTexts;
  }
}

/** What servers of models answer to a text that is too long, or that they cannot read. */
const statusesOfTexts: ReadonlySet<number> = new Set([400, 413, 422]);
/** Letters of a refusal that are told. */
const mostTold = 200;
/** Bytes: several times what 32 vectors of 8,192 numbers take. More would only fill the memory. */
const largestAnswer = 32 * 1024 * 1024;

export type EmbeddingsSettings = Pick<
  Config,
  'embeddingsUrl' | 'embeddingsModel' | 'embeddingsKey' | 'embeddingsPassagePrefix' | 'embeddingsQueryPrefix'
>;

/** null where no endpoint is set. */
export function openEmbeddings(settings: EmbeddingsSettings): Embeddings | null {
  const { embeddingsUrl: url, embeddingsModel: model, embeddingsKey: key } = settings;
  if (url === undefined || model === undefined) return null;
  const prefix = { passage: settings.embeddingsPassagePrefix, query: settings.embeddingsQueryPrefix };
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  return {
    name: JSON.stringify([model.passage, prefix.passage]),
    async embed(kind, texts, signal) {
      const input = texts.map((text) => prefix[kind] + text);
      const body = JSON.stringify({ model: model[kind], input });
      // Texts and key are for this address alone: a redirection is an answer like any other that is none.
      const request: RequestInit = { method: 'POST', headers, body, signal, redirect: 'manual' };
      const answer = await asked(url, request, key);
      return vectorsIn(answer, texts.length, url);
    },
  };
}

async function asked(url: string, request: RequestInit, key: string | undefined): Promise<unknown> {
  let response: Response;
  let text: string | null;
  try {
    response = await fetch(`${url}/embeddings`, request);
    text = await bodyOf(response);
  } catch (cause) {
    const why = request.signal?.aborted ? 'did not answer in time' : 'cannot be reached';
    throw new EmbeddingsUnavailable(`The embeddings of ${url}: it ${why}.`, { passing: true, cause });
  }
  if (text === null) throw new EmbeddingsUnavailable(`The embeddings of ${url}: its answer is too large.`);
  const { ok, status } = response;
  if (!ok) {
    const passing = status === 408 || status === 429 || status >= 500;
    const why = `${status}${toldOf(text, key)}`;
    const options = { passing, ofTexts: statusesOfTexts.has(status) };
    throw new EmbeddingsUnavailable(`The embeddings of ${url}: it answers ${why}.`, options);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EmbeddingsUnavailable(`The embeddings of ${url}: its answer is no JSON.`, { cause });
  }
}

/** null where it is larger than any answer. */
async function bodyOf({ body }: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (body as ReadableStream<Uint8Array> | null) ?? []) {
    bytes += chunk.byteLength;
    if (bytes > largestAnswer) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Some endpoints repeat the key that they refuse. */
function toldOf(answer: string, key: string | undefined): string {
  const shown = key === undefined ? answer : answer.replaceAll(key, '…');
  const told = shown
    .replaceAll(/[\p{White_Space}\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, mostTold)
    .toWellFormed();
  return told === '' ? '' : ` (${told})`;
}

function vectorsIn(answer: unknown, count: number, url: string): Float32Array[] {
  const { data } = (answer ?? {}) as { readonly data?: unknown };
  const vectors: Float32Array[] = [];
  for (const [place, one] of (Array.isArray(data) ? data : []).entries()) {
    const { index = place, embedding } = (one ?? {}) as { readonly index?: unknown; readonly embedding?: unknown };
    const vector = vectorOf(embedding);
    if (vector !== null && typeof index === 'number') vectors[index] = vector;
  }
  const length = vectors[0]?.length;
  const isWhole = Array.from({ length: count }, (_, i) => vectors[i]?.length).every((one) => one === length);
  if (length === undefined || !isWhole || vectors.length !== count) {
    throw new EmbeddingsUnavailable(`The embeddings of ${url}: it does not answer with a vector for each text.`);
  }
  return vectors;
}

/** null where it has no direction: of nothing but zeros, or with a number that is none, or too large for what it is kept in. */
function vectorOf(value: unknown): Float32Array | null {
  if (!Array.isArray(value) || !value.every(Number.isFinite)) return null;
  const vector = Float32Array.from(value as number[]);
  return vector.every(Number.isFinite) && vector.some((one) => one !== 0) ? vector : null;
}
