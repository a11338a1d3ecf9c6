/** The archive of mainland laws, parsed and compared article by article with the list that an independent script made of it. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseEntry } from '../indexer/parse.js';
import { entriesOf } from '../indexer/read/entries.js';
import { ownFields } from '../indexer/read/record-fields.js';
import { dataPath } from './data.js';
import {
  compareArticles,
  type Difference,
  type DifferenceKind,
  differenceKinds,
  type ScriptArticle,
} from './laws-compare.js';

export interface LawsResult {
  readonly files: number;
  readonly documents: number;
  readonly passages: number;
  /** Of the script's articles; how many of them are found with equal text. */
  readonly articles: number;
  readonly equal: number;
  /** Articles of ours whose number the script does not have. */
  readonly more: number;
  readonly differences: readonly (Difference & { readonly path: string })[];
  /** Files that could not be read, and why. */
  readonly failures: readonly string[];
  /** CPU seconds of this process: to unpack the archive, and to unpack it, parse its files and compare. */
  readonly seconds: { readonly unpacking: number; readonly all: number };
}

/** null where the data are not there. */
export async function compareLaws(): Promise<LawsResult | null> {
  const archive = dataPath('laws-cn.markdown.tar.gz');
  const list = dataPath('laws-cn.articles.jsonl.gz');
  if (archive === null || list === null) return null;
  const script = articlesByFile(gunzipSync(readFileSync(list)).toString('utf8'));
  const sums = { files: 0, documents: 0, passages: 0, articles: 0, equal: 0, more: 0 };
  const differences: (Difference & { path: string })[] = [];
  const failures: string[] = [];
  const start = cpuSeconds();
  for await (const _ of entriesOf({ path: archive, base: dirname(archive) }, undescribed));
  const unpacked = cpuSeconds();
  for await (const entry of entriesOf({ path: archive, base: dirname(archive) }, undescribed)) {
    sums.files += 1;
    const path = entry.path.replace(/^.*?LawRefBook\//u, '');
    try {
      if ('error' in entry) throw entry.error;
      const parsed = await parseEntry(entry, {}, ownFields);
      const passages = parsed.flatMap((document) => document.passages);
      const articles = script.get(path) ?? [];
      const compared = compareArticles(articles, passages);
      sums.documents += parsed.length;
      sums.passages += passages.length;
      sums.articles += articles.length;
      sums.equal += compared.equal;
      sums.more += compared.more;
      for (const difference of compared.differences) differences.push({ ...difference, path });
    } catch (error) {
      failures.push(`${path}: ${error}`);
    }
  }
  return { ...sums, differences, failures, seconds: { unpacking: unpacked - start, all: cpuSeconds() - unpacked } };
}

const undescribed = { given: () => ({}), records: () => ownFields, fingerprint: () => '' };

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function articlesByFile(jsonl: string): Map<string, ScriptArticle[]> {
  const files = new Map<string, ScriptArticle[]>();
  for (const line of jsonl.split('\n')) {
    if (line === '') continue;
    const { doc, ...article } = JSON.parse(line) as ScriptArticle & { doc: string };
    const articles = files.get(doc);
    if (articles === undefined) files.set(doc, [article]);
    else articles.push(article);
  }
  return files;
}

export async function laws(): Promise<void> {
  const result = await compareLaws();
  if (result === null) {
    console.log('laws: the data are not there (../shared/data beside the checkout, or TIAOWEN_TEST_DATA)');
    return;
  }
  const { files, documents, passages, articles, equal, more, failures, seconds } = result;
  console.table([
    {
      files,
      'not read': failures.length,
      documents,
      passages,
      articles,
      'with equal text, %': ((100 * equal) / articles).toFixed(2),
      'ours alone': more,
      'CPU in all, s': seconds.all.toFixed(1),
      'of it unpacking': seconds.unpacking.toFixed(1),
    },
  ]);
  for (const failure of failures) console.log(`not read: ${failure}`);
  for (const kind of Object.keys(differenceKinds) as DifferenceKind[]) printKind(kind, result);
}

/** Letters of a text's end or beginning that an example shows. */
const shown = 24;

function printKind(kind: DifferenceKind, { differences }: LawsResult): void {
  const found = differences.filter((difference) => difference.kind === kind);
  const [example] = found;
  console.log(`\n${kind}: ${found.length}. ${differenceKinds[kind]}`);
  if (example === undefined) return;
  const { path, no, sub, script, ours } = example;
  console.log(`  ${path}, 第${no}条${sub === 0 ? '' : `之${sub}`}`);
  console.log(`  script: …${script.slice(Math.max(0, (ours?.length ?? 0) - shown)).slice(0, 3 * shown)}`);
  console.log(`  ours:   ${ours === null ? 'none' : `…${ours.slice(-shown)}`}`);
}
