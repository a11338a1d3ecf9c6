/** What structure met that it would not guess, gathered as one warning a code. */
import type { Lines, Warning } from '../block.js';

/** At most so many quotations a message: the lines of the warning name every place. */
const mostQuotes = 6;

const wordings = {
  'title-missing': (quotes: string) => `No title was found; the file's name stands for it: ${quotes}.`,
  'type-unknown': (quotes: string) => `The title does not end with a known type of document: ${quotes}.`,
  'metadata-differs': (quotes: string) =>
    `The text and what is given beside it (or in metadata.yaml) differ; the first value was taken: ${quotes}.`,
  'metadata-invalid': (quotes: string) => `These values cannot be: ${quotes}.`,
  'metadata-missing': (quotes: string) =>
    `Neither the text nor what is given beside it (or in metadata.yaml) says: ${quotes}.`,
  'region-unknown': (quotes: string) => `The region is not known of ${quotes}; metadata.yaml can give it.`,
  'attachment-missing': (quotes: string) => `Attachments are named that the file does not hold: ${quotes}.`,
  'table-without-rows': (quotes: string) => `Captions of tables that the file does not hold as text: ${quotes}.`,
  'number-skipped': (quotes: string) => `A number is missing before these; they are kept as printed: ${quotes}.`,
  'number-repeated': (quotes: string) => `These numbers stood before; their addresses have a letter: ${quotes}.`,
  'address-missing': (quotes: string) =>
    `These numbers stood before more often than there are letters; they have no address by number: ${quotes}.`,
  'runs-without-headings': (quotes: string) =>
    `Numbers begin again with no heading between; every run is kept in its order: ${quotes}.`,
} as const;

export type ObservationCode = keyof typeof wordings;

export class Observations {
  readonly #met = new Map<ObservationCode, { readonly quotes: string[]; readonly lines: Lines[] }>();

  /** @param quote the document's words */
  add(code: ObservationCode, quote: string, lines: Lines): void {
    const met = this.#met.get(code) ?? { quotes: [], lines: [] };
    met.quotes.push(`"${quote.length > 40 ? `${quote.slice(0, 40)}…` : quote}"`);
    met.lines.push(lines);
    this.#met.set(code, met);
  }

  warnings(): Warning[] {
    return [...this.#met].map(([code, { quotes, lines }]) => {
      const more = quotes.length - mostQuotes;
      const shown = quotes.slice(0, mostQuotes).join(', ') + (more > 0 ? ` and ${more} more` : '');
      return { code, message: wordings[code](shown), lines, count: quotes.length };
    });
  }
}
