/**
 * What a query cites that is wholly a citation: 刑法第二百三十四条, 《公司法》第六十条的规定, the number or title of a document. It was asked for by name, so that
 * filters do not take it away; where the name means several documents, they choose among them.
 */
import { lawsListed, readEnglishName } from '../citation/english-titles.js';
import { type Reading, readings } from '../citation/parse.js';
import { printCitation } from '../citation/print.js';
import { firstThatNames, type Match } from '../citation/resolve.js';
import type { Document } from '../domain/document.js';
import { type Passage, printed, shown } from '../domain/passage.js';
import { permalink } from '../domain/permalink.js';
import { isEnglish } from '../domain/title.js';
import type { Engine } from '../engines/engine.js';
import { type Reads, readsAt } from '../engines/reading.js';
import { isFiltered } from '../query/no-filters.js';
import type { Plan } from '../query/plan.js';
import { foldText } from '../text/fold.js';
import type { Hit } from './answer.js';
import { hitOf } from './hits.js';

/** In UTF-16 units: what is longer is a text, not a citation of one. */
const longestCitation = 150;

/** No more are shown. A title that more documents have is nobody's name. */
const mostCited = 10;

/**
 * A clause, a document's number or address, a title in 《》 or with the last word of one, in folded text. To look for these costs nothing, and most queries
 * have none.
 */
const signs = [
  /[\d一二三四五六七八九十百千零〇)][条款项目章节编]/u,
  /第[\d一二三四五六七八九十]+(?:部分|标题|自然段|段|组|行)|(?:要素|表|附件)\d/u,
  /[一二三四五六七八九十]\)?$|\(\d+\)$/u,
  /[[(〔【]\d{4}年?[\])〕】]/u,
  /《.+》/u,
  /^(?:https?:\/\/[^/]+)?\/?d\//u,
  /(?:法|法典|条例|规定|办法|规则|细则|章程|解释|公约|决定|决议|意见|通知|公告|方案|规划|计划|纲要|要点)(?:\([^()]*\))?[”"’」』。?]?$/u,
  /\b(?:articles?|arts?\.?|chapter|part|section)\s*(?:\d|[ivx]+\b)/u,
];

/**
 * The clauses, in the order of the citation; of a document alone its first passage. Empty where the query is no citation of anything there.
 *
 * @param typed a query without exclusions
 * @param plan of the same query: its filters, and the day that tells which version of a law is meant
 * @param generation that the reads belong to
 * @throws GenerationChanged where it is not the present one
 */
export async function citedIn(engine: Engine, typed: string, plan: Plan, generation: string): Promise<Hit[]> {
  const ways = waysToRead(typed);
  if (ways.length === 0) return [];
  const reads = readsAt(engine, generation);
  const { on } = plan.filters;
  const { matches: found, reason } = await firstThatNames(reads, ways, on);
  if (reason === 'document_not_found' || reason === 'nothing_cited') return [];
  const matches = reason === 'clause_not_found' ? nearest(found) : found;
  const meant = reason === 'several_documents' ? await chosenByFilters(engine, matches, plan) : matches;
  if (meant.length > mostCited && meant.every(({ locator }) => locator === null)) return [];
  const ids = [...new Set(meant.map(({ document }) => document))];
  const [documents, statuses] = await Promise.all([reads.documents(ids), engine.statuses(ids, on, generation)]);
  const byId = new Map(documents.map((document) => [document.id, document]));
  // laws of the same name in both scripts: most readers mean the one in Simplified
  const isHant = ({ document }: Match) => Number(byId.get(document)?.script === 'Hant');
  const cited = meant.toSorted((one, other) => isHant(one) - isHant(other)).slice(0, mostCited);
  const hits = cited.map(async (match): Promise<Hit[]> => {
    const document = byId.get(match.document);
    const passage = await passageAt(reads, match);
    if (document === undefined || passage === null) return [];
    const hit = hitOf({ passage, document, status: statuses[document.id] ?? 'unknown' }, plan);
    const why = cited.length > 1 || reason?.endsWith('_not_found') ? reason : null;
    const citation = citationOf(document, passage, match.locator);
    return [{ ...hit, ...asCited(document, passage, match), cited: { citation, reason: why } }];
  });
  return (await Promise.all(hits)).flat();
}

