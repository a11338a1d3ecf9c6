/** Makes pinyin.txt: the readings by which slugs are written. Fixed in the repository, because an address must not change with a package. */
import { pinyin } from 'pinyin-pro';

/** CJK Unified Ideographs and Extension A (Unicode 15): what documents are written in; rarer characters become `-` in a slug. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** The text of pinyin.txt: a line a syllable, without tone and with v for ü, then the characters whose usual reading it is. */
export function makePinyin(): string {
  const syllables = new Map<string, string>();
  for (const [first, last] of blocks) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const syllable = pinyin(character, { toneType: 'none', v: true });
      if (/^[a-z]+$/.test(syllable)) syllables.set(syllable, (syllables.get(syllable) ?? '') + character);
    }
  }
  const lines = [...syllables].sort(([one], [other]) => (one < other ? -1 : 1)).map((line) => line.join(' '));
  return `# Readings for slugs, made once with pinyin-pro by src/text/make. Never made anew: addresses depend on it.\n${lines.join('\n')}\n`;
}
