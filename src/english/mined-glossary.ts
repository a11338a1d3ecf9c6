/**
 * What was counted in aligned text (indexer/glossary): what each English stem may be in Chinese. Its file is brotli over lines: what it was made of (`# `), then a stem a
 * line, with its share of all words and the Chinese words. A number is a probability in half bits, round(-2·log2(probability)), of what stands behind it: short, and a fifth
 * beside what was counted at most.
 *
 *   # Mined from …
 *   permit =23 =2 许可 =5 批准 准许
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { TiaowenError } from '../errors.js';
import { root } from '../root.js';

export interface MinedWord {
  /** A word of the index (src/text/words.ts). */
  readonly word: string;
  /** That an occurrence of it stands for the stem: more than 0, at most 1. */
  readonly probability: number;
}

export interface MinedStem {
  /** Of all words of the Chinese text, how many stand for it: more than 0, at most 1. */
  readonly share: number;
  /** Those first that stand for it most often, whether rare words that mean it alone or common ones that often do. One at least. */
  readonly chinese: readonly MinedWord[];
}

export interface MinedGlossary {
  /** What it was made of and whose that is: lines for a reader, one at least. */
  readonly about: readonly string[];
  readonly stems: ReadonlyMap<string, MinedStem>;
}

/** The one that comes with the program: statistics derived from the open data of the Ministry of Justice of Taiwan, its laws with their official English. */
export function shippedGlossary(): MinedGlossary {
  return unpackGlossary(readFileSync(join(root, 'src/english/glossary.br')), 'glossary.br');
}

export function packGlossary({ about, stems }: MinedGlossary): Buffer {
  const lines = [
    ...about.map((line) => `# ${line}`),
    ...[...stems].sort(byStem).map(([stem, { share, chinese }]) => `${stem} =${halfBits(share)} ${listed(chinese)}`),
  ];
  return brotliCompressSync(lines.map((line) => `${line}\n`).join(''));
}

function byStem([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function halfBits(probability: number): number {
  return Math.round(-2 * Math.log2(probability));
}

function listed(chinese: readonly MinedWord[]): string {
  let last = -1;
  return chinese
    .map(({ word, probability }) => {
      const bits = halfBits(probability);
      const number = bits === last ? '' : `=${bits} `;
      last = bits;
      return number + word;
    })
    .join(' ');
}

/**
 * @param name of the file, for the message
 * @throws TiaowenError `glossary_invalid` where it is not what `packGlossary` writes
 */
export function unpackGlossary(packed: Uint8Array, name: string): MinedGlossary {
  try {
    return glossaryIn(packed);
  } catch (cause) {
    throw new TiaowenError('glossary_invalid', `${name} is no file of \`tiaowen glossary\`.`, { cause });
  }
}

/** @throws Error */
function glossaryIn(packed: Uint8Array): MinedGlossary {
  const lines = brotliDecompressSync(packed).toString('utf8').split('\n');
  const about = lines.flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : []));
  if (about.length === 0 || lines.pop() !== '') throw new Error('It does not say what it is made of, or is cut off.');
  return { about, stems: new Map(lines.slice(about.length).map(read)) };
}

function read(line: string): [stem: string, MinedStem] {
  const [stem = '', share = '', ...list] = line.split(' ');
  const chinese: MinedWord[] = [];
  let probability = Number.NaN;
  for (const word of list) {
    if (word.startsWith('=')) probability = probabilityOf(word);
    else if (probability > 0) chinese.push({ word, probability });
    else throw new Error(`${word} of ${stem} has no probability.`);
  }
  if (!(probabilityOf(share) > 0) || chinese.length === 0) throw new Error(`${stem} has no share or no words.`);
  return [stem, { share: probabilityOf(share), chinese }];
}

/** NaN where it is none. */
function probabilityOf(number: string): number {
  return /^=\d+$/.test(number) ? 2 ** (-Number(number.slice(1)) / 2) : Number.NaN;
}
