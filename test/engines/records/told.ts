/** Random builds and changes, and all that an engine tells of what is there and of what was. */
import fc from 'fast-check';
import type { Change, Engine, FormerPassage } from '../../../src/engines/engine.js';
import { facetNames } from '../../../src/query/plan.js';
import { idsOf } from '../engines.js';
import { documentOf, noFilters, planOf } from '../samples.js';

const ids = ['a', 'b', 'c', 'd'];
const names = ['slug', 'number', 'law', 'act'];
const locators = ['p1', 'p2', 'p3'];
const days = ['1990-01-01', '2019-12-31', '2020-06-01', '2025-01-01'];

const id = fc.constantFrom(...ids);
const day = fc.constantFrom('2019-12-31', '2020-02-01', '2020-06-01');
const named = fc.constantFrom({ id: '甲', name: '甲厅' }, { id: '甲', name: '甲廳' }, { id: '__proto__', name: '乙' });
const sample = fc.record({
  id,
  title: fc.constantFrom('方案', '意见'),
  passages: fc.array(fc.constantFrom('研发', '投入', '人才'), { maxLength: 3 }),
  aliases: fc.uniqueArray(fc.constantFrom('slug', 'number'), { maxLength: 2 }),
  work: fc.option(fc.constantFrom('law', 'act'), { nil: undefined }),
  version: fc.option(day),
  effective: fc.option(day),
  expires: fc.option(day),
  issuers: fc.array(named, { maxLength: 2 }),
});
const put = sample.map(({ work, ...own }): Change => ({ put: documentOf({ ...own, work: work ?? own.id }) }));
const change = fc.oneof(
  { weight: 4, arbitrary: put },
  { weight: 1, arbitrary: id.map((remove): Change => ({ remove })) },
  { weight: 2, arbitrary: fc.tuple(id, id).map(([replace, by]): Change => ({ replace, by })) },
  { weight: 1, arbitrary: id.map((sources): Change => ({ sources, are: ['other.txt'] })) },
);
export const step = fc.record({
  anew: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  changes: fc.array(change, { maxLength: 6 }),
});

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A build may hold a document once. */
function changesOf({ anew, changes }: Step): Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    if (!anew || !('put' in change)) return true;
    const { id } = change.put.document;
    return !seen.has(id) && seen.add(id);
  });
}

export async function write(engine: Engine, step: Step): Promise<void> {
  const changes = changesOf(step);
  await (step.anew ? engine.build({ analysis: 'a', dictionary: '' }, changes) : engine.change(changes));
}

export async function told(engine: Engine): Promise<unknown> {
  const { generation: _, ...found } = await engine.search(planOf({ size: 100, facets: facetNames }));
  const { documents, passages } = (await engine.generation()) ?? {};
  const each = <Value>(keys: readonly string[], tell: (key: string) => Promise<Value>) => Promise.all(keys.map(tell));
  const addresses = ids.flatMap((id) => locators.map((locator) => [id, locator] as const));
  return {
    found,
    sums: [documents, passages],
    leading: await each(days, async (on) => idsOf(await engine.search(planOf({ filters: { ...noFilters, on } })))),
    listed: await engine.listDocuments({ offset: 0, size: 100 }),
    passages: await each(ids, (id) => engine.documentPassages(id)),
    statuses: await each(days, (day) => engine.statuses(ids, day)),
    alias: await each(names, (name) => engine.alias(name)),
    versions: await each([...names, ...ids], (name) => engine.versions(name)),
    titles: await each(['方案', '意见'], (title) => engine.byTitle(title)),
    formerDocuments: await each(ids, (id) => engine.formerDocument(id)),
    formerNames: await each([...names, ...ids], (name) => engine.formerlyNamed(name)),
    formerPassages: await Promise.all(
      addresses.map(async ([id, locator]) => (await engine.formerPassages(id, locator)).sort(byHash)),
    ),
  };
}

/** What two documents lost at one time is in an order of each engine's own when one takes the other's place later. */
function byHash(one: FormerPassage, other: FormerPassage): number {
  return one.hash < other.hash ? -1 : 1;
}
