/** What a text refers to: 《title》 with or without a document number behind it, and numbers alone. */
import type { Cite } from '../../src/domain/document.js';
import { findNumbers, numberKey } from '../../src/domain/number.js';
import { foldLetters } from '../../src/text/fold.js';
import { plainTitle } from './titles.js';

/** 《…》, with another 《…》 or 〈…〉 inside. */
const title = /《((?:[^《》]|《[^《》]*》)+)》/gu;
/** （长政办发〔2020〕27号）, (湘发〔2015〕19号,以下简称《意见》), （…），: the bracket behind a title. */
const bracket = /^\s*[（(]((?:[^（）()]|[（(][^（）()]*[）)])*)[）)]/u;
const shortName = /(?:以下|下)[简簡][称稱为為]*[“"「]?《([^《》]+)》/u;

/** The references of a passage's text in their order, each once. A short name (以下简称《意见》) stands for the document that it was given to. */
export function citesOf(text: string, shortNames: ReadonlyMap<string, Cite>): Cite[] {
  if (!text.includes('《') && !/[号號]/.test(text)) return [];
  const cites: Cite[] = [];
  const covered: { start: number; end: number }[] = [];
  for (const match of text.matchAll(title)) {
    const end = match.index + match[0].length;
    if (match.index < (covered.at(-1)?.end ?? 0)) continue;
    const behind = bracket.exec(text.slice(end));
    const number = behind === null ? null : firstNumber(behind[1] ?? '');
    covered.push({ start: match.index, end: end + (behind?.[0].length ?? 0) * (number === null ? 0 : 1) });
    const name = plainTitle(match[1] ?? '');
    cites.push(shortNames.get(name) ?? { title: name, number });
  }
  let next = 0;
  for (const { number, start } of findNumbers(text)) {
    while ((covered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (start < (covered[next]?.start ?? Number.POSITIVE_INFINITY)) cites.push({ title: null, number });
  }
  return distinctCites(cites);
}

const firstNumber = (text: string): string | null => findNumbers(text)[0]?.number ?? null;

/** 《…若干意见》（…，以下简称《意见》）: 意见 → that document. */
export function shortNamesOf(texts: readonly string[]): Map<string, Cite> {
  const names = new Map<string, Cite>();
  for (const text of texts) {
    if (!text.includes('《')) continue;
    for (const match of text.matchAll(title)) {
      let rest = text.slice(match.index + match[0].length);
      let number: string | null = null;
      // 《…》（number）（以下简称《…》）: one bracket for each, or one for both.
      for (let behind = bracket.exec(rest); behind !== null; behind = bracket.exec(rest)) {
        number ??= firstNumber(behind[1] ?? '');
        const name = shortName.exec(behind[1] ?? '')?.[1];
        if (name !== undefined) names.set(plainTitle(name), { title: plainTitle(match[1] ?? ''), number });
        rest = rest.slice(behind[0].length);
      }
    }
  }
  return names;
}

export const citeKey = (cite: Cite): string =>
  `${cite.number === null ? '' : numberKey(cite.number)}\n${cite.title === null ? '' : foldLetters(cite.title)}`;

/** Each once; a title or number alone goes where another cite has it together with the other half. */
export function distinctCites(cites: readonly Cite[]): Cite[] {
  const whole = new Set(
    cites.flatMap((cite) => (cite.title !== null && cite.number !== null ? citeKey(cite).split('\n') : [])),
  );
  const seen = new Set<string>();
  return cites.filter((cite) => {
    const key = citeKey(cite);
    const [number = '', name = ''] = key.split('\n');
    const isHalf = number === '' || name === '';
    if (seen.has(key) || (isHalf && whole.has(number || name))) return false;
    seen.add(key);
    return true;
  });
}
