/**
 * What indexing costs. The seeds, step by step; then, where the data are there, the archive of mainland laws and the same with Taiwan's: from the file to
 * searchable, and a second run in which nothing has changed, each in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bench } from 'tinybench';
import { parseEntry } from '../indexer/parse.js';
import { ownFields } from '../indexer/read/record-fields.js';
import { analyseDocument } from '../src/text/analysis.js';
import { foldedDictionary } from '../src/text/dictionary.js';
import { loadCutter } from '../src/text/words.js';
import { dataPath } from './data.js';
import type { IndexingRun } from './indexing-run.js';
import { latencies } from './latencies.js';
import { seeds } from './seeds.js';

export async function indexing(): Promise<void> {
  await steps();
  withFolder((folder) => console.table([...runs('seeds', folder, [seeds])]));
  const laws = dataPath('laws-cn.markdown.tar.gz');
  const taiwan = dataPath('tw.zh.articles.jsonl.gz');
  if (laws === null || taiwan === null) {
    console.log('The archives of laws are not there (TIAOWEN_TEST_DATA): left out.');
    return;
  }
  withFolder((folder) => console.table([...runs('mainland laws', folder, [laws])]));
  withFolder((folder) => console.table([...runs('with Taiwan’s', folder, [laws, taiwan])]));
}

/** The names of the fields that Taiwan's records have. */
export const recordsOfTaiwan = `records:
  tw.zh.articles.jsonl.gz: { document: pcode, headings: heading, set: { region: 710000 } }
`;

function* runs(what: string, folder: string, paths: readonly string[]): Generator<Record<string, string | number>> {
  const metadata = join(folder, 'records.yaml');
  writeFileSync(metadata, recordsOfTaiwan);
  for (const run of ['first run', 'nothing changed']) {
    const program = fileURLToPath(new URL('./indexing-run.js', import.meta.url));
    const data = join(folder, 'data');
    const out = execFileSync(process.execPath, [program, data, metadata, ...paths], {
      encoding: 'utf8',
      env: { ...process.env, TIAOWEN_ENGINE: 'embedded', TIAOWEN_DATA: data },
    });
    const { documents, passages, failed, seconds, cpuSeconds, peakMiB } = JSON.parse(out) as IndexingRun;
    yield {
      what: `${what}, ${run}`,
      documents,
      passages,
      'not read': failed,
      seconds: seconds.toFixed(1),
      'CPU seconds': cpuSeconds.toFixed(1),
      'passages a second': run === 'first run' ? Math.round(passages / seconds) : '',
      'memory at its peak, MiB': peakMiB,
      'index, MiB': Math.round(sizeOf(join(folder, 'data')) / 2 ** 20),
    };
  }
}

async function steps(): Promise<void> {
  const files = readdirSync(seeds).map((path) => ({
    path,
    format: 'txt' as const,
    bytes: readFileSync(join(seeds, path)),
    firstLine: 1,
  }));
  const parsed = (await Promise.all(files.map((file) => parseEntry(file, {}, ownFields)))).flat();
  const cutter = loadCutter(foldedDictionary());
  const bench = new Bench({ time: 2000, warmup: true });
  bench.add('parse five files', async () => {
    for (const file of files) await parseEntry(file, {}, ownFields);
  });
  bench.add('analyse five documents', () => {
    for (const { document, passages } of parsed) analyseDocument(document, passages, [], cutter);
  });
  await bench.run();
  console.table(latencies(bench));
}

function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
