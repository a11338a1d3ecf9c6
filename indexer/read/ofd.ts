/**
 * OFD, the national format of fixed pages (GB/T 33190-2016): its text objects become pages, and pages blocks, as for PDF. Lines are counted over all
 * pages, as printed. Stamps and annotations are not the text.
 */
import type { Warning } from '../block.js';
import { quoteAll, warn } from '../clean/warn.js';
import { ReadError } from './error.js';
import { type OfdPage, openOfd } from './ofd-package.js';
import { piecesOf } from './ofd-text.js';
import { linesOfPieces, type Page } from './page-lines.js';
import { uprightPages } from './page-turns.js';
import { blocksOfPages } from './pages.js';
import type { Read, Reader } from './reader.js';

export const readOfd: Reader = async ({ bytes }): Promise<Read> => {
  const opened = await openOfd(bytes);
  const { blocks, warnings } = blocksOfPages(opened.flatMap(printed));
  if (blocks.length === 0) {
    const message =
      'The OFD file holds no text: its pages are pictures. Have their letters recognised (OCR) and index it again.';
    throw new ReadError('text_layer_missing', message);
  }
  return { blocks, given: {}, warnings: [...warnings, ...warnOfTemplates(opened)] };
};

/** A template under a single page is a form that the page fills in; under several it is their running head. */
const isForm = ({ pages }: { readonly pages: number }): boolean => pages === 1;

const printed = ({ width, height, content, templates }: OfdPage, index: number): Page[] =>
  uprightPages({
    number: index + 1,
    width,
    height,
    pieces: [...templates.filter(isForm).map(({ content }) => content), content].flatMap(piecesOf),
  });

function warnOfTemplates(pages: readonly OfdPage[]): Warning[] {
  const contents = new Set(
    pages.flatMap(({ templates }) => templates.filter((one) => !isForm(one)).map(({ content }) => content)),
  );
  const texts = [...contents].flatMap((content) => linesOfPieces(piecesOf(content)).map(({ text }) => text));
  return warn(
    'running-head',
    texts.map(() => [1, 1]),
    () => `Removed what is printed on every page: ${quoteAll(texts)}.`,
    texts,
  );
}
