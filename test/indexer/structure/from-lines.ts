/** A document of the lines that a test gives; line 1 is the first. */
import { readText } from '../../../indexer/read/text.js';
import { type Parsed, structure } from '../../../indexer/structure/structure.js';

export const fromLines = (...lines: readonly string[]): Parsed =>
  structure(readText(new TextEncoder().encode(lines.join('\n'))), { path: 'folder/file.txt', sha256: '' });

/** `locator label` of every passage but heads, in order. */
export const addresses = ({ passages }: Parsed): string[] =>
  passages
    .filter(({ kind }) => kind !== 'head')
    .map(({ locator, label }) => (label === null ? locator : `${locator} ${label}`));

export const codes = ({ warnings }: Parsed): string[] => warnings.map(({ code }) => code);
