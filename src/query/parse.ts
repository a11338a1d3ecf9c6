/**
 * What a reader typed, as groups: the query's syntax and nothing else. What is no operator where it stands is text (2-3家, 推进“两个年”建设), so that a broken
 * query is searched as plain words; but an OR that joins nothing asks for nothing.
 *
 * Reading is done on the folded text, so that two writings of one query (script, width, case) are read alike.
 */
import { type Folded, fold, foldText, lettersOf } from '../text/fold.js';
import { distinct } from './distinct.js';
import { fieldNamed, isMeantAsField } from './field-names.js';
import type { FieldName } from './plan.js';
import { type Token, tokensOf } from './tokens.js';

/** What stands between two spaces, in quotes or in 《》. */
export interface Term {
  /** As typed, without quotes and the `-` of an exclusion. */
  readonly typed: string;
  /** Whether it stood in quotes: only side by side. */
  readonly quoted: boolean;
  /** `typed` folded, punctuation and all. */
  readonly folded: string;
  /** The letters and digits of `folded`; at least one. */
  readonly letters: string;
  /** Whether it is one 《…》. */
  readonly title: boolean;
  /** What it asks of the document, where it is read as a field; its value is folded, without quotes or 《》. */
  readonly field: { readonly name: FieldName; readonly value: string } | null;
}

/** Any of its terms is wanted. */
export interface QueryGroup {
  readonly typed: string;
  readonly terms: readonly Term[];
}

/**
 * Why what looks like a field is text.
 * - `field_unknown`: there is no field of that name
 * - `field_excluded`: an exclusion is of letters side by side in the text
 * - `value_missing`: nothing stands behind the colon, or only punctuation
 */
export const noFieldReasons = ['field_unknown', 'field_excluded', 'value_missing'] as const;
export type NoField = (typeof noFieldReasons)[number];

export interface Query {
  /** All of these are wanted. In the order that they were typed in, and as often: what several words of English say together is read from them. */
  readonly groups: readonly QueryGroup[];
  /** None of these, side by side, in the passage's text. */
  readonly exclude: readonly Term[];
  /** Whether only white space was typed: all passages are wanted. Without groups and not blank there is nothing to search. */
  readonly blank: boolean;
  /** What looks like a field and is text. */
  readonly asText: readonly { readonly typed: string; readonly reason: NoField }[];
}

/** A text with more spaces than this is no query but something pasted: it is one group, to be found side by side or by its words. */
export const mostTerms = 32;

interface Read {
  readonly token: Token;
  readonly term: Term;
  /** Whether it excludes: a `-` excludes from something, or it is text. */
  readonly excludes: boolean;
}

/** A single letter on both sides. */
const apartByAnd =
  /(?<![\p{L}\p{N}])(\p{Script=Latin})\p{White_Space}[&＆﹠]\p{White_Space}(?=\p{Script=Latin}(?![\p{L}\p{N}]))/gu;

/** @param asTyped R & D is read, and told, as R&D */
export function parseQuery(asTyped: string): Query {
  const typed = asTyped.replace(apartByAnd, '$1&');
  const folded = fold(typed);
  const tokens = tokensOf(folded.text, (name) => fieldNamed(name) !== null);
  const letters = tokens.map(({ start, end }) => lettersOf(folded.text.slice(start, end)));
  const wanted = tokens.some(({ minus }, i) => !minus && letters[i] !== '');
  const reads = tokens.map((token, i): Read => {
    const excludes = token.minus && letters[i] !== '' && wanted;
    return { token, excludes, term: termOf(typed, folded, token, excludes) };
  });
  const groups = groupsOf(typed, folded, reads);
  const exclude = distinct(
    reads.filter(({ excludes }) => excludes).map(({ term }) => term),
    keyOfTerm,
  );
  const terms = distinct(groups, keyOfGroup).flatMap(({ terms }) => terms);
  if (terms.length + exclude.length > mostTerms) return asOneGroup(typed, false);
  return {
    groups,
    exclude,
    blank: /^\p{White_Space}*$/u.test(folded.text),
    asText: reads.flatMap((read) => {
      const reason = whyNoField(read);
      return reason === null ? [] : [{ typed: read.term.typed, reason }];
    }),
  };
}

