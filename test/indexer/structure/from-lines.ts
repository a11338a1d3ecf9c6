/** Documents of the lines that a test gives; line 1 is the first. */
import { textBlocks } from '../../../indexer/read/text.js';
import { type Parsed, structure } from '../../../indexer/structure/structure.js';

export const documentsFromLines = (...lines: readonly string[]): Parsed[] =>
  structure(textBlocks(lines.join('\n')), { path: 'folder/file.txt', sha256: '' }, []);

/** The first. */
export const fromLines = (...lines: readonly string[]): Parsed => documentsFromLines(...lines)[0] as Parsed;

/** `locator label` of every passage but heads, in order. */
export const addresses = ({ passages }: Parsed): string[] =>
  passages
    .filter(({ kind }) => kind !== 'head')
    .map(({ locator, label }) => (label === null ? locator : `${locator} ${label}`));

/** But that the region of these made-up bodies is not known, and that the short texts lack facts that documents have. */
export const codes = ({ warnings }: Parsed): string[] =>
  warnings.flatMap(({ code }) => (code === 'region-unknown' || code === 'metadata-missing' ? [] : [code]));
