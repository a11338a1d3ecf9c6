/** The same 300 plans mean the same on every engine: the set of passages, the total, the facets. How far orders agree is printed. */
import t from 'tap';
import type { Engine, EngineResult } from '../../src/engines/engine.js';
import type { Plan } from '../../src/query/plan.js';
import { rank } from '../../src/ranking/score.js';
import { build, everyEngine } from './engines.js';
import { filterNames, isOdd, type MadePlan, makePlans } from './made-plans.js';
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

/** By plan: the first ten of the engine that was asked first. */
const firstTens: string[][] = [];

everyEngine('answers the same 300 plans as looking at every passage does', async (t, engine, { name, version }) => {
  // Read by `npm test`, which says in a line an engine what was tested.
  t.comment(`version of ${name}: ${(await version()) ?? 'ours'}`);
  await build(engine, documents);
  const overlaps: number[] = [];
  for (const [i, made] of plans.entries()) {
    const { plan } = made;
    const result = await engine.search(plan);
    const { total, facets, documentFrequency } = wanted[i] as Expected;
    const found = {
      total: result.total,
      exact: result.exact,
      facets: result.facets,
      documentFrequency: result.statistics.documentFrequency,
      ids: await idsOf(engine, plan, result),
    };
    const right = { total, exact: true, facets, documentFrequency, ids: idsWanted(plan, wanted[i] as Expected) };
    t.strictSame(found, right, `plan ${i}: ${JSON.stringify(plan)}`);
    const ten = firstTen(made, result);
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

/** The page in its order; of what is to be ranked, the whole set where the engine proposes all of it, else what its pages in order of date hold. */
async function idsOf(
  engine: Engine,
  plan: Plan,
  { total, candidates, page }: EngineResult,
): Promise<readonly string[]> {
  if (plan.match === null || plan.sort !== 'relevance') return page;
  if (total <= engine.capabilities.candidates) return candidates.map(({ id }) => id).sort();
  const ids: string[] = [];
  for (let offset = 0; offset < total; offset += 1000) {
    ids.push(...(await engine.search({ ...plan, sort: 'date', facets: [], offset, size: 1000 })).page);
  }
  return ids.sort();
}

function idsWanted(plan: Plan, { ids }: Expected): readonly string[] {
  if (plan.match === null || plan.sort !== 'relevance') return ids.slice(plan.offset, plan.offset + plan.size);
  return ids.toSorted();
}

function firstTen({ plan, query }: MadePlan, { candidates, statistics }: EngineResult): string[] {
  if (query === null || candidates.length === 0) return [];
  return rank(candidates, { words: plan.rankWords, groups: query.groups }, statistics)
    .slice(0, 10)
    .map(({ id }) => id);
}
