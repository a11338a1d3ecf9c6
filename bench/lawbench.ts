/** LawBench (dev): citations and scenarios, and the articles of STARD's corpus (stard.ts) that they ask for; and whether a search puts those first. */
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
