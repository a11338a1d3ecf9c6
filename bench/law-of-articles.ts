/** A law of a corpus that has articles and nothing else: a document, each article a passage, as they would be read from the law itself. */
import type { Passage } from '../src/domain/passage.js';
import type { AnalysedDocument } from '../src/engines/engine.js';
import { analyseDocument } from '../src/text/analysis.js';
import { passageHash } from '../src/text/passage-hash.js';
import type { Cutter } from '../src/text/words.js';
import { bareDocument } from '../test/bare-document.js';

export interface LawArticle {
  readonly locator: string;
  readonly label: string;
  readonly text: string;
}

/** @param law its title */
export function lawOf(id: string, law: string, articles: readonly LawArticle[], cutter: Cutter): AnalysedDocument {
  const document = { ...bareDocument(id), title: law, type: '法律', sources: [] };
  const passages = articles.map(
    ({ locator, label, text }, i): Passage => ({
      id: `${id}/${locator}`,
      locator,
      label,
      kind: 'article',
      section: [],
      text,
      english: null,
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
