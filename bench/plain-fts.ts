/** What a user would otherwise do within SQLite: FTS5's bm25 over the embedded engine's own table of words and pairs of letters, without facets, filters and texts. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { lettersExpression, wordExpression } from '../src/engines/embedded/expression.js';
import { fileName } from '../src/engines/embedded/index.js';
import type { Alternative, Plan } from '../src/query/plan.js';

export interface PlainFts {
  /** Milliseconds of the page and of the count. */
  timed(plan: Plan): number;
  close(): void;
}

/** @param data folder of an index */
export function openPlainFts(data: string): PlainFts {
  const db = new Sqlite(join(data, fileName), { readonly: true });
  const page = db.prepare('select rowid from token where token match ? order by bm25(token) limit ?');
  const count = db.prepare('select count(*) from token where token match ?');
  return {
    timed(plan) {
      const expression = expressionOf(plan);
      const began = performance.now();
      page.all(expression, plan.size);
      count.get(expression);
      return performance.now() - began;
    },
    close: () => db.close(),
  };
}

/** Of the same sense as the plan, but for what only the context holds. */
function expressionOf({ match }: Plan): string {
  if (match === null) throw new RangeError('the empty query has no bm25');
  if (match.by === 'groups') {
    return match.groups.map(({ alternatives }) => `(${alternatives.map(ofAlternative).join(' OR ')})`).join(' AND ');
  }
  if (match.by !== 'words' || match.atLeast > 1) throw new RangeError('FTS5 does not count what it finds');
  return match.tokens.flat().map(wordExpression).join(' OR ');
}

function ofAlternative({ letters, words }: Alternative): string {
  const phrase = lettersExpression(letters);
  if (words.length === 0) return phrase;
  const all = words.map((variants) => `(${variants.map(wordExpression).join(' OR ')})`).join(' AND ');
  return `(${phrase} OR (${all}))`;
}
