/**
 * The full corpus on the embedded engine: how fast suggestions answer over HTTP, how many mistakes made in terms of the corpus are mended at first place, and whether
 * anything is said to have been meant where what was typed is right.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.js';
import type { Engine } from '../src/engines/engine.js';
import { openEngine } from '../src/engines/open.js';
import type { SearchAnswer } from '../src/search/search.js';
import { type Entry, makeLexicon } from '../src/suggest/lexicon.js';
import { listening, spawnCli } from '../test/src/cli/run.js';
import { dataPath } from './data.js';
import { percentile } from './engine-load.js';
import { memoryMiB } from './engine-places.js';
import { recordsOfTaiwan } from './indexing.js';
import { type Make, makers, randoms } from './suggest-mistakes.js';

/** Of each kind. */
const mistakes = 200;
const rightQueries = 500;
/** Letters of the terms in which mistakes are made: of two letters no other may be wrong, and hardly any may be missing. */
const lengths = { from: 3, to: 8 };
/** Passages that hold the term, at least. */
const leastPassages = 24;

export async function suggest(): Promise<void> {
  const corpus = ['laws-cn.markdown.tar.gz', 'tw.zh.articles.jsonl.gz'].map(dataPath);
  if (corpus.includes(null)) {
    console.log('suggest: the data are not there (../shared/data beside the checkout, or TIAOWEN_TEST_DATA)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  const settings = { TIAOWEN_ENGINE: 'embedded', TIAOWEN_DATA: join(folder, 'data') };
  try {
    writeFileSync(join(folder, 'records.yaml'), recordsOfTaiwan);
    const program = fileURLToPath(new URL('./indexing-run.js', import.meta.url));
    const parameters = [program, settings.TIAOWEN_DATA, join(folder, 'records.yaml'), ...(corpus as string[])];
    execFileSync(process.execPath, parameters, { env: { ...process.env, ...settings } });
    await measureSuggestions(settings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param settings of an index that is there */
export async function measureSuggestions(settings: Record<string, string>): Promise<void> {
  const entries = await entriesOf(settings);
  const service = spawnCli(['serve'], { ...settings, PORT: '0' });
  try {
    const url = await listening(service);
    while ((await fetch(`${url}/readyz`)).status !== 200);
    const before = memoryMiB([service.pid as number]).now;
    await get(url, 'suggest', '科技');
    console.log(
      `memory of the service: ${memoryMiB([service.pid as number]).now} MiB, ${before} when the first search could be answered`,
    );
    console.table(await speeds(url, entries));
    console.table(await mended(url, entries));
    console.log(`of ${rightQueries} right queries, something else is said to be meant: ${await wronged(url, entries)}`);
  } finally {
    service.kill('SIGTERM');
  }
}

async function entriesOf(settings: Record<string, string>): Promise<readonly Entry[]> {
  const engine: Engine = await openEngine(readConfig(settings), { readonly: true });
  try {
    const [names, terms, dictionary] = await Promise.all([engine.names(), engine.terms(), engine.dictionary()]);
    return makeLexicon({ names, terms, dictionary }).entries;
  } finally {
    await engine.close();
  }
}

async function get<Answer>(url: string, what: 'search' | 'suggest', q: string): Promise<Answer> {
  const answer = await fetch(`${url}/api/v1/${what}?${new URLSearchParams({ q, size: '10' })}`);
  if (answer.status !== 200) throw new Error(`${q} was answered ${answer.status}`);
  return (await answer.json()) as Answer;
}

/** What is typed letter by letter for entries from all over the lexicon, and its sound. */
async function speeds(url: string, entries: readonly Entry[]): Promise<Record<string, string | number>[]> {
  const random = randoms(1);
  const some = Array.from({ length: 100 }, () => one(entries, random));
  const beginnings = (text: string): string[] =>
    Array.from({ length: Math.min(6, text.length) }, (_, i) => text.slice(0, i + 1));
  const typed: Readonly<Record<string, readonly string[]>> = {
    Chinese: some.flatMap(({ letters }) => beginnings(letters)),
    'parts of titles': some.map(({ letters }) => letters.slice(-4)),
    pinyin: some.flatMap(({ letters }) => beginnings(soundOf(letters, (syllable) => syllable))),
    'first letters': some.flatMap(({ letters }) => beginnings(soundOf(letters, (syllable) => syllable.charAt(0)))),
  };
  const rows: Record<string, string | number>[] = [];
  for (const [what, all] of Object.entries(typed)) {
    const times: number[] = [];
    for (const q of all) {
      const began = performance.now();
      await get(url, 'suggest', q);
      times.push(performance.now() - began);
    }
    rows.push({
      typed: what,
      'median, ms': percentile(times, 0.5).toFixed(1),
      '99th percentile, ms': percentile(times, 0.99).toFixed(1),
      requests: times.length,
    });
  }
  return rows;
}

function soundOf(letters: string, shorten: (syllable: string) => string): string {
  const spelled = makers.pinyin?.([...letters.slice(0, 6)], 0, () => 0) ?? '';
  return spelled.split(' ').map(shorten).join('');
}

function one<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

async function mended(url: string, entries: readonly Entry[]): Promise<Record<string, string | number>[]> {
  const random = randoms(7);
  const terms = entries.filter(
    ({ kind, letters, count }) =>
      kind === 'term' &&
      letters.length >= lengths.from &&
      letters.length <= lengths.to &&
      (count ?? 0) >= leastPassages &&
      /^\p{Script=Han}+$/u.test(letters),
  );
  const rows: Record<string, string | number>[] = [];
  for (const [what, make] of Object.entries(makers)) {
    const sum = { first: 0, firstThree: 0, none: 0 };
    for (let made = 0; made < mistakes; ) {
      const { text } = one(terms, random);
      const typed = mistakeIn(text, make, random);
      if (typed === null || (await standsSomewhere(url, typed))) continue;
      made += 1;
      const { did_you_mean: meant } = await get<SearchAnswer>(url, 'search', typed);
      const queries = meant.map(({ q }) => q);
      if (queries.length === 0) sum.none += 1;
      if (queries[0] === text) sum.first += 1;
      if (queries.includes(text)) sum.firstThree += 1;
    }
    rows.push({
      mistake: what,
      'mended at first place': sum.first,
      'among three': sum.firstThree,
      'nothing said': sum.none,
      of: mistakes,
    });
  }
  return rows;
}

function mistakeIn(text: string, make: Make, random: () => number): string | null {
  const all = [...text];
  const typed = make(all, Math.floor(random() * all.length), random);
  return typed === text ? null : typed;
}

/** Then it can be what was meant: 保险事 is a mistake for 保险医事, and stands in 保险事故. */
async function standsSomewhere(url: string, typed: string): Promise<boolean> {
  const { total, widened } = await get<SearchAnswer>(url, 'search', `“${typed}”`);
  return total > 0 && widened === null;
}

/** Terms of any frequency, titles, and parts of titles: how many find something, and are answered with something else all the same. */
async function wronged(url: string, entries: readonly Entry[]): Promise<number> {
  const random = randoms(3);
  let wrong = 0;
  for (let asked = 0; asked < rightQueries; ) {
    const { kind, text, letters } = one(entries, random);
    if (kind === 'number') continue;
    const q = asked % 3 === 2 && letters.length > 6 ? letters.slice(2, 7) : text;
    const { total, widened, did_you_mean: meant } = await get<SearchAnswer>(url, 'search', q);
    if (total === 0 || widened !== null) continue;
    asked += 1;
    if (meant.length > 0) wrong += 1;
  }
  return wrong;
}