/** All that was typed as one phrase: how a piece of a text with ` -` in it is meant. At least one letter has to be in it. */
export function asPhrase(typed: string): Query {
  return asOneGroup(typed, true);
}

/** What is typed twice asks for nothing more. */
export function withoutRepeats(query: Query): Query {
  return { ...query, groups: distinct(query.groups, keyOfGroup) };
}

/** The terms of all groups, in their order. */
export function termsOf({ groups }: Query): Term[] {
  return groups.flatMap(({ terms }) => terms);
}

function asOneGroup(typed: string, quoted: boolean): Query {
  const folded = foldText(typed);
  const term = { typed: typed.trim(), quoted, folded, letters: lettersOf(folded), title: false, field: null };
  return { groups: [{ typed: term.typed, terms: [term] }], exclude: [], blank: false, asText: [] };
}

export function keyOfTerm({ quoted, letters, title, field }: Term): string {
  return JSON.stringify([quoted, letters, title, field]);
}

function keyOfGroup({ terms }: QueryGroup): string {
  return terms.map(keyOfTerm).join();
}

function termOf(typed: string, folded: Folded, token: Token, excludes: boolean): Term {
  const [start, end] =
    token.quoted || token.title || excludes ? [token.inner, token.innerEnd] : [token.start, token.end];
  const text = folded.text.slice(start, end);
  return {
    typed: typed.slice(folded.start(start), folded.end(end - 1)),
    quoted: token.quoted,
    folded: text,
    letters: lettersOf(text),
    title: token.title,
    field: token.minus ? null : fieldOf(token),
  };
}

function fieldOf({ pair }: Token): Term['field'] {
  const name = pair === null ? null : fieldNamed(pair.name);
  return pair === null || name === null || lettersOf(pair.value) === '' ? null : { name, value: pair.value };
}

function whyNoField({ token, term, excludes }: Read): NoField | null {
  const { pair } = token;
  if (pair === null || term.field !== null) return null;
  // at the beginning a `-` is text, too
  const name = pair.name.replace(/^-/, '');
  if (fieldNamed(name) !== null) return excludes || name !== pair.name ? 'field_excluded' : 'value_missing';
  // an address of the web is none
  return isMeantAsField(name) && /^[\p{L}\p{N}"“「《]/u.test(pair.value) ? 'field_unknown' : null;
}

/**
 * `OR` and `|` join what is wanted before and behind them. At an end, doubled, or beside an exclusion they are left out: to look for the rest alone finds all the
 * texts that hold them, too. Where nothing else is wanted they are text.
 */
function groupsOf(typed: string, folded: Folded, reads: readonly Read[]): QueryGroup[] {
  const wants = reads.some(isOperand);
  const joins = (i: number): boolean => isOr(reads[i]) && isOperand(reads[i - 1]) && isOperand(reads[i + 1]);
  const groups: Read[][] = [];
  for (const [i, read] of reads.entries()) {
    if (read.term.letters === '' || read.excludes || (isOr(read) && wants)) continue;
    if (i > 0 && joins(i - 1)) groups.at(-1)?.push(read);
    else groups.push([read]);
  }
  return groups.map((own) => {
    const [first, last] = [own[0] as Read, own.at(-1) as Read];
    const terms = distinct(
      own.map(({ term }) => term),
      keyOfTerm,
    );
    const whole = typed.slice(folded.start(first.token.start), folded.end(last.token.end - 1));
    return { typed: own.length === 1 ? first.term.typed : whole, terms };
  });
}

function isOr(read: Read | undefined): boolean {
  return read !== undefined && !read.token.quoted && (read.term.folded === 'or' || read.term.folded === '|');
}

function isOperand(read: Read | undefined): boolean {
  return read !== undefined && read.term.letters !== '' && !read.excludes && !isOr(read);
}
