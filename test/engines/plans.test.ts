/**
 * The same 300 plans mean the same on every engine: the set of passages, the total, the facets, and where all matches are ranked their order. How far orders
 * agree otherwise is printed.
 */
import t from 'tap';
import type { Engine, EngineResult } from '../../src/engines/engine.js';
import type { Plan } from '../../src/query/plan.js';
import { build, everyEngine, idsOf } from './engines.js';
import { filterNames, isOdd, makePlans } from './made-plans.js';
import { type Expected, expected } from './oracle.js';

const { documents, plans } = await makePlans();
const wanted = plans.map(({ plan }) => expected(documents, plan));
t.equal(plans.length, 300);
for (const name of filterNames) {
  const finding = plans.filter(({ plan }, i) => isSet(plan.filters[name]) && (wanted[i] as Expected).total > 0);
  t.ok(finding.length >= 5, `filter ${name} finds something in ${finding.length} plans`);
}
const odd = plans.filter(
  ({ plan: { filters } }, i) =>
    (wanted[i] as Expected).total > 0 &&
    [filters.issuer, filters.type].some((values) => isSet(values) && isOdd(values)),
);
t.ok(odd.length >= 4, `odd characters in values that are found: ${odd.length} plans`);
const deep = plans.filter(({ plan }, i) => plan.offset >= 1_000 && (wanted[i] as Expected).total > plan.offset);
t.ok(deep.length >= 6, `deep pages with something on them: ${deep.length}`);
t.comment(`of 300 plans ${wanted.filter(({ total }) => total > 0).length} find something`);

function isSet(values: unknown): boolean {
  return values !== null && !(Array.isArray(values) && values.length === 0);
}

const firstPage = { offset: 0, size: 10 };
/** By plan: the first ten of the engine that was asked first. */
const firstTens: string[][] = [];

everyEngine('answers the same 300 plans as looking at every passage does', async (t, engine, { name, version }) => {
  // Read by `npm test`, which says in a line an engine what was tested.
  t.comment(`version of ${name}: ${(await version()) ?? 'ours'}`);
  await build(engine, documents);
  const overlaps: number[] = [];
  for (const [i, { plan, query }] of plans.entries()) {
    const result = await engine.search(plan);
    const { total, facets, ids, scores } = wanted[i] as Expected;
    const { size: ranked } = scores;
    const isOrdered = ranked <= engine.capabilities.candidates;
    const found = {
      total: result.total,
      exact: result.exact,
      facets: result.facets,
      hits: isOrdered ? scored(result) : await allIds(engine, plan, total),
    };
    const page = ids.slice(plan.offset, plan.offset + plan.size).map((id) => [id, scores.get(id) ?? null]);
    const right = { total, exact: true, facets, hits: isOrdered ? page : ids.toSorted() };
    t.strictSame(found, right, `plan ${i}: ${JSON.stringify(plan)}`);
    const ten = ranked === 0 || query === null ? [] : idsOf(await engine.search({ ...plan, facets: [], ...firstPage }));
    const first = firstTens[i];
    if (first === undefined) firstTens[i] = ten;
    else if (first.length > 0) overlaps.push(ten.filter((id) => first.includes(id)).length / first.length);
  }
  if (overlaps.length > 0) {
    const mean = overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length;
    const same = overlaps.filter((one) => one === 1).length;
    // Printed by `npm test`.
    t.comment(
      `told: ${name}: ${(10 * mean).toFixed(2)} of the first 10 by relevance are embedded's, all of them in ${same} of ${overlaps.length} plans`,
    );
  }
});

function scored({ hits }: EngineResult): unknown {
  return hits.map(({ passage, score }) => [passage.id, score]);
}

/** Of all matches, read in order of date, as an engine ranks not all of them. */
async function allIds(engine: Engine, plan: Plan, total: number): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; offset < total; offset += 1000) {
    ids.push(...idsOf(await engine.search({ ...plan, sort: 'date', facets: [], offset, size: 1000 })));
  }
  return ids.sort();
}
