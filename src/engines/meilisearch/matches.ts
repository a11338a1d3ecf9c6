/** Whether a passage matches, read from its texts: said as the plan says it (src/query/plan.ts). */
import type { Group, Match, Plan } from '../../query/plan.js';
import type { Candidate } from '../engine.js';
import { hasWord } from '../words.js';

type Passage = Pick<Candidate, 'words' | 'letters' | 'context'>;
type Text = Pick<Passage, 'words' | 'letters'>;
export type TokenMatch = Exclude<Match, { readonly by: 'groups' }>;

export function matches(passage: Passage, { match, exclude }: Pick<Plan, 'match' | 'exclude'>): boolean {
  if (exclude.some((letters) => letters !== '' && passage.letters.includes(letters))) return false;
  if (match === null) return true;
  if (match.by === 'groups') {
    const inText = match.groups.map((group) => inOne(passage, group));
    return inText.includes(true) && match.groups.every((group, i) => inText[i] || inContext(passage, group));
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

function inOne(text: Text, group: Group): boolean {
  return (group.letters !== '' && text.letters.includes(group.letters)) || hasWords(group, [text]);
}

function inContext({ context }: Passage, group: Group): boolean {
  return (
    context.some(({ letters }) => group.letters !== '' && letters.includes(group.letters)) || hasWords(group, context)
  );
}

function hasWords(group: Group, texts: readonly Text[]): boolean {
  return group.words.length > 0 && group.words.every((variants) => variants.some((word) => isWordOf(texts, word)));
}

function isWordOf(texts: readonly Text[], word: string): boolean {
  return texts.some(({ words }) => hasWord(words, word));
}
