/**
 * Cleaning: dirt that copying left in a text is removed, and what looks damaged is reported, by named rules, a file each. No rule rewrites a
 * word silently; every change is in a warning.
 */
import type { Block, Warning } from '../block.js';
import { boldMarks } from './bold-marks.js';
import { cutName } from './cut-name.js';
import { flattenedLines } from './flattened-lines.js';
import { garbled } from './garbled.js';
import { injectedWord } from './injected-word.js';
import { invisibleCharacters } from './invisible-characters.js';
import { linesJoined } from './lines-joined.js';
import { loneSurrogates } from './lone-surrogates.js';
import { navigation } from './navigation.js';
import { oddSpaces } from './odd-spaces.js';
import { pageNumbers } from './page-number.js';
import { pageTail } from './page-tail.js';
import { pageTools } from './page-tools.js';
import { radicals } from './radicals.js';
import { repeatedTableHead } from './repeated-table-head.js';
import { repeatedTitle } from './repeated-title.js';
import type { Rule } from './rule.js';
import { runningHead } from './running-head.js';
import { siteFooter } from './site-footer.js';
import { straySpace } from './stray-space.js';
import { titleTail } from './title-tail.js';

/** The order matters, as each line says. */
const rules: readonly Rule[] = [
  // What hides inside words and marks goes before anything is compared with a pattern.
  loneSurrogates,
  invisibleCharacters,
  radicals,
  // Every rule below looks at lines; the widths of the spaces tell where they were.
  flattenedLines,
  oddSpaces,
  boldMarks,
  // Lines that are not the document's go before its own are put together.
  siteFooter,
  pageTools,
  navigation,
  pageTail,
  runningHead,
  pageNumbers,
  // 全B体育文 is 全文 only without the injected word; then it is a title's tail.
  injectedWord,
  titleTail,
  // Titles as they are without what was put into them.
  repeatedTitle,
  repeatedTableHead,
  // On lines that are the document's own words and no others.
  linesJoined,
  // What is only reported is looked for in the text as it will be shown; a page end may tear what they seek.
  cutName,
  garbled,
  straySpace,
];

/** Whether a warning with this code says that something was taken out. */
export const removes = (code: string): boolean => rules.some((rule) => rule.removes && rule.code === code);

/** Warnings are in the order of the rules. */
export function clean(blocks: readonly Block[]): { blocks: Block[]; warnings: Warning[] } {
  let cleaned = blocks;
  const warnings: Warning[] = [];
  for (const rule of rules) {
    const result = rule(cleaned);
    cleaned = result.blocks;
    warnings.push(...result.warnings);
  }
  return { blocks: [...cleaned], warnings };
}
