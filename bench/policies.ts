/** Real policy documents as found, read and compared with what a person found in them: a share of right documents for each measure, and what was wrong. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Parsed, parseFile } from '../indexer/parse.js';
import { ReadError } from '../indexer/read/error.js';
import { dataPath } from './data.js';
import { type Answer, comparePolicy, type GoldPolicy, type Measure, measures } from './policies-compare.js';

export interface PolicyResult {
  readonly file: string;
  readonly answers: readonly Answer[];
  /** Code of the reader's error, where the file gives no document. */
  readonly unread: string | null;
}

/** null where the data are not there. */
export async function comparePolicies(): Promise<PolicyResult[] | null> {
  const list = dataPath('policies/gold.jsonl') ?? dataPath('gold.jsonl');
  if (list === null) return null;
  const folder = dirname(list);
  const results: PolicyResult[] = [];
  for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
    const gold = JSON.parse(line) as GoldPolicy;
    const { parsed, unread } = await read(join(folder, gold.file), folder);
    results.push({ file: gold.file, answers: comparePolicy(gold, parsed), unread });
  }
  return results;
}

async function read(path: string, base: string): Promise<{ parsed: Parsed[]; unread: string | null }> {
  try {
    return { parsed: await parseFile(path, base), unread: null };
  } catch (error) {
    if (error instanceof ReadError) return { parsed: [], unread: error.code };
    throw error;
  }
}

/** Of the documents that are asked for each measure, how many are right. */
export function sharesOf(results: readonly PolicyResult[]): { measure: Measure; right: number; asked: number }[] {
  return measures.map((measure) => {
    const answers = results.flatMap((one) => one.answers.filter((answer) => answer.measure === measure));
    return { measure, right: answers.filter(({ right }) => right).length, asked: answers.length };
  });
}

export async function policies(): Promise<void> {
  const results = await comparePolicies();
  if (results === null) {
    console.log('The policies of the test data are not here; TIAOWEN_TEST_DATA can name the folder of the data.');
    return;
  }
  for (const { file, answers, unread } of results) {
    if (unread !== null) console.log(`${file}: not read, ${unread}`);
    for (const { measure, right, expected, found } of answers) {
      if (!right) console.log(`${file}: ${measure}\n  expected ${expected}\n  found    ${found}`);
    }
  }
  console.table(
    sharesOf(results).map(({ measure, right, asked }) => ({
      measure,
      right,
      asked,
      share: asked === 0 ? '-' : `${((100 * right) / asked).toFixed(1)} %`,
    })),
  );
}
