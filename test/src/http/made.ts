/** The real application over documents made by hand, which can be indexed anew under it. */
import { setTimeout } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import type { Test } from 'tap';
import { buildApp } from '../../../src/app.js';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import type { Engine } from '../../../src/engines/engine.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { openQueryWords } from '../../../src/text/query-words.js';
import { build, type Made } from '../search/material.js';
import { json } from './accept.js';

export interface MadeService {
  readonly engine: Engine;
  index(...made: Made[]): Promise<void>;
  /** Searches are answered from then on. */
  ready(): Promise<void>;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

export async function serveMade(t: Test): Promise<MadeService> {
  const engine = await openEmbedded({ data: t.testdir({}) });
  const queryWords = openQueryWords();
  const app = await buildApp({ engine, queryWords });
  t.teardown(async () => {
    await app.close();
    await queryWords.close();
    await engine.close();
  });
  return {
    engine,
    index: (...made) => build(engine, made, analysisVersion),
    async ready() {
      while ((await app.inject('/readyz')).statusCode !== 200) await setTimeout(50);
    },
    get: (url, headers = json) => app.inject({ url, headers }),
  };
}
