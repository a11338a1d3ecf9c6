/** No text is lost: the passages of a file, put together, hold every letter and digit of it but what the named rules removed. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { dataPath } from '../../bench/data.js';
import type { Block } from '../../indexer/block.js';
import { clean, removes } from '../../indexer/clean/index.js';
import { parseEntry } from '../../indexer/parse.js';
import { entriesOf } from '../../indexer/read/entries.js';
import { ReadError } from '../../indexer/read/error.js';
import { readEntry } from '../../indexer/read/index.js';
import type { Entry } from '../../indexer/read/reader.js';
import { ownFields } from '../../indexer/read/record-fields.js';
import type { Passage } from '../../src/domain/passage.js';
import { root } from '../../src/root.js';
import { documentLine } from './document-line.js';

type Letters = ReadonlyMap<string, number>;

function lettersOf(texts: readonly string[]): Letters {
  const letters = new Map<string, number>();
  for (const [letter] of texts.join('').matchAll(/[\p{L}\p{N}]/gu)) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : [...block.columns, ...block.rows.flatMap(({ cells }) => cells)],
  );

/** The heads of a table's columns stand beside each of its rows, and are counted once. */
function printedIn(passages: readonly Passage[]): string[] {
  const heads = new Set(passages.flatMap(({ columns }) => (columns === null ? [] : [columns])));
  return [...passages.map(({ label, text }) => (label ?? '') + text), ...[...heads].flat()];
}

/** The letters of `all` that `kept` has not, each as often as it is missing. */
const missing = (all: Letters, kept: Letters): string =>
  [...all].map(([letter, count]) => letter.repeat(Math.max(0, count - (kept.get(letter) ?? 0)))).join('');

/** @throws AssertionError */
async function assertKept(entry: Entry): Promise<void> {
  const blocks = await blocksOf(entry);
  const cleaned = clean(blocks);
  if (cleaned.blocks.length === 0) return;
  const before = lettersOf(textsOf(blocks));
  const between = lettersOf(textsOf(cleaned.blocks));
  const after = lettersOf(printedIn((await parseEntry(entry, {}, ownFields)).flatMap(({ passages }) => passages)));
  assert.equal(missing(between, after), '', `${entry.path}: lost by structure`);
  assert.equal(missing(after, between), '', `${entry.path}: put in by structure`);
  if (cleaned.warnings.some(({ code }) => removes(code))) return;
  assert.equal(missing(before, between), '', `${entry.path}: lost by cleaning, and no rule says so`);
}

/** None where a reader refuses the entry. */
async function blocksOf(entry: Entry): Promise<readonly Block[]> {
  try {
    return (await readEntry(entry, ownFields)).blocks;
  } catch (error) {
    if (error instanceof ReadError) return [];
    throw error;
  }
}

async function assertFilesKept(path: string, isWanted: (count: number) => boolean): Promise<number> {
  let count = 0;
  for await (const entry of entriesOf({ path, base: dirname(path) }, undescribed)) {
    if (isWanted(count++) && !('error' in entry)) await assertKept(entry);
  }
  return count;
}

const undescribed = { given: () => ({}), records: () => ownFields, fingerprint: () => '' };

t.test('in any text', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(documentLine, { minLength: 1, maxLength: 40 }), async (lines) => {
      const bytes = new TextEncoder().encode(lines.join('\n'));
      await assertKept({ path: 'a.txt', format: 'txt', bytes, firstLine: 1 });
    }),
    { numRuns: 500 },
  );
  t.pass();
});

t.test('in the seeds', async (t) => {
  const seeds = join(root, 'seeds');
  for (const file of readdirSync(seeds)) await assertFilesKept(join(seeds, file), () => true);
  t.pass();
});

for (const [name, step] of [
  ['policies/raw', 1],
  ['laws-cn.markdown.tar.gz', 25],
] as const) {
  const data = dataPath(name);
  const skip =
    data === null ? 'the data are not there: ../shared/data beside the checkout, or TIAOWEN_TEST_DATA' : false;
  t.test(`in ${name}`, { skip }, async (t) => {
    const path = data as string;
    const files = name.endsWith('.gz') ? [path] : readdirSync(path).map((file) => join(path, file));
    let count = 0;
    for (const file of files) count += await assertFilesKept(file, (number) => number % step === 0);
    t.ok(count >= files.length);
  });
}
