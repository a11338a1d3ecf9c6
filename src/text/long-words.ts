/** Words of jieba's that are long, and the shorter ones in them. */
import { numbersIn } from './numbers.js';

/** The words of two, then of three letters inside a longer one, as jieba's search mode gives them. */
export function wordsInside(word: string, short: ReadonlyMap<string, number>): string[] {
  if (word.length < 3) return [];
  const letters = [...word];
  const inside: string[] = [];
  for (const size of [2, 3]) {
    if (letters.length <= size) break;
    for (let i = 0; i + size <= letters.length; i++) {
      const part = letters.slice(i, i + size).join('');
      if (short.has(part)) inside.push(part);
    }
  }
  return inside;
}

/**
 * The most frequent row of words of two and three letters that makes up a longer word, else the word itself. One with a number stays whole: 十二指肠
 * does not ask for 十二.
 *
 * @param short the frequencies of these words
 */
export function madeOf(word: string, short: ReadonlyMap<string, number>): string[] {
  const letters = [...word];
  if (letters.length < 4 || numbersIn(word).length > 0) return [word];
  const best: ({ weight: number; parts: string[] } | undefined)[] = [{ weight: 0, parts: [] }];
  for (let end = 1; end <= letters.length; end++) {
    for (const size of [2, 3]) {
      const before = best[end - size];
      const part = letters.slice(Math.max(end - size, 0), end).join('');
      const frequency = short.get(part);
      if (before === undefined || frequency === undefined) continue;
      // frequencies are below a billion in all, so that a further word always costs more than a commoner one gains
      const weight = before.weight + Math.log(frequency / 1e9);
      if (weight > (best[end]?.weight ?? Number.NEGATIVE_INFINITY))
        best[end] = { weight, parts: [...before.parts, part] };
    }
  }
  return best[letters.length]?.parts ?? [word];
}

/** Whether a word inside a longer one cuts through those that make this up: 最高法 in 最高法院, and not 全国人大 in 全国人大常委会. */
export function cutsThrough(inside: string, word: string, short: ReadonlyMap<string, number>): boolean {
  const borders = new Set([0]);
  let end = 0;
  for (const part of madeOf(word, short)) {
    end += part.length;
    borders.add(end);
  }
  for (let at = word.indexOf(inside); at >= 0; at = word.indexOf(inside, at + 1)) {
    const behind = at + inside.length;
    const isCut = [...borders].some((border) => at < border && border < behind);
    if (!isCut || (borders.has(at) && borders.has(behind))) return false;
  }
  return true;
}
