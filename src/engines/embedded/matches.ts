/** The rows that a plan's match and exclusions leave, before any filter; exact whatever the number of rows and tokens. */
import type { Database } from 'better-sqlite3';
import type { Match, Plan } from '../../query/plan.js';
import type { Catalogue } from './catalogue.js';
import { any, anywhere, groupsExpression, lettersExpression, text, tokenExpression } from './expression.js';
import { keep } from './rows.js';

export interface Matches {
  /** Ascending. */
  readonly rows: Int32Array;
  /** The engine's own measure of how well each of `rows` matches, beside it; more is better. Read only where something has to be left out by it. */
  scores(): Float64Array;
}

/** Of the columns words, grams, context_words, context_grams: what stands in the text itself counts for most. */
const weights = '1.0, 1.0, 0.3, 0.3';
/** bm25() gives small negative fractions, better ones smaller; a whole number is faster to read. */
const score = `cast(bm25(token, ${weights}) * -1e6 as integer)`;

export function findMatches(db: Database, catalogue: Catalogue, plan: Plan): Matches {
  const { match, exclude } = plan;
  if (match === null) return { rows: without(db, catalogue, catalogue.rows, exclude), scores: noScores };
  if (match.by !== 'groups') return atLeast(db, catalogue, match, exclude);
  if (match.groups.length === 0) return { rows: new Int32Array(), scores: noScores };
  const expression = groupsExpression(match.groups, exclude);
  return {
    rows: rowsOf(db, expression),
    // Without an order of its own FTS5 answers in order of row, as `rows` are.
    scores: () => Float64Array.from(readList(db, score, expression)),
  };
}

/** Passages. Only words in more of them take long to count, and of those no language has many: their counts are kept. */
const frequent = 1_000;

/** In how many passages a word stands, in their own text. */
export function documentFrequency(db: Database, catalogue: Catalogue, word: string): number {
  const known = catalogue.frequentWords.get(word);
  if (known !== undefined) return known;
  const read = db.prepare('select count(*) from token where token match ?').pluck();
  const count = read.get(tokenExpression('words', text, [word])) as number;
  if (count > frequent) catalogue.frequentWords.set(word, count);
  return count;
}

function noScores(): Float64Array {
  return new Float64Array();
}

/**
 * Counts for every row how many of the tokens it has. Tokens are read one by one, so that their number needs no expression of all their combinations; rarer
 * tokens weigh more in the score.
 */
function atLeast(
  db: Database,
  catalogue: Catalogue,
  match: Exclude<Match, { readonly by: 'groups' }>,
  exclude: readonly string[],
): Matches {
  const counts = new Uint32Array(catalogue.documentOfRow.length);
  const weight = new Float64Array(catalogue.documentOfRow.length);
  for (const variants of match.tokens) {
    const found = rowsOf(db, tokenExpression(match.by, anywhere, variants));
    const rarity = Math.log(1 + catalogue.passages / (found.length + 1));
    for (const row of found) {
      counts[row] = (counts[row] as number) + 1;
      weight[row] = (weight[row] as number) + rarity;
    }
  }
  const inText = any(match.tokens.map((variants) => tokenExpression(match.by, text, variants)));
  const enough = keep(rowsOf(db, inText), (row) => (counts[row] as number) >= match.atLeast);
  const rows = without(db, catalogue, enough, exclude);
  return {
    rows,
    scores: () => new Float64Array(rows.length).map((_, position) => weight[rows[position] as number] as number),
  };
}

function without(db: Database, catalogue: Catalogue, rows: Int32Array, exclude: readonly string[]): Int32Array {
  if (exclude.length === 0) return rows;
  const excluded = new Uint8Array(catalogue.documentOfRow.length);
  for (const row of rowsOf(db, lettersExpression(exclude))) excluded[row] = 1;
  return keep(rows, (row) => excluded[row] === 0);
}

function rowsOf(db: Database, expression: string): Int32Array {
  return Int32Array.from(readList(db, 'rowid', expression));
}

/**
 * One JSON text is read several times faster than as many rows. FTS5 computes bm25() only where its own row is at hand, so not inside the sum: hence the
 * materialized step.
 */
function readList(db: Database, value: 'rowid' | typeof score, expression: string): number[] {
  const list = db.prepare(
    value === 'rowid'
      ? 'select json_group_array(rowid) from token where token match ?'
      : `with scored as materialized (select ${score} as score from token where token match ?)
         select json_group_array(score) from scored`,
  );
  return JSON.parse(list.pluck().get(expression) as string) as number[];
}
