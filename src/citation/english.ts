/** A citation in English, taken apart into the name and, as Chinese writes it, the clause: Criminal Law, Article 234(2); paragraph 1 of Article 39 of the Company Law. Pure. */
import { foldText } from '../text/fold.js';

export interface EnglishCitation {
  /** Folded, without the words around a citation. */
  readonly name: string;
  readonly clause: ClauseInChinese;
}

/** What an English clause may be in Chinese, the likeliest first, in the words of the mainland's laws and in those of Taiwan's; one at least of each. All may be meant. */
export interface ClauseInChinese {
  readonly mainland: readonly string[];
  readonly taiwan: readonly string[];
}

/** In UTF-16 units: longer ones cite nothing. */
const longest = 200;

/** From the outermost. */
const levels = ['part', 'chapter', 'section', 'article', 'paragraph', 'subparagraph', 'item'] as const;
type Level = (typeof levels)[number];

type Words = Readonly<Record<Level, string>>;
const mainland: Words = {
  part: '编',
  chapter: '章',
  section: '节',
  article: '条',
  paragraph: '款',
  subparagraph: '项',
  item: '项',
};
const taiwan: Words = { ...mainland, paragraph: '项', subparagraph: '款', item: '目' };

const levelOfUnit: ReadonlyMap<string, Level> = new Map([
  ...levels.flatMap((level) => [[level, level] as const, [`${level}s`, level] as const]),
  ['art', 'article'],
  ['arts', 'article'],
  ['para', 'paragraph'],
  ['paras', 'paragraph'],
  ['subpara', 'subparagraph'],
]);
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const wordsBefore = /^(?:see|under|pursuant to|according to|in accordance with|what (?:does|is)|the text of)\s+/u;
const wordsBehind = /(?:\s+(?:says?|provides?|stipulates?|states?))?[\s.,;?!]*$/u;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A number as it is cited: 10, 10-1, of which a dash may also stand for to. */
interface Numbered {
  readonly main: string;
  readonly sub: string | null;
  /** What stands before it: nothing, a word for and, or one for to. */
  readonly joined: '' | '、' | '至';
}

interface Place {
  readonly level: Level;
  readonly numbers: readonly Numbered[];
  /** Whether the unit is in the plural, so that a dash means to. */
  readonly several: boolean;
  /** Numbers in brackets behind it. */
  readonly inner: readonly string[];
}

/**
 * None where there is no name, or nothing of a citation: a name alone is one only where words around it tell so, for any text may be a name.
 */
export function readEnglishCitation(
  text: string,
): { readonly name: string; readonly clause: ClauseInChinese | null }[] {
  if (text.length > longest) return [];
  const folded = foldText(text).trim();
  const plain = folded.replace(wordsBefore, '').replace(wordsBehind, '');
  const tokens = tokensOf(plain);
  const found = clauseFirst(plain, tokens) ?? nameFirst(plain, tokens);
  if (found === null) return plain === folded || plain === '' ? [] : [{ name: plain, clause: null }];
  const clause = { mainland: writtenIn(found.places, mainland), taiwan: writtenIn(found.places, taiwan) };
  return clause.mainland.length === 0 ? [] : [{ name: found.name, clause }];
}

function tokensOf(text: string): Token[] {
  const pattern = /\(\d{1,3}\)|\d{1,4}(?:-\d{1,3})?(?![\d-])|sub-paragraphs?|[a-z]+|\S/gu;
  return [...text.matchAll(pattern)].map(({ 0: token, index }) => ({
    text: token.replace('sub-', 'sub'),
    start: index,
    end: index + token.length,
  }));
}

interface Found {
  readonly name: string;
  readonly places: readonly Place[];
}

function clauseFirst(text: string, tokens: readonly Token[]): Found | null {
  const read = placesAt(tokens, 0);
  const rest = read === null ? [] : tokens.slice(read.next);
  const first = rest.find(({ text }) => !/^(?:,|of|in|under|from)$/u.test(text));
  return read === null || first === undefined ? null : { name: text.slice(first.start), places: read.places };
}

