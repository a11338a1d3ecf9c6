/** What indexing the seeds costs, step by step: parsing, analysing, a whole build; and how large the index is. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { parseFile } from '../indexer/parse.js';
import { indexFolder } from '../indexer/pipeline.js';
import { analyseDocument } from '../src/text/analysis.js';
import { foldedDictionary } from '../src/text/dictionary.js';
import { loadCutter } from '../src/text/words.js';
import { latencies } from './latencies.js';
import { seeds, withIndexedSeeds } from './seeds.js';

export async function indexing(): Promise<void> {
  const files = readdirSync(seeds).map((file) => join(seeds, file));
  const parsed = (await Promise.all(files.map((file) => parseFile(file, seeds)))).flat();

  await withIndexedSeeds(async (engine, data) => {
    const bench = new Bench({ time: 2000, warmup: true });
    bench.add('parse five files', async () => {
      for (const file of files) await parseFile(file, seeds);
    });
    const whole = new Bench({ time: 0, iterations: 5, warmup: false });
    whole.add('index five files, dictionary and jieba included', async () => {
      await indexFolder({ paths: [seeds], engine });
    });
    await whole.run();
    // after the builds above: jieba knows one dictionary a thread
    const cutter = loadCutter(foldedDictionary());
    bench.add('analyse five documents', () => {
      for (const { document, passages } of parsed) analyseDocument(document, passages, [], cutter);
    });
    await bench.run();
    console.table([...latencies(bench), ...latencies(whole)]);

    const bytes = readdirSync(data).reduce((sum, file) => sum + statSync(join(data, file)).size, 0);
    const passages = parsed.reduce((sum, document) => sum + document.passages.length, 0);
    console.table([
      {
        documents: parsed.length,
        passages,
        'index, KiB': Math.round(bytes / 1024),
        'memory at its peak, MiB': Math.round(process.resourceUsage().maxRSS / 1024),
      },
    ]);
  });
}
