/**
 * What a reader typed, as groups: the query's syntax and nothing else.
 *
 * Reading is done on the folded text, so that two writings of one query (script, width) are read alike. No operator may keep a piece of a
 * text from being found by that very piece: quotes open only where a group begins and close only where one ends, `-` excludes only behind a
 * space and beside something wanted. Everything else (2-3家, 推进“两个年”建设, 《…》) is text.
 */
import { type Folded, fold, foldText, lettersOf } from '../text/fold.js';

export interface QueryGroup {
  /** As typed, without quotes and the `-` of an exclusion. */
  readonly typed: string;
  /** Whether it stood in quotes: only side by side. */
  readonly quoted: boolean;
  /** `typed` folded, punctuation and all. */
  readonly folded: string;
  /** The letters and digits of `folded`; at least one. */
  readonly letters: string;
}

export interface Query {
  /** All of these are wanted. */
  readonly groups: readonly QueryGroup[];
  /** None of these, side by side, in the passage's text. */
  readonly exclude: readonly QueryGroup[];
  /** Whether only white space was typed: all passages are wanted. Without groups and not blank there is nothing to search. */
  readonly blank: boolean;
}

/** Closing quotes by opening ones, as folding leaves them: ＂ is ", ﹁﹂ are 「」. */
const closingQuotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」' };

/** What stands between two spaces, or in quotes. Places are of the folded text. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** Where the text begins without the `-`, and without quotes where it is quoted. */
  readonly inner: number;
  readonly innerEnd: number;
  readonly quoted: boolean;
  /** `-` behind a space with something behind it. */
  readonly minus: boolean;
}

/** Text with more spaces than this is no query but something pasted: it is one group, to be found side by side or by its words. */
export const mostGroups = 32;

export function parseQuery(typed: string): Query {
  const folded = fold(typed);
  const tokens = tokensOf(folded.text).filter(({ start, end }) => lettersOf(folded.text.slice(start, end)) !== '');
  // a `-` excludes from something, or it is text
  const wanted = tokens.some(({ minus }) => !minus);
  const excludes = ({ minus }: Token): boolean => minus && wanted;
  const groups = distinct(
    tokens.filter((token) => !excludes(token)).map((token) => groupOf(typed, folded, token, false)),
  );
  const exclude = distinct(tokens.filter(excludes).map((token) => groupOf(typed, folded, token, true)));
  if (groups.length + exclude.length > mostGroups) return asOneGroup(typed, false);
  return { groups, exclude, blank: /^\p{White_Space}*$/u.test(folded.text) };
}

/** All that was typed as one phrase: how a piece of a text with ` -` in it is meant. At least one letter has to be in it. */
export function asPhrase(typed: string): Query {
  return asOneGroup(typed, true);
}

function asOneGroup(typed: string, quoted: boolean): Query {
  const folded = foldText(typed);
  return { groups: [{ typed: typed.trim(), quoted, folded, letters: lettersOf(folded) }], exclude: [], blank: false };
}

/** What is typed twice asks for nothing more. */
function distinct(groups: readonly QueryGroup[]): QueryGroup[] {
  const known = new Map<string, QueryGroup>();
  for (const group of groups) {
    const key = `${group.quoted} ${group.letters}`;
    if (!known.has(key)) known.set(key, group);
  }
  return [...known.values()];
}

function groupOf(typed: string, folded: Folded, token: Token, excluded: boolean): QueryGroup {
  const [start, end] = token.quoted || excluded ? [token.inner, token.innerEnd] : [token.start, token.end];
  const text = folded.text.slice(start, end);
  return {
    typed: typed.slice(folded.start(start), folded.end(end - 1)),
    quoted: token.quoted,
    folded: text,
    letters: lettersOf(text),
  };
}

function tokensOf(text: string): Token[] {
  const spaces = /\p{White_Space}+/uy;
  const unspaced = /\P{White_Space}+/uy;
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    spaces.lastIndex = at;
    if (spaces.test(text)) {
      at = spaces.lastIndex;
      continue;
    }
    unspaced.lastIndex = at;
    unspaced.test(text);
    const end = unspaced.lastIndex;
    const minus = tokens.length > 0 && text.charAt(at) === '-' && end - at > 1;
    const inner = minus ? at + 1 : at;
    const close = closingQuote(text, inner);
    const token: Token =
      close === null
        ? { start: at, end, inner, innerEnd: end, quoted: false, minus }
        : { start: at, end: close + 1, inner: inner + 1, innerEnd: close, quoted: true, minus };
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Where the quotation that opens here is closed, by a quote before white space or the end; null where none opens or it is never closed. */
function closingQuote(text: string, open: number): number | null {
  const quote = closingQuotes[text.charAt(open)];
  if (quote === undefined) return null;
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (/^(?:$|\p{White_Space})/u.test(text.slice(at + 1, at + 2))) return at;
  }
  return null;
}
