/** Whether a passage matches, read from its texts: said as the plan says it (src/query/plan.ts). */
import { type Alternative, type Group, type Match, type Plan, textGroups } from '../../query/plan.js';
import type { Candidate } from '../engine.js';
import { hasWord } from '../words.js';

type Passage = Pick<Candidate, 'words' | 'letters' | 'context'>;
type Text = Pick<Passage, 'words' | 'letters'>;
export type TokenMatch = Exclude<Match, { readonly by: 'groups' }>;

export function matches(passage: Passage, { match, exclude }: Pick<Plan, 'match' | 'exclude'>): boolean {
  if (exclude.some((letters) => letters !== '' && passage.letters.includes(letters))) return false;
  if (match === null) return true;
  if (match.by === 'groups') {
    const texts = textGroups(match.groups);
    const inText = (group: Group): boolean => group.alternatives.some((one) => inOne(passage, one));
    const isIn = (group: Group) => inText(group) || group.alternatives.some((one) => inContext(passage, one));
    return (texts.length === 0 || texts.some(inText)) && match.groups.every(isIn);
  }
  return tokensHad(passage, match) >= match.atLeast && tokensIn([passage], match) > 0;
}

/** How many of the tokens the passage has, in its text or context. */
export function tokensHad(passage: Passage, match: TokenMatch): number {
  return tokensIn([passage, ...passage.context], match);
}

function tokensIn(texts: readonly Text[], { by, tokens }: TokenMatch): number {
  const has = (token: string): boolean =>
    by === 'words' ? isWordOf(texts, token) : token !== '' && texts.some(({ letters }) => letters.includes(token));
  return tokens.filter((variants) => variants.some(has)).length;
}

function inOne(text: Text, alternative: Alternative): boolean {
  const { letters } = alternative;
  return (letters !== '' && text.letters.includes(letters)) || hasWords(alternative, [text]);
}

function inContext({ context }: Passage, alternative: Alternative): boolean {
  const sought = alternative.letters;
  return context.some(({ letters }) => sought !== '' && letters.includes(sought)) || hasWords(alternative, context);
}

function hasWords({ words }: Alternative, texts: readonly Text[]): boolean {
  return words.length > 0 && words.every((variants) => variants.some((word) => isWordOf(texts, word)));
}

function isWordOf(texts: readonly Text[], word: string): boolean {
  return texts.some(({ words }) => hasWord(words, word));
}
