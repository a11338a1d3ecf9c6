/**
 * The full corpus on each engine that is present, in one run: what indexing costs, and how fast the service answers 500 queries of which none comes twice. Beside
 * them what a user would otherwise do with the same servers (engine-plain.ts).
 */
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readConfig } from '../src/config.js';
import { openEngine } from '../src/engines/open.js';
import { listening, spawnCli } from '../test/src/cli/run.js';
import { corpusPaths, indexCorpus } from './corpus.js';
import { measure, percentile, type Searched, type Speed } from './engine-load.js';
import { type EnginePlace, memoryMiB, openPlaces } from './engine-places.js';
import { lineOf, plainMeilisearch, plainOpenSearch } from './engine-plain.js';
import { type EngineQueries, makeQueries, passagesOf, type Text } from './engine-queries.js';
import { engineTimes } from './engine-time.js';
import type { IndexingRun } from './indexing-run.js';

interface Row extends Speed {
  readonly what: string;
  readonly seconds: number;
  readonly disk: number;
  readonly memory: number;
  readonly peak: number;
  /** Milliseconds that the engine itself took for each query; none where it was asked in the plain way. */
  readonly engineTimes: readonly number[];
}

export async function engines(): Promise<void> {
  const corpus = corpusPaths();
  if (corpus === null) {
    console.log('engines: the data are not there (../shared/data beside the checkout, or TIAOWEN_TEST_DATA)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  const rows: Row[] = [];
  let asked: EngineQueries | null = null;
  const passages = join(folder, 'passages.jsonl');
  try {
    for (const open of openPlaces) {
      const row = await inPlace(open, async (place) => {
        const run = indexCorpus(place.settings, corpus);
        asked ??= makeQueries(await exported(place, passages));
        return served(place, run, asked);
      });
      if (row === null) continue;
      rows.push(row);
      console.log(`${row.what} is measured`);
      const beside = await inPlace(open, (place) => plain(place, passages, asked as EngineQueries));
      if (beside !== null) rows.push(beside);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(rows.map((row) => shown(row, rows[0] as Row)));
}

/** Each in a place of its own. null where there is no such engine, or nothing to do there. */
async function inPlace<Result>(
  open: (typeof openPlaces)[number],
  run: (place: EnginePlace) => Promise<Result | null>,
): Promise<Result | null> {
  const place = await open();
  try {
    return place && (await run(place));
  } finally {
    await place?.stop();
  }
}

/** Writes every passage to the file. @returns some of them, from all over the corpus */
async function exported({ settings }: EnginePlace, file: string): Promise<Text[]> {
  const engine = await openEngine(readConfig(settings), { readonly: true });
  const out = createWriteStream(file);
  const some: Text[] = [];
  let no = 0;
  try {
    for await (const texts of passagesOf(engine)) {
      for (const text of texts) {
        if (no % 40 === 0) some.push(text);
        if (!out.write(lineOf(no++, text))) await once(out, 'drain');
      }
    }
  } finally {
    await engine.close();
    out.end();
  }
  await finished(out);
  return some;
}

async function served(place: EnginePlace, run: IndexingRun, asked: EngineQueries): Promise<Row> {
  const own = await engineTimes(place.settings, asked);
  const service = spawnCli(['serve'], { ...place.settings, PORT: '0' });
  try {
    const url = await listening(service);
    while ((await fetch(`${url}/readyz`)).status !== 200);
    const speed = await measure(searchedOver(url), asked);
    const [ours, server] = [memoryMiB([service.pid as number]), memoryMiB(place.pids)];
    const { seconds } = run;
    return {
      ...speed,
      what: place.name,
      seconds,
      disk: await place.diskMiB(),
      memory: ours.now + server.now,
      peak: Math.max(run.peakMiB, ours.peak) + server.peak,
      engineTimes: own,
    };
  } finally {
    service.kill('SIGTERM');
  }
}

/** As the page asks: ten hits, totals and facets. */
function searchedOver(url: string): Searched {
  const pathOf = (parameters: Record<string, string>): string => `/api/v1/search?${new URLSearchParams(parameters)}`;
  return {
    url,
    request: ({ q, on }) => ({ method: 'GET', path: pathOf({ q, on, facets: 'issuer,year,type', size: '10' }) }),
    async finds({ id, text }) {
      const doc = id.slice(0, id.indexOf('/'));
      // Two letters can stand in hundreds of a document's passages.
      for (let page = 1; ; page++) {
        const answer = await fetch(url + pathOf({ q: text, doc, size: '100', page: String(page) }));
        const { hits } = (await answer.json()) as { hits: { id: string }[] };
        if (hits.some((hit) => hit.id === id)) return true;
        if (hits.length === 0) return false;
      }
    },
  };
}

async function plain(place: EnginePlace, passages: string, asked: EngineQueries): Promise<Row | null> {
  const put = { embedded: null, meilisearch: plainMeilisearch, opensearch: plainOpenSearch }[place.name];
  if (put === null) return null;
  const searched = await put(place, passages);
  const speed = await measure(searched, asked);
  const { now, peak } = memoryMiB(place.pids);
  return {
    ...speed,
    what: searched.name,
    seconds: searched.seconds,
    disk: await place.diskMiB(),
    memory: now,
    peak,
    engineTimes: [],
  };
}

/** Ratios to the first row; of what is found, shares. */
function shown(row: Row, first: Row): Record<string, string> {
  const beside = (value: number, of: number, digits = 0): string =>
    `${value.toFixed(digits)} (×${(value / of).toFixed(1)})`;
  const own = (share: number): string =>
    row.engineTimes.length === 0
      ? ''
      : beside(percentile(row.engineTimes, share), percentile(first.engineTimes, share), 1);
  return {
    what: row.what,
    'indexing, s': beside(row.seconds, first.seconds),
    'disk, MiB': beside(row.disk, first.disk),
    'memory, MiB': beside(row.memory, first.memory),
    'at its peak, MiB': row.peak.toFixed(0),
    'engine, median, ms': own(0.5),
    'engine, 99th percentile, ms': own(0.99),
    'median, ms': beside(row.median, first.median, 1),
    '99th percentile, ms': beside(row.p99, first.p99, 1),
    'common words, median, ms': beside(row.common, first.common, 1),
    'a second, 16 connections': beside(row.perSecond, first.perSecond),
    'substrings found': `${(100 * row.found).toFixed(1)} %`,
  };
}
