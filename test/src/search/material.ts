/** Documents made by hand, the real embedded engine over them, and the real words of a small dictionary. */
import type t from 'tap';
import { printCitation } from '../../../src/citation/print.js';
import type { Document } from '../../../src/domain/document.js';
import { aliasesOf, documentId } from '../../../src/domain/identity.js';
import { isWithin } from '../../../src/domain/locator.js';
import type { Passage } from '../../../src/domain/passage.js';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import type { Engine } from '../../../src/engines/engine.js';
import { noFilters as unfiltered } from '../../../src/query/no-filters.js';
import type { Filters } from '../../../src/query/plan.js';
import { createSearch, type Search, type SearchRequest } from '../../../src/search/search.js';
import { analyseDocument } from '../../../src/text/analysis.js';
import { passageHash } from '../../../src/text/passage-hash.js';
import { openQueryWords } from '../../../src/text/query-words.js';
import { loadCutter } from '../../../src/text/words.js';
import { bareDocument } from '../../bare-document.js';

export interface Made {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** Locator, label, text and, where it is no item or paragraph, kind. Units are given with the passage they are in. */
export interface Line {
  readonly at: string;
  readonly label?: string;
  readonly text: string;
  readonly kind?: Passage['kind'];
  readonly units?: Passage['units'];
  readonly english?: Passage['english'];
}

export function make(own: Partial<Document>, lines: readonly Line[]): Made {
  const title = own.title ?? '方案';
  const number = own.number ?? null;
  const id =
    own.id ?? documentId({ number, title, firstIssuer: own.issuers?.[0]?.id ?? null, date: own.version ?? null });
  const document: Document = { ...bareDocument(id), title, number, sources: ['made.txt'], ...own };
  const labels = new Map(lines.map(({ at, label }) => [at, label ?? null]));
  const passages = lines.map(({ at, label = null, text, kind, units = [], english = null }, i): Passage => {
    const parts = at.split('.');
    const steps = parts.map((segment, i) => ({ segment, label: labels.get(parts.slice(0, i + 1).join('.')) ?? null }));
    return {
      id: `${id}/${at}`,
      locator: at,
      label,
      kind: kind ?? (label === null ? 'paragraph' : 'item'),
      section: lines
        .filter((line) => line.at !== at && line.label !== undefined && isWithin(at, line.at))
        .map((line) => ({ label: line.label ?? null, title: line.text, locator: line.at })),
      text,
      english,
      columns: null,
      units,
      cites: [],
      citation: printCitation({ number, title }, steps),
      hash: passageHash({ label, text }),
      lines: [i + 1, i + 1],
    };
  });
  return { document, passages };
}

const dictionary = [
  '研发',
  '投入',
  '人才',
  '创新',
  '团队',
  '企业',
  '奖补',
  '科技',
  '支持',
  '政策',
  '长沙市',
  '平台',
  '旅游',
]
  .map((word) => `${word} 1000 n\n`)
  .join('');

/** Puts a new generation of these documents in the engine's place. A service answers from one of the present `analysisVersion` alone. */
export async function build(engine: Engine, made: readonly Made[], analysis = 'test'): Promise<void> {
  const cutter = loadCutter(dictionary);
  await engine.build(
    { analysis, dictionary },
    made.map(({ document, passages }) => ({
      put: analyseDocument(document, passages, aliasesOf(document), cutter),
    })),
  );
}

type Test = Pick<typeof t, 'testdir' | 'teardown'>;

export async function openEngine(t: Test, made: readonly Made[]): Promise<Engine> {
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await build(engine, made);
  return engine;
}

/** A search over what the engine holds, with the engine's own dictionary. */
export async function openSearch(t: Test, engine: Engine): Promise<Search> {
  const queryWords = openQueryWords();
  t.teardown(() => queryWords.close());
  await queryWords.use(await engine.dictionary());
  return createSearch({ engine, queryWords });
}

export const noFilters: Filters = unfiltered('2024-01-01');

export function request(q: string, other: Partial<SearchRequest> = {}): SearchRequest {
  return { q, filters: noFilters, sort: 'relevance', page: 1, size: 20, facets: [], ...other };
}
