/** STARD (train): 60,396 articles, 1,235 questions of lay people, and which articles answer them; and how well a search ranks those. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Passage } from '../src/domain/passage.js';
import type { AnalysedDocument } from '../src/engines/engine.js';
import { analyseDocument } from '../src/text/analysis.js';
import { passageHash } from '../src/text/passage-hash.js';
import type { Cutter } from '../src/text/words.js';
import { bareDocument } from '../test/bare-document.js';
import { dataPath } from './data.js';

interface Article {
  readonly id: string;
  readonly law: string;
  readonly label: string;
  readonly text: string;
}

export interface Question {
  readonly text: string;
  /** Ids of articles. */
  readonly answers: ReadonlySet<string>;
}

const files = {
  corpus: 'stard.corpus.jsonl.gz',
  questions: 'stard.train.queries.jsonl.gz',
  judgements: 'stard.train.qrels.tsv.gz',
} as const;

/** Whether the data are there. */
export const stardIsThere = (): boolean => Object.values(files).every((name) => dataPath(name) !== null);

function linesOf(name: string): string[] {
  return gunzipSync(readFileSync(dataPath(name) as string))
    .toString('utf8')
    .trimEnd()
    .split('\n');
}

/** A law a document, an article a passage, as they would be read from the laws themselves. */
export function* stardDocuments(cutter: Cutter): Generator<AnalysedDocument> {
  const laws = new Map<string, Article[]>();
  for (const line of linesOf(files.corpus)) {
    const { id, name, content } = JSON.parse(line) as { id: string; name: string; content: string };
    const [, law = '', label = ''] = /^(.*?)(第[^第]*条.*)$/su.exec(name) ?? [];
    const article = { id, law, label, text: content };
    const articles = laws.get(law);
    if (articles === undefined) laws.set(law, [article]);
    else articles.push(article);
  }
  for (const [no, articles] of [...laws.values()].entries()) yield documentOf(`stard-${no}`, articles, cutter);
}

function documentOf(id: string, articles: readonly Article[], cutter: Cutter): AnalysedDocument {
  const document = { ...bareDocument(id), title: articles[0]?.law ?? '', type: '法律', sources: [] };
  const passages = articles.map(
    ({ id: article, label, text }, i): Passage => ({
      id: `${id}/${article}`,
      locator: article,
      label,
      kind: 'article',
      section: [],
      text,
      columns: null,
      units: [],
      cites: [],
      citation: `《${document.title}》${label}`,
      hash: passageHash({ label, text }),
      lines: [i + 1, i + 1],
    }),
  );
  return analyseDocument(document, passages, [], cutter);
}

/** @param every the first of so many: the mean over the others is hardly another */
export function stardQuestions(every = 1): Question[] {
  const answers = new Map<string, Set<string>>();
  for (const line of linesOf(files.judgements)) {
    const [question = '', , article = ''] = line.split('\t');
    answers.set(question, (answers.get(question) ?? new Set()).add(article));
  }
  return linesOf(files.questions)
    .filter((_, i) => i % every === 0)
    .map((line) => {
      const { qid, text } = JSON.parse(line) as { qid: string; text: string };
      return { text, answers: answers.get(qid) ?? new Set() };
    });
}

/**
 * nDCG@10 (Järvelin and Kekäläinen 2002), the mean over the questions: 1 where all answers stand before everything else.
 * @param find ids of the first ten passages
 */
export async function ndcgAt10(
  questions: readonly Question[],
  find: (text: string) => Promise<readonly string[]>,
): Promise<number> {
  let sum = 0;
  for (const { text, answers } of questions) {
    const found = (await find(text)).slice(0, 10);
    const gain = found.reduce(
      (all, id, i) => (answers.has(id.slice(id.indexOf('/') + 1)) ? all + 1 / Math.log2(i + 2) : all),
      0,
    );
    const ideal = Array.from({ length: Math.min(10, answers.size) }, (_, i) => 1 / Math.log2(i + 2));
    sum += gain / ideal.reduce((all, one) => all + one, 0);
  }
  return sum / questions.length;
}
