/**
 * A folded query cut into tokens: what stands between two spaces, and what quotes or 《》 hold together. No operator may keep a piece of a text from being found by
 * that very piece: quotes and 《 open only where a group or a field's value begins and close only where one ends, so that what they hold stands side by side.
 */
/** Places are of the folded text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Where the text begins without the `-`, and without quotes where it is quoted. */
  readonly inner: number;
  readonly innerEnd: number;
  readonly quoted: boolean;
  /** Whether it is wholly one 《…》. */
  readonly title: boolean;
  /** `-` behind a space with something behind it. */
  readonly minus: boolean;
  /** What stands before and behind its first colon, without the quotes or 《》 around its value. */
  readonly pair: { readonly name: string; readonly value: string } | null;
}

/** Closing ones by opening ones, as folding leaves them: ＂ is ", ﹁﹂ are 「」. */
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」' };

/** @param isField whether what stands before a colon names a field, the value of which may hold spaces in quotes */
export function tokensOf(text: string, isField: (name: string) => boolean): Token[] {
  const spaces = /\p{White_Space}+/uy;
  const closing = closingOf(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    spaces.lastIndex = at;
    if (spaces.test(text)) at = spaces.lastIndex;
    if (at === text.length) break;
    const token = tokenAt(text, at, tokens.length > 0, closing, isField);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(
  text: string,
  start: number,
  behindSpace: boolean,
  closing: Closing,
  isField: (name: string) => boolean,
): Token {
  const unspaced = endOfUnspaced(text, start);
  const minus = behindSpace && text.charAt(start) === '-' && unspaced - start > 1;
  const inner = minus ? start + 1 : start;
  const close = closing(inner);
  if (close !== null) {
    const quoted = text.charAt(inner) in quotes;
    const [from, to] = quoted ? [inner + 1, close] : [inner, close + 1];
    return { start, end: close + 1, inner: from, innerEnd: to, quoted, title: !quoted, minus, pair: null };
  }
  const bare = { start, inner, quoted: false, title: false, minus };
  const colon = text.slice(inner, unspaced).indexOf(':') + inner;
  if (colon <= inner) return { ...bare, end: unspaced, innerEnd: unspaced, pair: null };
  const name = text.slice(inner, colon);
  const valueEnd = isField(name) ? closing(colon + 1) : null;
  if (valueEnd === null) {
    return { ...bare, end: unspaced, innerEnd: unspaced, pair: { name, value: text.slice(colon + 1, unspaced) } };
  }
  return {
    ...bare,
    end: valueEnd + 1,
    innerEnd: valueEnd + 1,
    pair: { name, value: text.slice(colon + 2, valueEnd) },
  };
}

function endOfUnspaced(text: string, start: number): number {
  const unspaced = /\P{White_Space}+/uy;
  unspaced.lastIndex = start;
  return unspaced.test(text) ? unspaced.lastIndex : start;
}

/** Where the quotation or title that opens at a place is closed, before white space or the end; null where none opens there or it is not closed so. */
type Closing = (open: number) => number | null;

/** Of all places at once: to look for each one's end on its own would take the square of a long text's time. */
function closingOf(text: string): Closing {
  const closed = new Map<number, number>();
  const titles: number[] = [];
  /** By closing quote, the next place behind at which one ends a quotation. */
  const next = new Map<string, number>();
  const isEnd = (at: number): boolean => /^(?:$|\p{White_Space})/u.test(text.charAt(at));
  for (let at = text.length - 1; at >= 0; at--) {
    const letter = text.charAt(at);
    const close = next.get(quotes[letter] ?? '');
    if (close !== undefined) closed.set(at, close);
    if (isClosingQuote(letter) && isEnd(at + 1)) next.set(letter, at);
    // Titles hold titles: 《关于废止《办法》的决定》.
    if (letter === '》') titles.push(at);
    const end = letter === '《' ? titles.pop() : undefined;
    if (end !== undefined && isEnd(end + 1)) closed.set(at, end);
  }
  return (open) => closed.get(open) ?? null;
}

function isClosingQuote(letter: string): boolean {
  return Object.values(quotes).includes(letter);
}
