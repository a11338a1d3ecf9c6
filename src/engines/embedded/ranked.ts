/** A page by relevance: the best matches of the engine's own order, ranked by the project's scorer, and behind them the others in that order. */
import type { Database } from 'better-sqlite3';
import type { Plan } from '../../query/plan.js';
import { isSoughtInEnglish } from '../../ranking/in-english.js';
import { rank } from '../../ranking/score.js';
import { best } from './best.js';
import { readCandidates } from './candidates.js';
import type { Catalogue } from './catalogue.js';
import type { PageRow } from './hits.js';
import type { Matching } from './matches.js';
import { scoresOf } from './scores.js';
import type { TokenRows } from './token-rows.js';

/** How many matches are ranked. The scorer finds no better ones among 2,000: they are chosen by its own measure, but for nearness and the context. */
export const candidateLimit = 400;
/** Of English words, and more than one, the scorer finds hardly better ones behind these, and each that is read takes time. */
const candidatesOfEnglish = 100;

/** How many of the plan's matches are ranked. */
export function mostRanked({ rank: { words, english = [] }, near = [] }: Plan): number {
  const isEnglish = words.length === 0 && near.length === 0 && english.length > 1;
  return isEnglish ? candidatesOfEnglish : candidateLimit;
}

export function rankedPage(
  db: Database,
  catalogue: Catalogue,
  plan: Plan,
  matching: Matching,
  tokens: TokenRows,
): PageRow[] {
  const { rows } = matching;
  const { offset, size } = plan;
  const end = offset + size;
  const most = mostRanked(plan);
  // Where all matches are ranked no score is needed to choose among them.
  const order = rows.length <= most ? rows : bestOf(catalogue, plan, matching, Math.max(most, end), tokens);
  const proposed = order.subarray(0, most);
  const past = order.subarray(Math.max(most, offset), Math.max(most, end));
  return [
    ...(offset < proposed.length ? rankRows(db, catalogue, plan, proposed, tokens).slice(offset, end) : []),
    ...Array.from(past, (row) => ({ row, score: null })),
  ];
}

function bestOf(catalogue: Catalogue, plan: Plan, matching: Matching, limit: number, tokens: TokenRows): Int32Array {
  const { rows, scores } = scoresOf(plan, matching, limit, tokens, catalogue);
  return best(rows, limit, scores, catalogue.documentOfRow);
}

/** The best first. */
export function rankRows(
  db: Database,
  catalogue: Catalogue,
  { rank: sought, near }: Plan,
  rows: Int32Array,
  tokens: TokenRows,
): PageRow[] {
  const candidates = readCandidates(db, catalogue, rows, isSoughtInEnglish(sought));
  const rowOf = new Map(candidates.map(({ id, row }) => [id, row]));
  const { passages, averageWords } = catalogue;
  const documentFrequency = Object.fromEntries(
    sought.words.map((word) => [word, tokens.inText({ by: 'words', sought: word }).size()]),
  );
  return rank(candidates, sought, { passages, averageWords, documentFrequency }, near).map(({ id, score }) => ({
    row: rowOf.get(id) as number,
    score,
  }));
}
