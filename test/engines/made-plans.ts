/**
 * The 300 plans that every engine has to answer alike, and what they are asked of: the seeds, documents made at random, and so many short passages that pages
 * reach past what an engine proposes for ranking. The same ones in every run.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseFile } from '../../indexer/parse.js';
import { numberKey } from '../../src/domain/number.js';
import { statuses, statusOn } from '../../src/domain/work.js';
import type { AnalysedDocument } from '../../src/engines/engine.js';
import { makePlan } from '../../src/query/make-plan.js';
import { parseQuery, type Query, termsOf, withoutRepeats } from '../../src/query/parse.js';
import { type Filters, facetNames, type Plan, sorts } from '../../src/query/plan.js';
import { anyOf } from '../../src/query/widen.js';
import { root } from '../../src/root.js';
import { analyseDocument } from '../../src/text/analysis.js';
import { foldedDictionary } from '../../src/text/dictionary.js';
import { type Cutter, loadCutter } from '../../src/text/words.js';
import { corpus, plan as randomPlan } from './arbitraries.js';
import { type DocumentSample, documentOf, group, noFilters, planOf, planOfGroups, ranking } from './samples.js';

export interface MadePlan {
  readonly plan: Plan;
  /** What it was made of, where somebody could have typed it. */
  readonly query: Query | null;
}

export interface Made {
  readonly documents: readonly AnalysedDocument[];
  readonly plans: readonly MadePlan[];
}

const seed = 20210219;

export async function makePlans(): Promise<Made> {
  const cutter = loadCutter(foldedDictionary());
  const seeds = await analysedSeeds(cutter);
  const random = fc.sample(corpus, { seed, numRuns: 12 }).flatMap((samples, i) => samples.map((own) => apart(own, i)));
  const documents = [...seeds, ...random, ...many()];
  const typed = fc.sample(typedPlan(documents, cutter), { seed, numRuns: 164 });
  const others = fc.sample(randomPlan, { seed, numRuns: 58 }).map((plan) => ({ plan, query: null }));
  const fitting = filterNames.flatMap((name) =>
    fc.sample(fittingPlan([...seeds, ...random], name), { seed, numRuns: 6 }).map((plan) => ({ plan, query: null })),
  );
  const deep = [1_000, 1_100, 1_500, 1_900, 2_200, 2_399].map((offset, i) => {
    const sort = pick([...sorts], i);
    return {
      plan: planOfGroups([group('研发')], { offset, sort, rank: ranking(['研发'], '研发') }),
      query: null,
    };
  });
  return { documents, plans: [...typed, ...others, ...fitting, ...deep, ...longPlans(documents)] };
}

/** Each random corpus has the same few ids; works they share, as documents of one law do. */
function apart({ work, ...own }: DocumentSample, corpus: number): AnalysedDocument {
  const id = corpus === 0 ? own.id : `${own.id}-${corpus}`;
  return documentOf({ ...own, id, work: work === undefined || work === own.id ? id : work });
}

async function analysedSeeds(cutter: Cutter): Promise<AnalysedDocument[]> {
  const folder = join(root, 'seeds');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const parsed = (await Promise.all(files.map((name) => parseFile(join(folder, name), folder)))).flat();
  return parsed.map(({ document, passages }) => analyseDocument(document, passages, [], cutter));
}

/** More matches of one word than an engine proposes for ranking. */
function many(): AnalysedDocument[] {
  return Array.from({ length: 24 }, (_, doc) =>
    documentOf({
      id: `many-${(doc * 7) % 24}`,
      issued: doc % 3 === 0 ? null : `20${10 + (doc % 5)}-01-01`,
      issuers: [{ id: `机关${doc % 4}`, name: `机关${doc % 4}` }],
      passages: Array.from({ length: 100 }, (_, i) => (i % 7 === 0 ? `研发 投入 ${i}` : `研发 ${doc} 号 ${i}`)),
    }),
  );
}

/** What readers type, cut out of the documents, with filters of values that the documents have. */
function typedPlan(documents: readonly AnalysedDocument[], cutter: Cutter): fc.Arbitrary<MadePlan> {
  // Most of the many short passages say the same.
  const passages = documents.slice(0, -20).flatMap((document) => document.passages);
  const texts = passages.flatMap((own) => (own.english === null ? [own] : [own, { ...own, ...own.english }]));
  const passage = fc.constantFrom(...texts.filter(({ letters }) => letters.length >= 2));
  const part = fc.tuple(passage, fc.nat(), fc.integer({ min: 2, max: 14 })).map(([{ folded }, from, length]) => {
    const letters = [...folded];
    const start = from % letters.length;
    return letters
      .slice(start, start + length)
      .join('')
      .replaceAll(/["“”「」\s]/gu, '');
  });
  const word = fc.tuple(passage, fc.nat()).map(([{ words }, i]) => pick(words.split(' '), i));
  const inContext = passage.map(({ context }) => context.at(-1)?.words.split(' ')[0] ?? '');
  const letter = fc.tuple(passage, fc.nat()).map(([{ letters }, i]) => pick([...letters], i));
  const typed = fc.oneof(
    part,
    part.map((text) => `"${text}"`),
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    fc.tuple(word, inContext).map((words) => words.join(' ')),
    fc.tuple(word, part, letter).map(([one, other, no]) => `${one} ${other} -${no}`),
    fc.tuple(word, part).map(([one, no]) => `${one} -${no}`),
    fc.tuple(word, part, inContext).map(([one, other, third]) => `${one} OR ${other} ${third}`),
    part.map((text) => `《${text}》`),
    letter,
    fc.constantFrom('', '研发', '研发 投入', '号', '2021', '的', '研发 -投入', '火星 移民'),
  );
  return fc
    .record({
      typed,
      filters: filtersOf(documents),
      sort: fc.constantFrom(...sorts, 'relevance' as const),
      offset: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_400 }) },
      ),
      size: fc.constantFrom(1, 10, 20, 100),
      facets: fc.shuffledSubarray([...facetNames]),
      widened: fc.nat(5),
    })
    .map(({ typed, widened, ...asked }) => {
      const parsed = withoutRepeats(parseQuery(typed));
      // Where there is nothing to search nothing is asked of an engine.
      const query = parsed.groups.length === 0 ? parseQuery('') : parsed;
      const plan = makePlan(
        query,
        termsOf(query).map(({ folded }) => cutter.forQuery(folded)),
        asked,
      );
      const wider = widened === 0 ? anyOf(plan).at(-1) : undefined;
      return wider === undefined ? { plan, query } : { plan: wider.plan, query: null };
    });
}

