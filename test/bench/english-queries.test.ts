import t from 'tap';
import { englishQueries, englishQueriesPaths } from '../../bench/english-queries.js';
import { indexPaths } from '../../indexer/pipeline.js';
import { openEmbedded } from '../../src/engines/embedded/index.js';

const queries = englishQueries();
const paths = englishQueriesPaths();

t.test('there are 60 English queries, none of them twice, each with clauses that answer it', async (t) => {
  t.equal(new Set(queries.map(({ text }) => text.toLowerCase())).size, 60);
  t.equal(queries.length, 60);
  t.same(
    queries.filter(({ answers }) => answers.size === 0),
    [],
  );
});

t.test(
  'each clause that answers one has an address in the index',
  { skip: paths === null && 'the data are not there: ../shared/data beside the checkout, or TIAOWEN_TEST_DATA' },
  async (t) => {
    const data = t.testdir();
    const engine = await openEmbedded({ data });
    t.teardown(() => engine.close());
    await indexPaths({ paths: paths ?? [], engine, data });
    const asked = [...new Set(queries.flatMap(({ answers }) => [...answers]))];
    const found = new Set((await engine.passages(asked)).map(({ id }) => id));
    t.same(
      asked.filter((id) => !found.has(id)),
      [],
    );
  },
);
