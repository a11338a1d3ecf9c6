/** The rows of a page as hits. */
import type { Database } from 'better-sqlite3';
import type { Document } from '../../domain/document.js';
import type { Passage } from '../../domain/passage.js';
import type { Status } from '../../domain/work.js';
import type { EngineHit, HitDocument } from '../engine.js';
import { type Catalogue, type CatalogueDocument, documentOf } from './catalogue.js';
import { prepared } from './prepared.js';

export interface PageRow {
  readonly row: number;
  /** As in EngineHit. */
  readonly score: number | null;
}

/** @param on the day that tells the documents' status */
export function readHits(db: Database, catalogue: Catalogue, page: readonly PageRow[], on: string): EngineHit[] {
  const readPassage = prepared(db, 'select json from passage where row = ?').pluck();
  const { statuses } = catalogue.on(on);
  const documents = new Map<number, HitDocument>();
  return page.map(({ row, score }) => {
    const ordinal = catalogue.documentOfRow[row] as number;
    const document = documents.get(ordinal) ?? readDocument(db, documentOf(catalogue, row));
    documents.set(ordinal, document);
    return {
      passage: JSON.parse(readPassage.get(row) as string) as Passage,
      document,
      status: statuses[ordinal] as Status,
      score,
    };
  });
}

/** Without its JSON: a code's holds an outline of a thousand articles. */
function readDocument(db: Database, { no, id, year, issued, version, type, script }: CatalogueDocument): HitDocument {
  const read = prepared(db, 'select title, english_title as englishTitle, number, issuers from document where no = ?');
  const { issuers, ...names } = read.get(no) as Pick<Document, 'title' | 'englishTitle' | 'number'> & {
    readonly issuers: string;
  };
  return { id, ...names, issuers: JSON.parse(issuers) as Document['issuers'], year, issued, version, type, script };
}
