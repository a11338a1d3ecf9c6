/** LawBench (dev): citations and scenarios, and the articles of STARD's corpus (stard.ts) that they ask for; and whether a search puts those first. */
import { noFilters } from '../src/query/no-filters.js';
import type { Search } from '../src/search/search.js';
import { dataPath } from './data.js';
import { judgementsIn, linesOf, type Question } from './stard.js';

const files = { queries: 'lawbench.dev.queries.jsonl.gz', judgements: 'lawbench.dev.qrels.tsv.gz' } as const;

/** Whether the data are there. */
export const lawbenchIsThere = (): boolean => Object.values(files).every((name) => dataPath(name) !== null);

/**
 * - `citation`: 民法典第五百条
 * - `scenario`: a case, told in some sentences
 */
export type LawbenchType = 'citation' | 'scenario';

export function lawbenchQueries(type: LawbenchType): Question[] {
  const answers = judgementsIn(files.judgements);
  return linesOf(files.queries)
    .map((line) => JSON.parse(line) as { qid: string; type: LawbenchType; text: string })
    .filter((query) => query.type === type)
    .map(({ qid, text }) => ({ text, answers: answers.get(qid) ?? new Set() }));
}

export interface PrecisionAt1 {
  /** Of the questions, from 0 to 1. */
  readonly share: number;
  /** Those that another passage stands above all others for, null where there is none. */
  readonly failures: readonly { readonly text: string; readonly first: string | null }[];
}

/** Whether what a reader sees first, a cited clause or else the first hit, is what was asked for. */
export async function precisionAt1(search: Search, questions: readonly Question[], on: string): Promise<PrecisionAt1> {
  const failures: { text: string; first: string | null }[] = [];
  for (const { text, answers } of questions) {
    const { cited, hits } = await search.search({
      q: text,
      filters: noFilters(on),
      sort: 'relevance',
      page: 1,
      size: 1,
      facets: [],
    });
    const first = [...cited, ...hits][0]?.id ?? null;
    if (first === null || !answers.has(first)) failures.push({ text, first });
  }
  return { share: 1 - failures.length / questions.length, failures };
}
