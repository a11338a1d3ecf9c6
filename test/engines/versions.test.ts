/** Laws in several versions: which one answers on a day, and what is in force on it. */
import { type Status, statuses } from '../../src/domain/work.js';
import type { Engine } from '../../src/engines/engine.js';
import type { Filters } from '../../src/query/plan.js';
import { build, everyEngine, puts } from './engines.js';
import { documentOf, group, noFilters, planOf, planOfGroups } from './samples.js';

const law = (id: string, version: string, effective: string | null, passages = ['研发']) =>
  documentOf({ id, work: '法', version, effective, passages });
const documents = [
  // The amended texts print the day on which the first one took effect.
  law('v2009', '2009-08-27', '1995-01-01', ['研发', '投入']),
  law('v1994', '1994-07-05', '1995-01-01'),
  law('v2018', '2018-12-29', '1995-01-01', ['研发', '人才', '人才']),
  documentOf({ id: 'notice', issued: '2015-03-01', passages: ['研发'] }),
  documentOf({ id: 'plan', issued: '2015-03-01', effective: '2015-03-01', expires: '2020-12-31', passages: ['研发'] }),
];

/** Ids of the documents that a search finds. */
async function found(engine: Engine, filters: Partial<Filters>): Promise<string[]> {
  const { hits } = await engine.search(planOfGroups([group('研发')], { filters: { ...noFilters, ...filters } }));
  return hits.map(({ document }) => document.id).sort();
}

everyEngine('finds of each work the version that leads on the day', async (t, engine) => {
  await build(engine, documents);
  const others = ['notice', 'plan'];
  t.strictSame(await found(engine, { on: '2024-01-01' }), [...others, 'v2018']);
  t.strictSame(await found(engine, { on: '2018-12-29' }), [...others, 'v2018'], 'from its own day on');
  t.strictSame(await found(engine, { on: '2018-12-28' }), [...others, 'v2009']);
  t.strictSame(await found(engine, { on: '1995-01-01' }), [...others, 'v1994']);
  t.strictSame(await found(engine, { on: '1990-01-01' }), [...others, 'v1994'], 'else the first to come');
  const all = ['notice', 'plan', 'v1994', 'v2009', 'v2018'];
  t.strictSame(await found(engine, { versions: 'all' }), all);
});

everyEngine('knows what is in force on the day', async (t, engine) => {
  await build(engine, documents);
  const onDay = async (on: string) => {
    const each = statuses.map(async (status) => [
      status,
      await found(engine, { on, status: [status], versions: 'all' }),
    ]);
    return Object.fromEntries(await Promise.all(each)) as Record<Status, string[]>;
  };
  t.strictSame(await onDay('2024-01-01'), {
    in_force: ['v2018'],
    expired: ['plan', 'v1994', 'v2009'],
    not_yet: [],
    unknown: ['notice'],
  });
  t.strictSame(await onDay('2020-12-31'), {
    in_force: ['plan', 'v2018'],
    expired: ['v1994', 'v2009'],
    not_yet: [],
    unknown: ['notice'],
  });
  t.strictSame(await onDay('2000-01-01'), {
    in_force: ['v1994'],
    expired: [],
    not_yet: ['plan', 'v2009', 'v2018'],
    unknown: ['notice'],
  });
  t.strictSame(await found(engine, { on: '2024-01-01', status: ['expired'] }), ['plan'], 'of what leads');
  for (let year = 1990; year < 2030; year++) await found(engine, { on: `${year}-01-01` });
  t.strictSame(await found(engine, { on: '2024-01-01' }), ['notice', 'plan', 'v2018'], 'after many other days');
});

everyEngine('counts the versions that answer, and no others', async (t, engine) => {
  await build(engine, documents);
  const count = async (filters: Partial<Filters>) => {
    const { total, facets } = await engine.search(
      planOf({ filters: { ...noFilters, ...filters }, facets: ['status'] }),
    );
    return { total, ...Object.fromEntries((facets.status ?? []).map(({ value, count }) => [value, count])) };
  };
  t.strictSame(await count({ on: '2024-01-01' }), { total: 5, in_force: 3, expired: 1, unknown: 1 });
  t.strictSame(await count({ on: '2010-01-01' }), { total: 4, in_force: 2, not_yet: 1, unknown: 1 });
  t.strictSame(await count({ versions: 'all' }), { total: 8, in_force: 3, expired: 4, unknown: 1 });
  const chosen = await count({ on: '2024-01-01', status: ['in_force'] });
  t.strictSame(chosen, { total: 3, in_force: 3, expired: 1, unknown: 1 }, 'without its own filter');
});

everyEngine('lists the versions of a work, and follows them as they change', async (t, engine) => {
  const { id } = await build(engine, documents);
  t.strictSame(await engine.versions('法'), ['v1994', 'v2009', 'v2018']);
  t.strictSame(await engine.versions('plan'), ['plan'], 'what has no versions is a work of its own');
  t.strictSame(await engine.versions('nowhere'), []);
  t.strictSame(await engine.versions('法', id), ['v1994', 'v2009', 'v2018']);
  await engine.change([{ remove: 'v2018' }, ...puts([law('v2022', '2022-01-01', null)])]);
  t.strictSame(await engine.versions('法'), ['v1994', 'v2009', 'v2022']);
  t.strictSame(await found(engine, { on: '2021-01-01' }), ['notice', 'plan', 'v2009']);
  t.strictSame(await found(engine, { on: '2024-01-01' }), ['notice', 'plan', 'v2022']);
  await t.rejects(engine.versions('法', id), { code: 'generation_changed' });
});

everyEngine('tells how documents stand on a day, of one generation', async (t, engine) => {
  const { id } = await build(engine, documents);
  t.strictSame(await engine.statuses(['v1994', 'plan', 'nowhere', 'notice'], '2000-01-01', id), {
    v1994: 'in_force',
    plan: 'not_yet',
    notice: 'unknown',
  });
  t.strictSame(await engine.statuses(['v1994'], '2024-01-01'), { v1994: 'expired' });
  await engine.change([{ remove: 'v2018' }]);
  t.strictSame(await engine.statuses(['v2009', 'v2018'], '2024-01-01'), { v2009: 'in_force' });
  await t.rejects(engine.statuses(['v1994'], '2024-01-01', id), { code: 'generation_changed' });
});
