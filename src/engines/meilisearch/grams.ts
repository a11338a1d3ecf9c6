/**
 * The tokens by which letters side by side are found in a set of tokens, where nothing tells in which order they stand. Overlapping pairs alone would find too
 * much: 甲乙…乙丙 for 甲乙丙. But that can only be where the letter in the middle, 乙, goes on in more than one way. So a passage also has, of each letter that goes
 * on in several ways there, a mark, and the letter with its neighbours wherever it stands: 甲乙丙 is then found by its pairs, and 乙 unmarked or 甲乙丙 a token.
 *
 * The same holds for pairs that go on in several ways, inside of four letters and more: these have the mark only, and the passages that have it are looked at.
 *
 * Letters are UTF-16 units here: what stands in a text by its characters stands in it by its units, and the other way round.
 */

/** Before what goes on in several ways. No letter. */
const mark = '/';

/** Longer letters are looked for by their beginning, and what that finds is looked at. */
const longest = 24;

const end = -1;

/** Of all texts together: what goes on in one way does so in every one of them. Millions are made of numbers before they are made of strings: far less to clear away. */
export function gramTokens(texts: readonly string[]): string[] {
  /** What each letter, and each pair as one number of two units, goes on with. */
  const next = new Map<number, number>();
  const several = new Set<number>();
  const goesOn = (letters: number, on: number): void => {
    const known = next.get(letters);
    if (known === undefined) next.set(letters, on);
    else if (known !== on) several.add(letters);
  };
  const tokens = new Set<string>();
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const [letter, second] = [text.charCodeAt(i), unitAt(text, i + 1)];
      goesOn(letter, second);
      // The last letter is a token of its own: every letter begins one.
      if (second === end) tokens.add(text.slice(i));
      else goesOn((letter << 16) | second, unitAt(text, i + 2));
    }
  }
  for (const letters of next.keys()) if (isPair(letters)) tokens.add(textOf(letters));
  for (const letters of several) tokens.add(mark + textOf(letters));
  for (const text of texts) {
    for (let i = 1; i + 1 < text.length; i++) {
      if (several.has(text.charCodeAt(i))) tokens.add(text.slice(i - 1, i + 2));
    }
  }
  return [...tokens];
}

function unitAt(text: string, i: number): number {
  return i < text.length ? text.charCodeAt(i) : end;
}

/** No letter is the unit 0, which alone would make a pair look like one letter. */
function isPair(letters: number): boolean {
  return letters >>> 16 !== 0;
}

function textOf(letters: number): string {
  return isPair(letters) ? String.fromCharCode(letters >>> 16, letters & 0xffff) : String.fromCharCode(letters);
}

/** How letters side by side are found. */
export interface Phrase {
  /** All of these. */
  readonly all: readonly string[];
  /** And of each two the first, or not the second. */
  readonly orNot: readonly (readonly [triple: string, mark: string])[];
  /** What has one of these must be looked at; null: all must. Nothing where the tokens tell for certain. */
  readonly unsure: readonly string[] | null;
}

/** @param letters two or more */
export function phraseOf(letters: string): Phrase {
  const short = letters.slice(0, longest);
  const middle = short.slice(1, -1);
  return {
    all: parts(short, 2),
    orNot: parts(short, 3).map((triple) => [triple, mark + triple.charAt(1)]),
    unsure: letters.length > longest ? null : parts(middle, 2).map((pair) => mark + pair),
  };
}

/** All parts of so many letters, each once. */
function parts(letters: string, size: number): string[] {
  const all = new Set<string>();
  for (let i = 0; i + size <= letters.length; i++) all.add(letters.slice(i, i + size));
  return [...all];
}