/** Filters that one document alone decides. */
export const filterNames = [
  'issuer',
  'year',
  'type',
  'number',
  'region',
  'level',
  'script',
  'doc',
  'within',
  'status',
] as const;
export type FilterName = (typeof filterNames)[number];

/** One filter, with a value that the document has of which the plan asks a word. */
function fittingPlan(documents: readonly AnalysedDocument[], name: FilterName): fc.Arbitrary<Plan> {
  const choices = documents.flatMap(({ document, passages }) =>
    passages.flatMap(({ passage, words }) => {
      const [word] = words.split(' ');
      const values: Filters = {
        ...noFilters,
        versions: 'all',
        issuer: document.issuers.map(({ id }) => id),
        year: [document.year === null ? null : { from: document.year, to: document.year }],
        type: [document.type],
        number: document.number === null ? [] : [numberKey(document.number)],
        region: document.region.length === 0 ? ['none'] : document.region.map(({ id }) => id),
        level: [document.level ?? 'none'],
        script: [document.script],
        doc: [document.id],
        within: passage.locator,
        status: [statusOn(document, null, noFilters.on)],
      };
      if (values[name] === null || values[name].length === 0 || !word) return [];
      const filters = { ...noFilters, versions: 'all' as const, [name]: values[name] };
      return [
        { word, filters: name === 'within' ? { ...filters, doc: [document.id] } : filters, odd: isOdd(values[name]) },
      ];
    }),
  );
  const odd = choices.filter((choice) => choice.odd);
  return fc
    .tuple(
      fc.constantFrom(...(odd.length === 0 ? choices : odd)),
      fc.constantFrom(...choices),
      fc.boolean(),
      fc.constantFrom(...sorts),
    )
    .map(([one, other, first, sort]) => {
      const { word, filters } = first ? one : other;
      return planOfGroups([group(word, word)], { filters, sort, facets: [...facetNames], size: 100 });
    });
}

/** With a character in it that a server's language of filters could take for its own. */
export function isOdd(values: unknown): boolean {
  return Array.isArray(values) && values.some((value) => typeof value === 'string' && /['"[\]=*()]/.test(value));
}

function filtersOf(documents: readonly AnalysedDocument[]): fc.Arbitrary<Filters> {
  const all = documents.map(({ document }) => document);
  const few = <Value>(values: readonly Value[]) =>
    fc.oneof<fc.MaybeWeightedArbitrary<Value[]>[]>(
      { weight: 24, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }) },
    );
  const years = [...new Set(all.map(({ year }) => year))];
  const ranges = years.map((year) => (year === null ? null : { from: year - 2, to: year }));
  const numbers = all.flatMap(({ number, otherNumbers }) => [...(number === null ? [] : [number]), ...otherNumbers]);
  return fc.record({
    issuer: few(all.flatMap(({ issuers }) => issuers.map(({ id }) => id))),
    year: few(ranges),
    type: few(all.map(({ type }) => type)),
    number: few(numbers.map(numberKey)),
    region: few(['none', ...all.flatMap(({ region }) => region.map(({ id }) => id))]),
    level: few(all.map(({ level }) => level ?? ('none' as const))),
    status: few([...statuses]),
    on: fc.constantFrom('2019-06-01', '2021-03-01', '2024-01-01'),
    versions: fc.constantFrom('one', 'all'),
    script: few(['Hans', 'Hant'] as const),
    doc: few(all.map(({ id }) => id)),
    within: fc.oneof(
      { weight: 24, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('3', '3.2', 'n', '1.1') },
    ),
  });
}

/** What an engine's own limits on queries would cut: many words in one group, many groups, many values, many exclusions. */
function longPlans(documents: readonly AnalysedDocument[]): MadePlan[] {
  const [first] = documents;
  const longest = [...(first?.passages ?? [])].sort((one, other) => other.words.length - one.words.length).slice(0, 3);
  const rare = documents[0]?.passages.flatMap(({ words }) => words.split(' ')) ?? [];
  const plans = longest.flatMap(({ words: text, letters }) => {
    const words = [...new Set(text.split(' '))].filter((word) => word !== '').slice(0, 40);
    return [
      planOfGroups([group(`${letters.slice(0, 30)}无`, ...words)], { facets: ['year'] }),
      planOfGroups(words.map((word) => group(word, word))),
      planOf({ match: { by: 'words', tokens: words.map((word) => [word]), atLeast: 27 } }),
      planOfGroups([group('研发')], {
        exclude: [...new Set(rare)].slice(0, 40).filter((word) => word !== '研发'),
        sort: 'date',
      }),
    ];
  });
  return plans.map((plan) => ({ plan: { ...plan, filters: { ...noFilters, versions: 'all' as const } }, query: null }));
}

const pick = <Value>(values: readonly Value[], i: number): Value => values[i % values.length] as Value;
