/** Whether a passage matches, read from its texts: said as the plan says it (src/query/plan.ts). */
import { type Alternative, type Group, type Match, type Plan, textGroups } from '../../query/plan.js';
import type { Candidate, Tokens } from '../engine.js';
import { hasWord } from '../words.js';

type Passage = Pick<Candidate, 'words' | 'letters' | 'english' | 'context'>;
export type TokenMatch = Exclude<Match, { readonly by: 'groups' }>;

export function matches(passage: Passage, { match, exclude }: Pick<Plan, 'match' | 'exclude'>): boolean {
  const own = textsOf(passage);
  if (exclude.some((letters) => hasLetters(own, letters))) return false;
  if (match === null) return true;
  if (match.by === 'groups') {
    const texts = textGroups(match.groups);
    const inText = (group: Group): boolean => group.alternatives.some((one) => isIn(own, one));
    const holds = (group: Group) => inText(group) || group.alternatives.some((one) => isIn(passage.context, one));
    return (texts.length === 0 || texts.some(inText)) && match.groups.every(holds);
  }
  return tokensHad(passage, match) >= match.atLeast && tokensIn(own, match) > 0;
}

/** How many of the tokens the passage has, in its text or context. */
export function tokensHad(passage: Passage, match: TokenMatch): number {
  return tokensIn([...textsOf(passage), ...passage.context], match);
}

/** Its own, and the English one where there is one. */
function textsOf(passage: Passage): readonly Tokens[] {
  return passage.english === null ? [passage] : [passage, passage.english];
}

function tokensIn(texts: readonly Tokens[], { by, tokens }: TokenMatch): number {
  const has = (token: string): boolean => (by === 'words' ? isWordOf(texts, token) : hasLetters(texts, token));
  return tokens.filter((variants) => variants.some(has)).length;
}

/** Its letters side by side in one of the texts, or all its words in any of them. */
function isIn(texts: readonly Tokens[], { letters, words }: Alternative): boolean {
  return hasLetters(texts, letters) || hasWords(texts, words);
}

function hasLetters(texts: readonly Tokens[], sought: string): boolean {
  return sought !== '' && texts.some(({ letters }) => letters.includes(sought));
}

function hasWords(texts: readonly Tokens[], words: Alternative['words']): boolean {
  return words.length > 0 && words.every((variants) => variants.some((word) => isWordOf(texts, word)));
}

function isWordOf(texts: readonly Tokens[], word: string): boolean {
  return texts.some(({ words }) => hasWord(words, word));
}
