/** HTML (.html): the main text of a page, its tables, and its box of facts as metadata. */
import type { Block, Warning } from '../block.js';
import { wholeText } from '../clean/rule.js';
import { quoteSome, warn } from '../clean/warn.js';
import { decode } from './encoding.js';
import { givenOf } from './given.js';
import { takeFacts } from './html-facts.js';
import { linesOfTree, type PageLine } from './html-lines.js';
import { mainLines } from './html-main.js';
import { attribute, elementsIn, type Parent, treeOfPage, treeOfPart } from './html-tree.js';
import type { Reader } from './reader.js';

export const readHtml: Reader = ({ bytes }) => {
  const page = treeOfPage(decode(bytes, encodingNamed(bytes)));
  const { text, fields, taken } = takeFacts(linesOfTree(page));
  const titles = titlesOf(page);
  const { main, left } = mainLines(text, Object.values(titles));
  const { given, warnings } = givenOf([...fields, { name: 'title', value: titles.article, lines: [1, 1] }]);
  return {
    blocks: main.map(({ block }) => block),
    given,
    warnings: [
      ...warnings,
      ...told('page-facts', taken, 'Read as facts about the document, not as its text'),
      ...told('page-furniture', left, 'Left out what stands around the text on its page'),
    ],
  };
};

/** HTML inside another text: all of it, wherever it stands. */
export function htmlBlocks(source: string, firstLine: number): Block[] {
  return linesOfTree(treeOfPart(source), firstLine).map(({ block }) => block);
}

/** What <meta> or the XML declaration says, which stands in ASCII in the first bytes. */
function encodingNamed(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
}

/** In <title>, and in <meta name="ArticleTitle">, where the standard for government sites has a page name its text. */
function titlesOf(page: Parent): { page: string; article: string } {
  const [title] = elementsIn(page, ['title']);
  const article = elementsIn(page, ['meta']).find((meta) => attribute(meta, 'name').toLowerCase() === 'articletitle');
  return {
    page: title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '',
    article: article === undefined ? '' : attribute(article, 'content'),
  };
}

function told(code: string, from: readonly PageLine[], what: string): Warning[] {
  const blocks = from.map(({ block }) => block);
  return warn(
    code,
    blocks.map(({ lines }) => lines),
    () =>
      `${what}: ${quoteSome(blocks.map((block) => (block.kind === 'text' ? block.text : block.columns.join(' '))))}.`,
    [wholeText(blocks)],
  );
}
