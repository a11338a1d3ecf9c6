/** Rows as the scorer wants them. */
import type { Database } from 'better-sqlite3';
import { lettersOf } from '../../text/fold.js';
import type { Candidate } from '../engine.js';
import { type Catalogue, documentOf } from './catalogue.js';
import { prepared } from './prepared.js';
import { splitContext } from './tokens.js';

interface StoredPassage extends Pick<Candidate, 'kind' | 'words' | 'folded'> {
  readonly locator: string;
  /** Its number. */
  readonly context: number;
}

/** Beside the rows. */
export function readCandidates(db: Database, catalogue: Catalogue, rows: Int32Array): Candidate[] {
  const read = prepared(db, 'select kind, locator, words, folded, context from passage where row = ?');
  const readContext = prepared(db, 'select strings from context where no = ?').pluck();
  // Passages of one section share their context.
  const contexts = new Map<number, Candidate['context']>();
  return Array.from(rows, (row) => {
    const { kind, locator, words, folded, context: no } = read.get(row) as StoredPassage;
    const { id: doc, first } = documentOf(catalogue, row);
    const context = contexts.get(no) ?? splitContext(readContext.get(no) as string);
    contexts.set(no, context);
    return {
      id: `${doc}/${locator}`,
      doc,
      place: row - first,
      kind,
      words,
      folded,
      letters: lettersOf(folded),
      context,
    };
  });
}
