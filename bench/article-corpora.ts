/** The articles of Taiwan's laws and of the mainland's. */
import { repeatLetters } from '../src/domain/locator.js';
import type { AnalysedDocument } from '../src/engines/engine.js';
import type { Cutter } from '../src/text/words.js';
import { dataPath } from './data.js';
import { lawOf } from './law-of-articles.js';
import { linesOf } from './stard.js';

export interface Article {
  /** Of the corpus: `law#number`, by which sentences name it. */
  readonly key: string;
  readonly law: string;
  readonly title: string;
  readonly label: string;
  readonly text: string;
}

const files = { taiwan: 'tw.zh.articles.jsonl.gz', mainland: 'laws-cn.articles.jsonl.gz' } as const;

export const articlesAreThere = (): boolean => Object.values(files).every((name) => dataPath(name) !== null);

export function taiwanArticles(): Article[] {
  return linesOf(files.taiwan).map((line) => {
    const { pcode, title, art, label, text } = JSON.parse(line) as Record<string, string>;
    return { key: `${pcode}#${art}`, law: pcode as string, title, label, text } as Article;
  });
}

export function mainlandArticles(): Article[] {
  return linesOf(files.mainland).map((line) => {
    const { doc, title, no, sub, label, text } = JSON.parse(line) as Record<string, string> & { sub: number };
    return { key: `${doc}#${no}${sub === 0 ? '' : `-${sub}`}`, law: doc as string, title, label, text } as Article;
  });
}

/** A law a document, an article a passage; and by the id of each passage, the key of its article. */
export function* documentsOf(
  articles: readonly Article[],
  cutter: Cutter,
  keys: Map<string, string>,
): Generator<AnalysedDocument> {
  const laws = new Map<string, Article[]>();
  for (const article of articles) {
    const own = laws.get(article.law);
    if (own === undefined) laws.set(article.law, [article]);
    else own.push(article);
  }
  for (const [no, own] of [...laws.values()].entries()) {
    const id = `law-${no}`;
    const known = new Map<string, number>();
    const located = own.map(({ key, label, text }) => {
      const number = `a${key.slice(key.lastIndexOf('#') + 1)}`;
      const before = known.get(number) ?? 0;
      known.set(number, before + 1);
      const locator = number + (repeatLetters[before] ?? '');
      keys.set(`${id}/${locator}`, key);
      return { locator, label, text };
    });
    yield lawOf(id, own[0]?.title ?? '', located, cutter);
  }
}
