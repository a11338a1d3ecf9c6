/** How an index lies in the cluster, as its settings say. */
import t from 'tap';
import { build } from '../engines.js';
import { documentOf } from '../samples.js';
import { whyNoOpenSearch } from './cluster.js';
import { opened, optionsFor } from './opened.js';

t.test(
  'opensearch: an index has the shards and copies that are set',
  { skip: whyNoOpenSearch() ?? false },
  async (t) => {
    const options = await optionsFor(t, { shards: 3, replicas: 0 });
    await build(await opened(t, options), [documentOf({ id: 'd', passages: ['研发'] })]);
    const answer = await fetch(`${options.nodes[0]}/${options.prefix}/_settings`);
    const indexes = Object.values((await answer.json()) as Record<string, { settings: object }>);
    t.equal(indexes.length, 1);
    t.match(indexes[0]?.settings, { index: { number_of_shards: '3', number_of_replicas: '0' } });
  },
);
