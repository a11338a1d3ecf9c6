/** How a cleaning rule words what it found. */
import type { Lines, Warning } from '../block.js';

/**
 * The warning of a rule, or none where it found nothing. A line that it speaks of several times is named once.
 * @param removed the texts that were taken out
 */
export function warn(
  code: string,
  found: readonly Lines[],
  message: () => string,
  removed: readonly string[] = [],
): Warning[] {
  if (found.length === 0) return [];
  const places = new Map(found.map((lines) => [lines.join('–'), lines]));
  const letters = removed.reduce((sum, text) => sum + lettersIn(text), 0);
  const warning = { code, message: message(), lines: [...places.values()], count: found.length };
  return [letters === 0 ? warning : { ...warning, removed: letters }];
}

/** Letters and digits; radicals are letters to the eye. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}\p{Radical}]/gu)?.length ?? 0;

/** What was removed is quoted in full. */
export const quoteAll = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

/** What was only found, or joined, by its first examples: the warning's lines lead to the others. */
export function quoteSome(texts: readonly string[]): string {
  const more = texts.length - mostExamples;
  return quoteAll(texts.slice(0, mostExamples)) + (more > 0 ? ` and ${more} more` : '');
}

const mostExamples = 6;

/** The piece [start, end) of a text with `letters` UTF-16 units on each side, `…` where more was there. */
export function around(text: string, start: number, end: number, letters = 6): string {
  const from = Math.max(0, start - letters);
  const to = Math.min(text.length, end + letters);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
