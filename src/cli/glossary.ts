/** `tiaowen glossary`: a glossary of aligned text, for searches in English. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mineGlossary } from '../../indexer/glossary/mine.js';
import { type Pair, pairsIn } from '../../indexer/glossary/pairs.js';
import { packGlossary } from '../english/mined-glossary.js';
import { TiaowenError } from '../errors.js';
import { foldedDictionary } from '../text/dictionary.js';
import { loadCutter } from '../text/words.js';
import { type Run, readParameters } from './command.js';

/** What cannot be read is said on stderr, a line each, and does not stop the rest. */
export const makeGlossary: Run = async (parameters) => {
  const { values, words: files } = readParameters(parameters, [], ['out', 'source']);
  if (files.length === 0 || values.out === undefined)
    throw new TiaowenError('usage_wrong', 'glossary needs PAIRS and a file: tiaowen glossary PAIRS… --out FILE');
  const { pairs, failures } = await pairsOf(files);
  if (pairs.length === 0) throw new TiaowenError('pairs_missing');
  const about = [`Mined by tiaowen glossary from ${files.map((file) => basename(file)).join(', ')}`];
  if (values.source !== undefined) about.push(`Source: ${values.source}`);
  const glossary = mineGlossary(pairs, about, loadCutter(foldedDictionary()));
  const packed = packGlossary(glossary);
  try {
    writeFileSync(values.out, packed);
  } catch (error) {
    throw new TiaowenError('glossary_unwritable', `${values.out} cannot be written.`, { cause: error });
  }
  process.stdout.write(
    `${values.out}: ${glossary.stems.size} English words of ${pairs.length} pairs, ${packed.length} bytes\n`,
  );
  return failures === 0 ? 0 : 1;
};

async function pairsOf(files: readonly string[]): Promise<{ pairs: Pair[]; failures: number }> {
  const pairs: Pair[] = [];
  let failures = 0;
  const fail = (where: string, message: string, code: string): void => {
    failures += 1;
    process.stderr.write(`tiaowen: ${where}: ${message} (${code})\n`);
  };
  for (const file of files) {
    try {
      const found = pairsIn(file, ({ path, line, message, code }) => fail(`${path}, line ${line}`, message, code));
      for await (const pair of found) pairs.push(pair);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      fail(file, code === 'ENOENT' ? 'There is no such file.' : message, code);
    }
  }
  return { pairs, failures };
}
