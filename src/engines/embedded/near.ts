/** The rows of the passages that a plan holds as near in meaning. */
import type { Database } from 'better-sqlite3';
import type { Plan } from '../../query/plan.js';
import type { Catalogue } from './catalogue.js';
import { prepared } from './prepared.js';
import type { RowSet } from './row-set.js';
import { RowsFound } from './rows-found.js';

export function nearRows(db: Database, catalogue: Catalogue, { near = [] }: Pick<Plan, 'near'>): RowSet {
  const rows = new RowsFound(catalogue.end);
  const read = prepared(db, 'select row from passage where document = ? and locator = ?').pluck();
  for (const { id } of near) {
    const solidus = id.indexOf('/');
    const ordinal = catalogue.ordinalOf(id.slice(0, Math.max(0, solidus)));
    const no = ordinal === undefined ? undefined : catalogue.documents[ordinal]?.no;
    const row = no === undefined ? undefined : (read.get(no, id.slice(solidus + 1)) as number | undefined);
    if (row !== undefined) rows.add(row);
  }
  return rows.set();
}
