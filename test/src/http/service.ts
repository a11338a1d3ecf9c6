/** The real application over the embedded engine with the indexed seeds, for the tests beside. */
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Test } from 'tap';
import { indexPaths } from '../../../indexer/pipeline.js';
import { buildApp } from '../../../src/app.js';
import type { Document } from '../../../src/domain/document.js';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import type { Engine } from '../../../src/engines/engine.js';
import { root } from '../../../src/root.js';
import { openQueryWords, type QueryWords } from '../../../src/text/query-words.js';

export interface Service {
  readonly app: FastifyInstance;
  readonly engine: Engine;
  readonly queryWords: QueryWords;
  /** The Changsha document of 2021, 长政办发〔2021〕11号. */
  readonly plan: Document;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

export { browser } from './accept.js';

export async function openService(t: Test): Promise<Service> {
  const data = t.testdir({});
  const engine = await openEmbedded({ data });
  await indexPaths({ paths: [join(root, 'seeds')], engine, data });
  const queryWords = openQueryWords();
  const app = await buildApp({ engine, queryWords });
  t.teardown(async () => {
    await app.close();
    await queryWords.close();
    await engine.close();
  });
  const { documents } = await engine.listDocuments({ offset: 0, size: 100 });
  const plan = documents.find(({ number }) => number === '长政办发〔2021〕11号');
  if (!plan) throw new Error('the seeds have lost a document');
  return { app, engine, queryWords, plan, get: (url, headers = {}) => app.inject({ url, headers }) };
}