/** An article is worth seeing that has no such paragraph, or has it no more; where nothing would hold the clause, what stands next to its place. */
function nearest(matches: readonly Match[]): readonly Match[] {
  const above = matches.filter(({ reason }) => reason === 'above');
  return above.length > 0 ? above : matches.filter(({ reason }) => reason === 'near');
}

/** What laws and rules are called in English. A text of more words is about them. */
const lawInEnglish = /\b(?:law|act|code|constitution|regulations?|rules|measures|provisions|statute)\b/u;
const mostOfName = 15;

/** Whether English may name a law: by the list of names, or by its words. */
function mayNameLaw(folded: string): boolean {
  if (!isEnglish(folded)) return false;
  const isShort = folded.split(/\s+/u).length <= mostOfName;
  return (isShort && lawInEnglish.test(folded)) || lawsListed(readEnglishName(folded).keys).length > 0;
}

/** Whether a query looks like a citation, or the name of a document: nothing is looked up. */
export function mayCite(typed: string): boolean {
  const folded = typed.length > longestCitation ? '' : foldText(typed).trim();
  return signs.some((sign) => sign.test(folded)) || mayNameLaw(folded);
}

/** None where nothing tells a citation; those of which the query is more than the citation are left out. */
function waysToRead(typed: string): Reading[] {
  return mayCite(typed) ? readings(typed).filter(({ whole }) => whole) : [];
}

/** Of several documents those that the filters let through; all, where these let none through. */
async function chosenByFilters(engine: Engine, matches: readonly Match[], plan: Plan): Promise<readonly Match[]> {
  const { filters } = plan;
  const ids = [...new Set(matches.map(({ document }) => document))];
  if (!isFiltered(filters) || ids.length > mostCited) return matches;
  const anything: Plan = { ...plan, match: null, exclude: [], sort: 'date', offset: 0, size: 0, facets: [] };
  const totals = await Promise.all(
    ids.map(async (id) => {
      if (filters.doc.length > 0 && !filters.doc.includes(id)) return 0;
      return (await engine.search({ ...anything, filters: { ...filters, doc: [id], versions: 'all' } })).total;
    }),
  );
  const through = new Set(ids.filter((_, i) => totals[i] !== 0));
  return through.size === 0 ? matches : matches.filter(({ document }) => through.has(document));
}

/** The passage at the address or around it; below a heading that is no passage, and of a document alone, the first. */
async function passageAt(reads: Reads, { document, locator }: Match): Promise<Passage | null> {
  if (locator === null) return (await reads.documentPassages(document, { offset: 0, size: 1 }))?.passages[0] ?? null;
  const own = await reads.neighbours(`${document}/${locator}`);
  if (own !== null) return own.passage;
  const { passages = [] } = (await reads.documentPassages(document)) ?? {};
  return passages.find(({ section }) => section.some((step) => step.locator === locator)) ?? null;
}

/** All of the passage with the unit marked that was cited, under the address that was. */
function asCited(
  document: Document,
  passage: Passage,
  { locator }: Match,
): Pick<Hit, 'locator' | 'url' | 'snippet' | 'english' | 'context'> {
  const text = shown(passage);
  const unit = passage.units.find((unit) => unit.locator === locator);
  const before = text.length - printed(passage).length + (passage.label?.length ?? 0);
  const marks: Hit['snippet']['marks'] = unit === undefined ? [] : [[before + unit.start, before + unit.end]];
  return {
    locator: locator ?? passage.locator,
    url: permalink(document.id, locator),
    snippet: { text, marks },
    english: passage.english && { ...passage.english, snippet: { text: passage.english.text, marks: [] } },
    context: [],
  };
}

function citationOf(document: Document, passage: Passage, locator: string | null): string {
  if (locator === null) return printCitation(document, []);
  const labels = new Map([...passage.section, passage, ...passage.units].map(({ locator, label }) => [locator, label]));
  const segments = locator.split('.');
  return printCitation(
    document,
    segments.map((segment, i) => ({ segment, label: labels.get(segments.slice(0, i + 1).join('.')) ?? null })),
  );
}
