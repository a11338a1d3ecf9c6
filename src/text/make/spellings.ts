/** Makes spellings.txt: words that are written otherwise than they are folded (著名, folded 着名), as jieba's dictionary has them. */
import { readFileSync } from 'node:fs';
import { jiebaDictionaryPath } from '../dictionary.js';
import { foldText } from '../fold.js';
import { toSimplified } from '../script.js';

/** Rarer words are left out: they make up most of the dictionary, and hardly any of the texts. */
const leastFrequency = 3;

/** The text of spellings.txt: a word a line, as it is written. */
export function makeSpellings(): string {
  const spellings = new Map<string, { word: string; frequency: number }>();
  for (const [line] of readFileSync(jiebaDictionaryPath, 'utf8').matchAll(/.+/g)) {
    const [word = '', text = ''] = line.split(' ');
    if (toSimplified(word) !== word) continue;
    const frequency = Number(text);
    const known = spellings.get(foldText(word));
    if (known === undefined || known.frequency < frequency) spellings.set(foldText(word), { word, frequency });
  }
  const words = [...spellings]
    .filter(([folded, { word, frequency }]) => folded !== word && frequency >= leastFrequency && word.length > 1)
    .map(([, { word }]) => word)
    .sort();
  return `# Words that folding writes otherwise, made from jieba's dictionary by src/text/make.\n${words.join('\n')}\n`;
}