function nameFirst(text: string, tokens: readonly Token[]): Found | null {
  for (let at = 1; at < tokens.length; at++) {
    const read = placesAt(tokens, at);
    if (read?.next !== tokens.length) continue;
    const name = text.slice(0, tokens[at]?.start).replace(/(?:['’]s)?[\s,:]*$/u, '');
    return name === '' ? null : { name, places: read.places };
  }
  return null;
}

/** One place behind another, with words between that join them; `next`: the token behind. */
function placesAt(tokens: readonly Token[], from: number): { places: Place[]; next: number } | null {
  const places: Place[] = [];
  let next = from;
  for (let at = from; ; ) {
    const read = placeAt(tokens, at);
    if (read === null) break;
    places.push(read.place);
    next = read.next;
    at = next;
    while (/^(?:,|and|&|of)$/u.test(tokens[at]?.text ?? '')) at++;
  }
  return places.length === 0 ? null : { places, next };
}

function placeAt(tokens: readonly Token[], from: number): { place: Place; next: number } | null {
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  let at = textAt(from) === 'the' ? from + 1 : from;
  const [ordinal, behind] = ordinalAt(tokens, at);
  const counted = levelOfUnit.get(textAt(behind));
  if (ordinal !== null && counted !== undefined) {
    const numbers = [{ main: String(ordinal), sub: null, joined: '' } as const];
    return { place: { level: counted, numbers, several: false, inner: [] }, next: behind + 1 };
  }
  const unit = textAt(at++);
  const level = levelOfUnit.get(unit);
  if (level === undefined) return null;
  if (textAt(at) === '.') at++;
  const numbers: Numbered[] = [];
  let next = at;
  for (let joined: Numbered['joined'] = ''; ; ) {
    const [main, sub = null] = numberOf(textAt(at));
    // Brackets behind a number count what stands in it.
    if (main === undefined || (textAt(at).startsWith('(') && numbers.length > 0)) break;
    numbers.push({ main, sub, joined });
    next = ++at;
    const words = /^(?:,|and|&|or|to|through|[-–—])$/u;
    if (!words.test(textAt(at))) break;
    joined = /^(?:to|through|[-–—])$/u.test(textAt(at)) ? '至' : '、';
    while (words.test(textAt(at))) at++;
  }
  if (numbers.length === 0) return null;
  const inner: string[] = [];
  for (let token = textAt(next); /^\(\d+\)$/u.test(token); token = textAt(++next)) inner.push(token.slice(1, -1));
  return { place: { level, numbers, several: unit.endsWith('s'), inner }, next };
}

/** 2nd is two tokens. */
function ordinalAt(tokens: readonly Token[], at: number): [number | null, number] {
  const [word = '', ending = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
  if (ordinals.includes(word)) return [ordinals.indexOf(word) + 1, at + 1];
  return /^\d{1,2}$/u.test(word) && /^(?:st|nd|rd|th)$/u.test(ending) ? [Number(word), at + 2] : [null, at];
}

function numberOf(token: string): string[] {
  const digits = /^\(?(\d+)\)?$|^(\d+)-(\d+)$/u.exec(token);
  if (digits !== null) return digits.slice(1).filter((part) => part !== undefined);
  return /^[ivx]{1,6}$/u.test(token) ? [String(romanValue(token))] : [];
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(numeral: string): number {
  const values = [...numeral].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A number in brackets behind an article may count its paragraphs or its items, and a dash may be 之 (Article 10-1) or 至 (Articles 10-12). */
function writtenIn(places: readonly Place[], words: Words): string[] {
  const dashes = places.some(({ several }) => several) ? (['至', '之'] as const) : (['之', '至'] as const);
  const inside = ['paragraph', 'subparagraph'] as const;
  const all = dashes.flatMap((dash) => inside.map((first) => clauseOf(places, words, dash, first)));
  return [...new Set(all.filter((clause) => clause !== null))];
}

/** null where places of one level stand apart, or a range would not rise. */
function clauseOf(
  places: readonly Place[],
  words: Words,
  dash: '之' | '至',
  first: 'paragraph' | 'subparagraph',
): string | null {
  const written: { level: number; text: string }[] = [];
  for (const { level, numbers, inner } of places) {
    const outer = levels.indexOf(level);
    const text = numbersIn(numbers, words[level], dash);
    const before = written.at(-1);
    if (text === null || (before?.level !== outer && written.some((one) => one.level === outer))) return null;
    if (before?.level === outer) before.text += `、${text}`;
    else written.push({ level: outer, text });
    for (const [i, digits] of inner.entries()) {
      const level = Math.min(Math.max(outer + 1, levels.indexOf(first)) + i, levels.length - 1);
      written.push({ level, text: `第${digits}${words[levels[level] as Level]}` });
    }
  }
  return written
    .toSorted((one, other) => one.level - other.level)
    .map(({ text }) => text)
    .join('');
}

function numbersIn(numbers: readonly Numbered[], word: string, dash: '之' | '至'): string | null {
  const [alone, ...others] = numbers;
  if (dash === '至' && alone?.sub != null) {
    // Beside others a dash is 之: 10-1 to 10-3.
    if (others.length > 0 || Number(alone.sub) <= Number(alone.main)) return null;
    return `第${alone.main}${word}至第${alone.sub}${word}`;
  }
  return numbers.map(({ main, sub, joined }) => `${joined}第${main}${word}${sub === null ? '' : `之${sub}`}`).join('');
}
