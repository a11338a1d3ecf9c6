/** The rows that a plan's match and exclusions leave, before any filter; exact whatever the number of rows and tokens. */
import { type Alternative, type Group, type Match, type Plan, textGroups } from '../../query/plan.js';
import type { Catalogue } from './catalogue.js';
import { RowSet } from './row-set.js';
import { keep } from './rows.js';
import { latin, type Token, type TokenRows } from './token-rows.js';

export interface Matching {
  /** Of all that match. */
  readonly rows: Int32Array;
  /** Of `plan.near`. */
  readonly near: RowSet;
}

/** @param near the rows of `plan.near` */
export function findMatches({ match, exclude }: Plan, near: RowSet, tokens: TokenRows, catalogue: Catalogue): RowSet {
  const matching = match === null ? catalogue.live : rowsOf(match, tokens, catalogue).or(near);
  return exclude.reduce((left, letters) => left.without(tokens.inText({ by: 'letters', sought: letters })), matching);
}

type Side = 'inText' | 'inContext';

function rowsOf(match: Match, tokens: TokenRows, catalogue: Catalogue): RowSet {
  const { end } = catalogue;
  if (match.by !== 'groups') return atLeast(match, tokens, end);
  const inText = new Map(match.groups.map((group) => [group, groupRows(group, 'inText', tokens, end)]));
  const texts = textGroups(match.groups);
  const start =
    texts.length === 0
      ? catalogue.live
      : RowSet.anyOf(
          end,
          texts.map((text) => inText.get(text) as RowSet),
        );
  if (texts.length === 1 && match.groups.length === 1) return start;
  return match.groups.reduce((all, group) => {
    // What is not left is not made larger by the context; the last groups often need no look at it.
    const own = all.and(inText.get(group) as RowSet);
    return own.size() === all.size() ? all : own.or(all.and(groupRows(group, 'inContext', tokens, end)));
  }, start);
}

function groupRows({ alternatives }: Group, side: Side, tokens: TokenRows, end: number): RowSet {
  return RowSet.anyOf(
    end,
    alternatives.flatMap((alternative) => alternativeSets(alternative, side, tokens, end)),
  );
}

/** Rows any of which are an alternative's. What an English word may be is a dozen words, and a sentence has two dozen such words: all are put together at once. */
function alternativeSets(alternative: Alternative, side: Side, tokens: TokenRows, end: number): RowSet[] {
  const { letters, words } = alternative;
  const [variants = [], ...others] = words;
  if (others.length > 0 || !latin.test(letters)) return [alternativeRows(alternative, side, tokens, end)];
  return [
    ...variants.map((sought) => tokens[side]({ by: 'words', sought })),
    tokens[side]({ by: 'letters', sought: letters }),
  ];
}

/** The letters side by side, or all of the words, each by any of its variants. */
function alternativeRows({ letters, words }: Alternative, side: Side, tokens: TokenRows, end: number): RowSet {
  const phrase: Token = { by: 'letters', sought: letters };
  let all: RowSet | null = null;
  for (const variants of words) {
    const sought = variants.map((sought): Token => ({ by: 'words', sought }));
    const rows = anyOf(sought, side, tokens, end);
    all = all === null ? rows : all.and(rows);
    if (all.size() === 0) return tokens[side](phrase);
  }
  if (all === null) return tokens[side](phrase);
  return side === 'inText' ? tokens.orInText(all, phrase) : all.or(tokens.inContext(phrase));
}

/** Counts for every row how many of the tokens it has; one of them has to stand in the text. */
function atLeast(match: Exclude<Match, { readonly by: 'groups' }>, tokens: TokenRows, end: number): RowSet {
  const by = match.by === 'words' ? 'words' : 'letters';
  const any = match.tokens.map((variants) => variants.map((sought): Token => ({ by, sought })));
  if (match.atLeast <= 1) return anyOf(any.flat(), 'inText', tokens, end);
  const counts = new Uint16Array(end);
  let inText = RowSet.empty(end);
  for (const sought of any) {
    const own = anyOf(sought, 'inText', tokens, end);
    inText = inText.or(own);
    for (const row of own.or(anyOf(sought, 'inContext', tokens, end)).rows()) counts[row] = (counts[row] as number) + 1;
  }
  return RowSet.of(
    end,
    keep(inText.rows(), (row) => (counts[row] as number) >= match.atLeast),
  );
}

function anyOf(sought: readonly Token[], side: Side, tokens: TokenRows, end: number): RowSet {
  return RowSet.anyOf(
    end,
    sought.map((token) => tokens[side](token)),
  );
}
