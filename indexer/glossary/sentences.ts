/**
 * Pairs each sentence of a Chinese text with those of its translation, by their lengths alone (Gale and Church 1993): the shorter what is compared, the fewer words a word
 * can stand for. Sentences are what stands between marks that both languages have at the same places, semicolons and colons too.
 */

/** Sentences of both texts that say the same, from the first one up to, not with, the second. */
export interface Bead {
  readonly zh: readonly [from: number, to: number];
  readonly en: readonly [from: number, to: number];
}

export function chineseSentences(text: string): string[] {
  return text.split(/(?<=[。；：！？])\n?|\n/u).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** A mark of a list, `(1)` or `a.`, is a part of what it marks. */
export function englishSentences(text: string): string[] {
  const sentences: string[] = [];
  let mark = '';
  for (const piece of text.split(/(?<=[.;:!?])\s+|\n+/u)) {
    const whole = `${mark} ${piece}`.trim();
    const isMark = whole.replace(/[^\p{L}]/gu, '').length < leastLetters;
    mark = isMark ? whole : '';
    if (!isMark) sentences.push(whole);
  }
  return sentences;
}

const leastLetters = 4;

/** How many sentences of each text go together, and what it costs: -log of how often. That one is not translated costs more than its rarity. */
const kinds: readonly (readonly [zh: number, en: number, cost: number])[] = (
  [
    [1, 1, 0.89],
    [1, 2, 0.05],
    [2, 1, 0.05],
    [2, 2, 0.01],
    [1, 3, 0.01],
    [3, 1, 0.01],
    [1, 4, 0.003],
    [4, 1, 0.003],
    [1, 0, 0.0001],
    [0, 1, 0.0001],
  ] as const
).map(([zh, en, often]) => [zh, en, -Math.log(often)]);

/** Of the length of a translation, by letter of what is translated (Gale and Church). */
const variance = 6.8;

/** English letters for a Chinese one: what two texts have is believed between these. */
const ratios = { least: 1.5, most: 6 } as const;

/** In order; what has no counterpart is in none. @param zh,en lengths of the sentences */
export function pairSentences(zh: readonly number[], en: readonly number[]): Bead[] {
  const [zhEnds, enEnds] = [sums(zh), sums(en)];
  const ratio = Math.min(ratios.most, Math.max(ratios.least, (enEnds.at(-1) ?? 0) / Math.max(zhEnds.at(-1) ?? 0, 1)));
  const width = en.length + 1;
  const costs = new Float64Array((zh.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const chosen = new Uint8Array(costs.length);
  costs[0] = 0;
  const between = (ends: readonly number[], to: number, count: number): number =>
    (ends[to] as number) - (ends[to - count] as number);
  for (let i = 0; i <= zh.length; i++) {
    for (let j = 0; j <= en.length; j++) {
      for (const [kind, [ofZh, ofEn, rare]] of kinds.entries()) {
        if (ofZh > i || ofEn > j) continue;
        const before = costs[(i - ofZh) * width + j - ofEn] as number;
        const unlike =
          ofZh * ofEn === 0 ? 0 : differenceCost(ratio * between(zhEnds, i, ofZh), between(enEnds, j, ofEn));
        const cost = before + rare + unlike;
        if (cost >= (costs[i * width + j] as number)) continue;
        costs[i * width + j] = cost;
        chosen[i * width + j] = kind;
      }
    }
  }
  const beads: Bead[] = [];
  for (let [i, j] = [zh.length, en.length]; i + j > 0; ) {
    const [ofZh, ofEn] = kinds[chosen[i * width + j] as number] as (typeof kinds)[number];
    if (ofZh * ofEn > 0) beads.push({ zh: [i - ofZh, i], en: [j - ofEn, j] });
    i -= ofZh;
    j -= ofEn;
  }
  return beads.reverse();
}

/** The sum before each, and of all. */
function sums(lengths: readonly number[]): number[] {
  let sum = 0;
  return [0, ...lengths.map((length) => (sum += length))];
}

function differenceCost(expected: number, length: number): number {
  const deviation = (length - expected) / Math.sqrt(variance * ((length + expected) / 2 + 1));
  return deviation ** 2 / 2;
}
