/** A plan's match as an expression of FTS5's query language (https://sqlite.org/fts5.html#full_text_query_syntax). */
import type { Group } from '../../query/plan.js';
import { pairsOf } from './tokens.js';

/** Where a group may match: the passage's own text, or what it stands in. */
export interface Side {
  readonly words: string;
  readonly grams: string;
}
export const text: Side = { words: 'words', grams: 'grams' };
const context: Side = { words: 'context_words', grams: 'context_grams' };
/** Either; a phrase still has to stand in one of the columns. One pass over a token's places instead of two. */
export const anywhere: Side = { words: '{words context_words}', grams: '{grams context_grams}' };

/** Each group in the text or wholly in the context, and one of them in the text. At least one group. */
export function groupsExpression(groups: readonly Group[], exclude: readonly string[]): string {
  const inText = groups.map((group) => groupIn(text, group));
  const either = groups.map((group, index) => any([inText[index] as string, groupIn(context, group)]));
  const required = groups.length === 1 ? any(inText) : all([...either, any(inText)]);
  return exclude.length === 0 ? required : `${required} NOT ${lettersExpression(exclude)}`;
}

/** Any of these letters side by side in the text. At least one of them. */
export function lettersExpression(letters: readonly string[]): string {
  return any(letters.map((sought) => phrase(text, sought)));
}

/** A token of widening, any of its variants: whole words, or letters side by side. */
export function tokenExpression(by: 'words' | 'grams', side: Side, variants: readonly string[]): string {
  return any(variants.map((variant) => (by === 'words' ? word(side, variant) : phrase(side, variant))));
}

export function any(expressions: readonly string[]): string {
  return expressions.length === 0 ? nothing : `(${expressions.join(' OR ')})`;
}

/** FTS5 finds nothing by a phrase without tokens. */
const nothing = '("")';

function all(expressions: readonly string[]): string {
  return `(${expressions.join(' AND ')})`;
}

function groupIn(side: Side, group: Group): string {
  const letters = phrase(side, group.letters);
  if (group.words.length === 0) return letters;
  // Most groups are one word of two letters, 研发: as a pair and as a word it is one token, whose places are read once.
  const [variants = [], ...others] = group.words;
  if (others.length === 0 && variants.includes(group.letters) && pairsOf(group.letters).length === 1) {
    const otherVariants = variants.filter((variant) => variant !== group.letters);
    const token = `{${side.words} ${side.grams}} : ${quoted(group.letters)}`;
    return any([token, ...otherVariants.map((variant) => word(side, variant))]);
  }
  return any([letters, all(group.words.map((variants) => tokenExpression('words', side, variants)))]);
}

function word(side: Side, sought: string): string {
  return `${side.words} : ${quoted(sought)}`;
}

/** One letter begins a gram wherever it stands: pairs begin with every letter but the last, that is a gram itself. */
function phrase(side: Side, letters: string): string {
  const pairs = pairsOf(letters);
  return pairs.length === 0 ? `${side.grams} : ${quoted(letters)} *` : `${side.grams} : ${quoted(pairs.join(' '))}`;
}

/** FTS5 reads a query up to its first NUL. */
function quoted(token: string): string {
  return `"${token.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}
