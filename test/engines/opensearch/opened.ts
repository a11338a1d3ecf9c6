/** The engine on the real cluster for one test: under a prefix of its own, closed and cleared at its end. */
import type { Test } from 'tap';
import type { Engine } from '../../../src/engines/engine.js';
import { type OpenSearchOptions, openOpenSearch } from '../../../src/engines/opensearch/index.js';
import { clear, prefixOf } from '../under-test.js';
import { openSearchNodes } from './cluster.js';

export async function optionsFor(t: Test, given: Partial<OpenSearchOptions> = {}): Promise<OpenSearchOptions> {
  const nodes = await openSearchNodes();
  const prefix = prefixOf(t.testdir());
  t.teardown(() =>
    clear({
      TIAOWEN_ENGINE: 'opensearch',
      TIAOWEN_OPENSEARCH_URL: nodes.join(','),
      TIAOWEN_INDEX_PREFIX: prefix,
    }),
  );
  const open = { username: undefined, password: undefined, awsRegion: undefined, ca: undefined, readonly: false };
  return { ...open, nodes, prefix, shards: 2, replicas: 1, ...given };
}

export async function opened(t: Test, options: OpenSearchOptions): Promise<Engine> {
  const engine = await openOpenSearch(options);
  t.teardown(() => engine.close());
  return engine;
}
