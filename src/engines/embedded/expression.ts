/** A token as an expression of FTS5's query language (https://sqlite.org/fts5.html#full_text_query_syntax). */
import { pairsOf } from './tokens.js';

export type TokenTable = 'token' | 'context_token';

export function wordExpression(word: string): string {
  return `words : ${quoted(word)}`;
}

/**
 * Letters side by side, at least one. One letter begins a gram wherever it stands: pairs begin with every letter but the last, that is a gram itself. A phrase still
 * has to stand in one text.
 */
export function lettersExpression(letters: string): string {
  const pairs = pairsOf(letters);
  return pairs.length === 0 ? `grams : ${quoted(letters)} *` : `grams : ${quoted(pairs.join(' '))}`;
}

/** FTS5 reads a query up to its first NUL. */
function quoted(token: string): string {
  return `"${token.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}
