/**
 * What a token that stands in a text weighs there: BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). Clauses say a thing once and briefly, so
 * that repeats saturate later and length weighs more than in the texts for which 1.2 and .75 are recommended. The scorer adds it up exactly; an engine that keeps
 * weights chooses by them what it proposes.
 */
import type { Passage } from '../domain/passage.js';

const k1 = 1.5;
const b = 0.85;

/** What `weight` never reaches. */
export const mostWeight = k1 + 1;

/** Of what only names what follows, and so stands behind the clauses that match as well. */
export const namingWeight = 0.5;

/** How rare it is to be one of `frequency` among `all` texts, never negative. */
export function rarity(frequency: number, all: number): number {
  return Math.log(1 + Math.max(all - frequency + 0.5, 0) / (frequency + 0.5));
}

/**
 * @param count how often the token stands in the text
 * @param length of the text, in words
 * @param average of all texts
 * @param naming a heading is short by nature; that it is shorter than a clause says nothing
 */
export function weight(count: number, length: number, average: number, naming: boolean): number {
  const relative = length / (average || 1);
  return (count * (k1 + 1)) / (count + k1 * (1 - b + b * (naming ? Math.max(relative, 1) : relative)));
}

/** Headings, captions and heads, and numbered lines that are no more than a heading: without any mark that ends a sentence. */
export function onlyNames({ kind, folded }: { readonly kind: Passage['kind']; readonly folded: string }): boolean {
  if (kind === 'item') return !/[。!?;:…]/.test(folded);
  return kind === 'heading' || kind === 'caption' || kind === 'head';
}
