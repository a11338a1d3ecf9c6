/** The indexer finds in each seed what a reader found: one fixture a seed, one subtest a promise. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import type { Warning } from '../../../indexer/block.js';
import { type Parsed, parseFile } from '../../../indexer/parse.js';
import type { Cite, OutlineNode } from '../../../src/domain/document.js';
import { type Passage, printed } from '../../../src/domain/passage.js';
import { root } from '../../../src/root.js';
import { type Gold, type GoldWarning, type Range, readGold } from './fixture.js';

const seeds = join(root, 'seeds');
const folder = join(root, 'test/indexer/gold');
const golds = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.txt'))
  .sort()
  .map((name) => readGold(join(folder, name)));

t.strictSame(
  golds.map((gold) => gold.source),
  readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort(),
  'every seed has its fixture',
);

for (const gold of golds) {
  t.test(gold.source, async (t) => {
    const bytes = readFileSync(join(seeds, gold.source));
    const parsed = await parseFile(join(seeds, gold.source), seeds);
    t.equal(parsed.length, 1, 'holds one document');
    const first = parsed[0];
    if (first === undefined) return;
    const { document, passages, warnings } = first;
    const source = sourceOf(gold, bytes.toString('utf8'));

    t.test('metadata', async (t) => {
      t.strictSame(fieldsOf(first), gold.fields);
      t.strictSame(document.issuers, gold.issuers, 'issuers');
      t.strictSame(document.sources, [gold.source], 'sources');
      t.equal(document.sha256, createHash('sha256').update(bytes).digest('hex'), 'sha256');
    });

    t.test('cites', async (t) => {
      t.strictSame(document.cites.map(citeLine), [...new Set(gold.cites.map(citeLine))], 'of the document, each once');
      t.strictSame(
        passages.flatMap(({ locator, cites }) => cites.map((cite) => `${locator}  ${citeLine(cite)}`)),
        gold.cites.map((cite) => `${cite.at}  ${citeLine(cite)}`),
        'where they stand',
      );
    });

    t.test('passages: order, locator, kind and label', async (t) => {
      t.strictSame(passages.map(headLine), gold.passages.map(headLine));
      for (const expected of gold.passages) {
        const text = passages.find((passage) => passage.locator === expected.locator)?.text;
        t.equal(
          expected.whole ? text : text?.slice(0, expected.begin.length),
          expected.begin,
          `${expected.locator} text`,
        );
      }
    });

    t.test('lines', async (t) => {
      t.strictSame(
        passages.map(({ lines, locator }) => `L${lines.join('-')}  ${locator}`),
        gold.passages.map(({ lines, locator }) => `L${lines.join('-')}  ${locator}`),
      );
    });

    t.test('sections', async (t) => {
      const headings = headingsOf(gold);
      for (const passage of passages) {
        const above = headings.filter((heading) => passage.locator.startsWith(`${heading}.`));
        const section = passage.section.map((step) => step.locator);
        t.strictSame(section, above, `${passage.locator} stands in ${above.join(' ▸ ') || 'no section'}`);
      }
    });

    t.test('texts', async (t) => {
      t.ok(gold.texts.size >= 10, 'at least ten are written down');
      for (const [locator, text] of gold.texts) {
        t.equal(passages.find((passage) => passage.locator === locator)?.text, text, locator);
      }
    });

    t.test('columns', async (t) => {
      for (const passage of passages) {
        const table = passage.kind === 'row' ? passage.locator.replace(/\.r\d+$/, '') : null;
        t.strictSame(passage.columns, table === null ? null : gold.columns.get(table), passage.locator);
      }
    });

    t.test('warnings', async (t) => {
      for (const expected of gold.warnings) checkWarning(t, warnings, expected);
      const known = new Set([...gold.warnings.map((warning) => warning.code), ...gold.allowedWarnings]);
      t.strictSame(
        warnings.filter((warning) => !known.has(warning.code)),
        [],
        'no others',
      );
    });

    t.test('citations', async (t) => {
      for (const [locator, citation] of gold.citations) {
        t.equal(passages.find((passage) => passage.locator === locator)?.citation, citation, locator);
      }
      t.strictSame(repeated(passages.map((passage) => passage.citation)), [], 'each is unique');
    });

    t.test('outline: headings, items and runs, each where its locator says', async (t) => {
      const nodes = flatten(document.outline, null);
      t.strictSame(
        nodes.map(({ node }) => node.locator),
        headingsOf(gold),
      );
      for (const { node, parent } of nodes) {
        if (parent !== null) t.ok(node.locator.startsWith(`${parent}.`), `${node.locator} under ${parent}`);
        const passage = passages.find(({ locator }) => locator === node.locator);
        if (passage === undefined) {
          t.strictSame([node.label, node.title], [null, ''], `${node.locator} is a run`);
        } else {
          t.equal(node.label, passage.label, `${node.locator} label`);
          t.ok(node.title !== '' && passage.text.startsWith(node.title), `${node.locator} title: ${node.title}`);
        }
      }
    });

    t.test('ids', async (t) => {
      t.strictSame(
        passages.map((passage) => passage.id),
        passages.map((passage) => `${document.id}/${passage.locator}`),
      );
      t.strictSame(repeated(passages.map((passage) => passage.id)), [], 'each is unique');
    });

    t.test('nothing of the source is lost, nothing added', async (t) => {
      for (const passage of passages) {
        const [from, to] = passage.lines;
        t.equal(
          compact(printed(passage)),
          source.slice(from - 1, to).join(''),
          `${passage.locator} has its lines' words`,
        );
      }
      t.equal(passages.map((passage) => compact(printed(passage))).join(''), source.join(''), 'the whole');
    });
  });
}

/** The metadata under the fixture's names; numbers as text. */
function fieldsOf({ document }: Parsed): Gold['fields'] {
  const { title, type, notice, number, year, issued, effective, expires, registration, script } = document;
  return {
    title,
    type,
    'notice title': notice?.title ?? null,
    'notice type': notice?.type ?? null,
    number,
    year: year === null ? null : String(year),
    issued,
    effective,
    expires,
    registration,
    script,
  };
}

