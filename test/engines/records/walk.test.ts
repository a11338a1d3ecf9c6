/** What the engines on servers share of lists and of folding, on a server without one. */
import t from 'tap';
import { EngineUnavailable } from '../../../src/engines/errors.js';
import { openRecords } from '../../../src/engines/records/index.js';
import { build, eachOf, idsOf, puts } from '../engines.js';
import { manyDocuments } from '../many-documents.js';
import { documentOf, group, planOf, planOfGroups, ranking } from '../samples.js';
import { MemoryServer } from './memory-store.js';

const ranked = planOfGroups([group('研发')], { rank: ranking(['研发'], '研发') });

async function open(documents = manyDocuments(new MemoryServer().capabilities.candidates)) {
  const server = new MemoryServer();
  const engine = openRecords(server, { readonly: false });
  await build(engine, documents);
  return { server, engine };
}

t.test('a list is the candidates ranked and the others behind them, as the pages are', async (t) => {
  const { engine } = await open();
  for (const plan of [ranked, planOf({ sort: 'number' })]) {
    const { total, hits } = await engine.search({ ...plan, size: 10_000 });
    t.equal(hits.length, total);
    t.strictSame(await eachOf(engine, plan), hits);
  }
});

t.test('a list that is changed under ends, at whatever step', async (t) => {
  for (const operation of ['search', 'ids', 'list']) {
    const { server, engine } = await open();
    const writer = openRecords(server, { readonly: false });
    let isChanged = false;
    server.before = async (now) => {
      if (now !== operation || isChanged) return;
      isChanged = true;
      await writer.change(puts([documentOf({ id: 'new', passages: ['研发'] })]));
    };
    const { id } = (await engine.generation()) ?? {};
    await t.rejects(eachOf(engine, ranked, id), { code: 'generation_changed' }, operation);
  }
});

t.test('an error of the server ends a list as what it is', async (t) => {
  const { server, engine } = await open();
  server.before = (operation) => {
    if (operation === 'ids') throw new EngineUnavailable('away');
  };
  await t.rejects(eachOf(engine, ranked), { message: 'away' });
});

t.test('documents of more matches than are folded are not exact, and the first ones are right', async (t) => {
  const long = Array.from({ length: 60 }, (_, i) =>
    documentOf({ id: `d-${String(i).padStart(2, '0')}`, passages: Array.from({ length: 200 }, () => '研发') }),
  );
  const { engine } = await open(long);
  const plan = planOf({ sort: 'number', fold: 'document', size: 3 });
  const { total, documents = 0, exact, hits } = await engine.search(plan);
  t.strictSame([total, exact], [12_000, false]);
  t.ok(documents >= engine.capabilities.folds / 200 && documents < 60, 'those that were looked at');
  t.strictSame(idsOf({ hits }), ['d-00/p1', 'd-01/p1', 'd-02/p1']);
  t.strictSame(
    hits.map(({ more }) => more),
    [199, 199, 199],
  );
  const narrow = { ...plan, filters: { ...plan.filters, doc: ['d-07', 'd-09'] } };
  const { exact: isExact, documents: two } = await engine.search(narrow);
  t.strictSame([isExact, two], [true, 2], 'of fewer they are exact');
});
