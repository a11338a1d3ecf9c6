/** The service over an engine, for tests of what it answers when the engine fails. */
import { setTimeout } from 'node:timers/promises';
import { buildApp } from '../../src/app.js';
import type { Engine } from '../../src/engines/engine.js';
import { openQueryWords } from '../../src/text/query-words.js';

export interface Served {
  /** Status and, of a problem, its code. */
  ask(url: string): Promise<{ status: number; code?: string; retryAfter?: string; total?: number }>;
  /** Asks until searches are answered with 200. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export const searchUrl = '/api/v1/search?q=%E7%A0%94%E5%8F%91';
/** One of each kind of route that reads the index. */
export const routes = [
  searchUrl,
  '/api/v1/documents',
  '/api/v1/documents/d-0',
  '/api/v1/resolve?cite=d-0',
  '/d/d-0/p1',
];

export async function serve(engine: Engine): Promise<Served> {
  const queryWords = openQueryWords();
  const app = await buildApp({ engine, queryWords });
  const served: Served = {
    async ask(url) {
      const answer = await app.inject({ url, headers: { accept: 'application/json' } });
      const { code, total } = answer.json() as { code?: string; total?: number };
      const retryAfter = answer.headers['retry-after'];
      return {
        status: answer.statusCode,
        ...(code === undefined ? {} : { code }),
        ...(total === undefined ? {} : { total }),
        ...(retryAfter === undefined ? {} : { retryAfter: String(retryAfter) }),
      };
    },
    async ready() {
      while ((await served.ask(searchUrl)).status !== 200) await setTimeout(50);
    },
    async close() {
      await app.close();
      await queryWords.close();
      await engine.close();
    },
  };
  return served;
}
