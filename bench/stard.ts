/** STARD (train): 60,396 articles, 1,235 questions of lay people, and which articles answer them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseClause } from '../src/citation/clause.js';
import { repeatLetters } from '../src/domain/locator.js';
import type { AnalysedDocument } from '../src/engines/engine.js';
import type { Cutter } from '../src/text/words.js';
import { dataPath } from './data.js';
import { type LawArticle, lawOf } from './law-of-articles.js';

interface Article extends LawArticle {
  /** Of the corpus. */
  readonly id: string;
}

export interface Question {
  readonly text: string;
  /** Ids of passages. */
  readonly answers: ReadonlySet<string>;
}

const files = {
  corpus: 'stard.corpus.jsonl.gz',
  questions: 'stard.train.queries.jsonl.gz',
  judgements: 'stard.train.qrels.tsv.gz',
} as const;

/** Whether the data are there. */
export const stardIsThere = (): boolean => Object.values(files).every((name) => dataPath(name) !== null);

/** Of a file of the data, unpacked. */
export function linesOf(name: string): string[] {
  return gunzipSync(readFileSync(dataPath(name) as string))
    .toString('utf8')
    .trimEnd()
    .split('\n');
}

/** By title; versions of a law under one name are one law here, which then has a number twice. */
function lawsOfCorpus(): [law: string, articles: readonly Article[]][] {
  const laws = new Map<string, Article[]>();
  for (const line of linesOf(files.corpus)) {
    const { id, name, content } = JSON.parse(line) as { id: string; name: string; content: string };
    const [, law = '', label = ''] = /^(.*)(第[^第]*条.*)$/su.exec(name) ?? [];
    const [article] = parseClause(label) ?? [];
    if (article === undefined) throw new Error(`not an article: ${name}`);
    const number = `a${article.value}${article.sub === 0 ? '' : `-${article.sub}`}`;
    const articles = laws.get(law) ?? [];
    const before = articles.filter(({ label: other }) => other === label).length;
    articles.push({ id, locator: number + (repeatLetters[before] ?? ''), label, text: content });
    laws.set(law, articles);
  }
  return [...laws];
}

const documentIdOf = (no: number): string => `stard-${no}`;

/** A law a document, an article a passage, as they would be read from the laws themselves. */
export function* stardDocuments(cutter: Cutter): Generator<AnalysedDocument> {
  for (const [no, [law, articles]] of lawsOfCorpus().entries()) {
    yield lawOf(documentIdOf(no), law, articles, cutter);
  }
}

let passageIds: ReadonlyMap<string, string> | undefined;

/** Passage ids by the ids of articles, which judgements speak of. */
function passageIdsOf(articles: Iterable<string>): Set<string> {
  passageIds ??= new Map(
    lawsOfCorpus().flatMap(([, articles], no) =>
      articles.map(({ id, locator }) => [id, `${documentIdOf(no)}/${locator}`] as const),
    ),
  );
  return new Set([...articles].flatMap((id) => passageIds?.get(id) ?? []));
}

/** Of every question the passages that are judged to answer it. */
export function judgementsIn(name: string): Map<string, Set<string>> {
  const articles = new Map<string, Set<string>>();
  for (const line of linesOf(name)) {
    const [question = '', , article = ''] = line.split('\t');
    articles.set(question, (articles.get(question) ?? new Set()).add(article));
  }
  return new Map([...articles].map(([question, ids]) => [question, passageIdsOf(ids)]));
}

/** @param every the first of so many: the mean over the others is hardly another */
export function stardQuestions(every = 1): Question[] {
  const answers = judgementsIn(files.judgements);
  return linesOf(files.questions)
    .filter((_, i) => i % every === 0)
    .map((line) => {
      const { qid, text } = JSON.parse(line) as { qid: string; text: string };
      return { text, answers: answers.get(qid) ?? new Set() };
    });
}
