/** A real endpoint for embeddings, small: texts that share pairs of letters get vectors that are near, and it can be made to fail in every way that endpoints do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text as bodyOf } from 'node:stream/consumers';
import { type EmbeddingsSettings, openEmbeddings } from '../../../src/semantic/embeddings.js';

/**
 * - `status`: it answers so, with `message`, and where `location` says, as a redirection
 * - `garbage`: no JSON; `half`: vectors for half of the texts; `ragged`: of different lengths; `nothing`: JSON of another protocol; `huge`: numbers past those of 32 bits;
 *   `endless`: JSON without end
 * - `silent`: it never answers
 */
export type Trouble =
  | { readonly status: number; readonly message?: string; readonly location?: string }
  | { readonly as: 'garbage' | 'half' | 'ragged' | 'nothing' | 'huge' | 'endless' | 'silent' }
  | null;

export interface Endpoint {
  readonly settings: EmbeddingsSettings;
  readonly url: string;
  /** All requests so far. */
  readonly asked: {
    readonly model: string;
    readonly input: readonly string[];
    readonly authorization: string | undefined;
  }[];
  /** For each request anew. */
  trouble: (request: number, input: readonly string[]) => Trouble;
  dimension: number;
}

interface Tap {
  teardown(handler: () => unknown): void;
}

export async function endpoint(t: Tap, settings: Partial<EmbeddingsSettings> = {}): Promise<Endpoint> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const own: Endpoint = {
    url,
    settings: {
      embeddingsUrl: url,
      embeddingsModel: { passage: 'pairs', query: 'pairs' },
      embeddingsKey: undefined,
      embeddingsPassagePrefix: '',
      embeddingsQueryPrefix: '',
      ...settings,
    },
    asked: [],
    trouble: () => null,
    dimension: 64,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { model, input } = JSON.parse(await bodyOf(request)) as { model: string; input: string[] };
    own.asked.push({ model, input, authorization: request.headers.authorization });
    const trouble = own.trouble(own.asked.length, input);
    if (trouble !== null && 'status' in trouble) {
      const { status, message = 'no', location } = trouble;
      response.writeHead(status, location === undefined ? {} : { location });
      response.end(JSON.stringify({ error: { message } }));
      return;
    }
    const as = trouble?.as;
    if (as === 'silent') return;
    if (as === 'garbage') return void response.end('<html>');
    if (as === 'endless') return void Readable.from(spaces()).pipe(response);
    if (as === 'nothing') return void response.end('{"embeddings": []}');
    const texts = as === 'half' ? input.slice(0, Math.ceil(input.length / 2) - 1) : input;
    const data = texts.map((text, index) => ({
      index,
      embedding: as === 'huge' ? [1e300, 1] : vectorOf(text, as === 'ragged' ? own.dimension + index : own.dimension),
    }));
    // The order is told by `index` alone.
    response.end(JSON.stringify({ object: 'list', data: data.reverse() }));
  }
  return own;
}

export function embeddingsOf({ settings }: Endpoint): NonNullable<ReturnType<typeof openEmbeddings>> {
  const opened = openEmbeddings(settings);
  if (opened === null) throw new Error('no endpoint is set');
  return opened;
}

function vectorOf(text: string, dimension: number): number[] {
  const vector = Array.from({ length: dimension }, () => 0);
  for (let at = 0; at < text.length; at++) {
    const place = (text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 0)) % dimension;
    vector[place] = (vector[place] as number) + 1;
  }
  return vector;
}

function* spaces(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(1024 * 1024, ' ');
}