/** The seed's lines without white space and without what the fixture says is removed; fails where it is not there to be removed. */
function sourceOf(gold: Gold, file: string): string[] {
  const lines = file.split('\n').map(compact);
  for (const { line, times, words } of gold.removed) {
    const pieces = (lines[line - 1] ?? '').split(compact(words));
    t.equal(pieces.length - 1, times, `${gold.source} L${line} has ${words} ${times} times`);
    lines[line - 1] = pieces.join('');
  }
  return lines;
}

/** All headings, items and runs in file order, a run before its first member. */
function headingsOf(gold: Gold): string[] {
  const runs = gold.passages.map(({ locator }) => locator.match(/^r\d+(?=\.)/)?.[0]);
  return gold.passages.flatMap(({ locator, kind }, i) => [
    ...(runs[i] !== undefined && runs.indexOf(runs[i]) === i ? [runs[i]] : []),
    ...(kind === 'item' || kind === 'heading' ? [locator] : []),
  ]);
}

function flatten(
  nodes: readonly OutlineNode[],
  parent: string | null,
): { readonly node: OutlineNode; readonly parent: string | null }[] {
  return nodes.flatMap((node) => [{ node, parent }, ...flatten(node.children, node.locator)]);
}

function checkWarning(t: Test, warnings: readonly Warning[], expected: GoldWarning): void {
  const given = warnings.filter((warning) => warning.code === expected.code);
  const count = given.reduce((sum, warning) => sum + warning.count, 0);
  const { code, least, most, lines, also } = expected;
  t.ok(count >= least && count <= most, `${code}: ${count} given, ${least} to ${most} expected`);
  if (lines === null) return;
  const ranges = given.flatMap((warning) => warning.lines);
  for (const line of lines)
    t.ok(
      ranges.some((range) => overlap(range, line)),
      `${code} names L${line.join('-')}`,
    );
  const others = ranges.filter((range) => ![...lines, ...also].some((line) => overlap(range, line)));
  t.strictSame(others, [], `${code} names no other lines`);
}

function overlap(a: Range, b: Range): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function headLine({ locator, kind, label }: Pick<Passage, 'locator' | 'kind' | 'label'>): string {
  return `${locator}  ${kind}  ${label ?? '-'}`;
}

function citeLine({ number, title }: Cite): string {
  return `${number ?? '-'}  ${title ?? '-'}`;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function compact(text: string): string {
  return text.replace(/\s+/gu, '');
}
