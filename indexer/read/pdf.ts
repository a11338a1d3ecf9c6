/**
 * PDF with a text layer, by pdf.js: its pieces of text, turned upright, become pages, and pages become blocks. Lines are counted over all pages, as
 * printed. A scan has no text to read; it is for the user to have its letters recognised.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { Warning } from '../block.js';
import { messageOf, ReadError } from './error.js';
import type { Page } from './page-lines.js';
import { type TurnedPiece, uprightPages } from './page-turns.js';
import { blocksOfPages } from './pages.js';
import type { Read, Reader } from './reader.js';

export const readPdf: Reader = async ({ bytes }): Promise<Read> => {
  const { pages, pictures } = await pagesOf(bytes);
  const { blocks, warnings } = blocksOfPages(pages);
  if (blocks.length === 0) {
    const message = 'The PDF has no text layer: it is a scan. Have its letters recognised (OCR) and index it again.';
    throw new ReadError('text_layer_missing', message);
  }
  return { blocks, given: {}, warnings: [...warnings, ...warnOfPictures(pictures)] };
};

async function pagesOf(bytes: Uint8Array): Promise<{ pages: Page[]; pictures: number[] }> {
  const document = await open(bytes);
  try {
    const pages: Page[] = [];
    const pictures: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1, rotation: 0 });
      const pieces = await piecesOf(page, height);
      if (pieces.every(({ text }) => text.trim() === '')) pictures.push(number);
      pages.push(...uprightPages({ number, width, height, pieces }));
      page.cleanup();
    }
    return { pages, pictures };
  } catch (cause) {
    throw damaged(cause);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** pdf.js is large and costs 40 MB: it is loaded by the first PDF. */
async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  try {
    return await getDocument({
      // pdf.js takes the bytes for itself, and wants no Buffer.
      data: new Uint8Array(bytes),
      cMapUrl: `${join(folder, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException')
      throw new ReadError('encrypted', 'The PDF asks for a password.', { cause });
    throw damaged(cause);
  }
}

const damaged = (cause: unknown): ReadError =>
  new ReadError('file_damaged', `The PDF is damaged: ${messageOf(cause)}.`, { cause });

async function piecesOf(page: PDFPageProxy, height: number): Promise<TurnedPiece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): TurnedPiece[] => {
    if (!('str' in item)) return [];
    // Its origin is at the bottom of the page.
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const isVertical = item.dir === 'ttb';
    return [
      {
        text: item.str,
        x,
        y: height - y,
        width: isVertical ? item.height : item.width,
        size: Math.hypot(a, b),
        angle: (isVertical ? Math.PI / 2 : 0) - Math.atan2(b, a),
      },
    ];
  });
}

function warnOfPictures(pages: readonly number[]): Warning[] {
  if (pages.length === 0) return [];
  const message = `Pages without text, blank or scanned: ${pages.join(', ')}.`;
  return [{ code: 'page-without-text', message, lines: [], count: pages.length }];
}
