/** Pages of placed pieces (PDF, OFD) become blocks: without heads, feet and numbers of pages, in the order of reading, lines put together. */
import type { Block, Lines, Warning } from '../block.js';
import { quoteAll, warn } from '../clean/warn.js';
import { columnsOf } from './page-columns.js';
import { type Furniture, withoutFurniture } from './page-furniture.js';
import type { Page } from './page-lines.js';
import { paragraphsOf, type Run } from './page-paragraphs.js';

export function blocksOfPages(pages: readonly Page[]): { blocks: Block[]; warnings: Warning[] } {
  const runs: Run[] = [];
  const removed: { furniture: Furniture; lines: Lines }[] = [];
  let number = 0;
  const take = (all: readonly Furniture[]): void => {
    for (const furniture of all) {
      number += 1;
      removed.push({ furniture, lines: [number, number] });
    }
  };
  for (const { page, heads, feet } of withoutFurniture(pages)) {
    take(heads);
    for (const run of columnsOf(page)) {
      runs.push(
        run.map((line) => {
          number += 1;
          return { ...line, number };
        }),
      );
    }
    take(feet);
  }
  return {
    blocks: paragraphsOf(runs),
    warnings: [report('running-head', removed), report('page-number', removed)].flat(),
  };
}

const message: Readonly<Record<Furniture['kind'], string>> = {
  'running-head': 'Removed heads and feet that the pages repeat',
  'page-number': 'Removed numbers of pages',
};

function report(kind: Furniture['kind'], removed: readonly { furniture: Furniture; lines: Lines }[]): Warning[] {
  const own = removed.filter(({ furniture }) => furniture.kind === kind);
  const texts = new Set(own.map(({ furniture }) => furniture.text));
  return warn(
    kind,
    own.map(({ lines }) => lines),
    () => `${message[kind]}: ${quoteAll([...texts])}.`,
    own.map(({ furniture }) => furniture.text),
  );
}
