/** A citation in English, taken apart into the name and, as Chinese writes it, the clause: Criminal Law, Article 234(2); paragraph 1 of Article 39 of the Company Law. Pure. */
import { foldText } from '../text/fold.js';

export interface EnglishCitation {
  /** Folded. */
  readonly name: string;
  /** 第234条第2款 */
  readonly rest: string;
}

/** In UTF-16 units: longer ones cite nothing. */
const longest = 200;

/** From the outermost, as the mainland divides a law and as Taiwan does. */
const levels = ['part', 'chapter', 'section', 'article', 'paragraph', 'subparagraph', 'item'] as const;
type Level = (typeof levels)[number];

const mainland: Readonly<Record<Level, string>> = {
  part: '编',
  chapter: '章',
  section: '节',
  article: '条',
  paragraph: '款',
  subparagraph: '项',
  item: '项',
};
const taiwan: Readonly<Record<Level, string>> = { ...mainland, paragraph: '项', subparagraph: '款', item: '目' };

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ordinal = `(?:${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))`;
const number = '(?:\\d{1,4}(?:-\\d{1,3})?|[ivx]{1,6}\\b)';
const unit =
  '(?:part|chapter|section|articles?|arts?\\.?|paragraphs?|paras?\\.?|subparagraphs?|sub-paragraphs?|items?)';
const numbers = `${number}(?:\\s*(?:,|and|to|through|[-–—])\\s*${number})*`;
const place = `(?:${unit}\\s*${numbers}(?:\\s*\\(\\d{1,3}\\))*|${ordinal}\\s+${unit})`;
const places = `${place}(?:(?:\\s*,\\s*|\\s+)(?:of\\s+)?(?:the\\s+)?${place})*`;

const clauseFirst = new RegExp(
  `^(?:the\\s+)?(?<places>${places})\\s*,?\\s+(?:(?:of|in|under|from)\\s+)?(?<name>.+)$`,
  'u',
);
const nameFirst = new RegExp(`^(?<name>.+?)(?:['’]s)?[\\s,:]+(?<places>${places})$`, 'u');
const onePlace = new RegExp(
  `(?<unit>${unit})\\s*(?<numbers>${numbers})(?<inner>(?:\\s*\\(\\d{1,3}\\))*)|(?<ordinal>${ordinal})\\s+(?<counted>${unit})`,
  'gu',
);

const wordsBefore = /^(?:see|under|pursuant to|according to|in accordance with|what (?:does|is)|the text of)\s+/u;
const wordsBehind = /(?:\s+(?:says?|provides?|stipulates?|states?))?[\s.,;?!]*$/u;

/** The ways to read it, the likeliest first; none where it has no English clause with a name. */
export function readEnglishCitation(text: string): EnglishCitation[] {
  if (text.length > longest) return [];
  const plain = foldText(text).trim().replace(wordsBefore, '').replace(wordsBehind, '');
  const groups = (clauseFirst.exec(plain) ?? nameFirst.exec(plain))?.groups;
  if (groups?.name === undefined || groups.places === undefined) return [];
  const { name, places } = groups;
  // The mainland's laws are laws, Taiwan's are acts in English.
  const usages = /\bact\b/u.test(name) ? [taiwan, mainland] : [mainland, taiwan];
  const rests = usages.flatMap((words) => [
    clauseOf(places, words, 'paragraph'),
    clauseOf(places, words, 'subparagraph'),
  ]);
  return [...new Set(rests)].map((rest) => ({ name, rest }));
}

interface Place {
  readonly level: Level;
  /** 第3条至第5条, as its numbers are joined. */
  readonly text: string;
}

/** @param first what a number in brackets behind an article counts: Article 39(2) is written of its paragraph and of its item */
function clauseOf(text: string, words: Readonly<Record<Level, string>>, first: 'paragraph' | 'subparagraph'): string {
  const found: Place[] = [];
  for (const { groups = {} } of text.matchAll(onePlace)) {
    const level = levelOf(groups.unit ?? groups.counted ?? '');
    const written =
      groups.ordinal === undefined
        ? numbersOf(groups.numbers ?? '', words[level], (groups.unit ?? '').endsWith('s'))
        : counted(String(ordinalOf(groups.ordinal)), words[level]);
    found.push({ level, text: written });
    let inner = Math.max(levels.indexOf(level) + 1, levels.indexOf(first));
    for (const [, digits = ''] of (groups.inner ?? '').matchAll(/\((\d+)\)/gu)) {
      const innerLevel = levels[Math.min(inner++, levels.length - 1)] as Level;
      found.push({ level: innerLevel, text: counted(digits, words[innerLevel]) });
    }
  }
  return found
    .sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level))
    .map(({ text }) => text)
    .join('');
}

function levelOf(unit: string): Level {
  const plain = unit.replace(/[-.]/gu, '').replace(/s$/u, '');
  return levels.find((level) => level === plain) ?? (plain === 'para' ? 'paragraph' : 'article');
}

/** @param several whether a dash is from one to another (Articles 10-12), else 之 (Article 10-1) */
function numbersOf(numbers: string, word: string, several: boolean): string {
  const spread = several ? numbers.replace(/-/gu, ' to ') : numbers;
  return spread
    .split(/\s*(,|\band\b|\bto\b|\bthrough\b|[–—])\s*/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === ',' || part === 'and') return '、';
      return /^[\divx]/u.test(part) ? counted(part, word) : '至';
    })
    .join('')
    .replace(/、+/gu, '、');
}

function counted(numeral: string, word: string): string {
  const [main = '', sub] = numeral.split('-');
  const value = /^\d/u.test(main) ? main : String(romanValue(main));
  return `第${value}${word}${sub === undefined ? '' : `之${sub}`}`;
}

function ordinalOf(word: string): number {
  return ordinals.includes(word) ? ordinals.indexOf(word) + 1 : Number.parseInt(word, 10);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(numeral: string): number {
  const values = [...numeral].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
