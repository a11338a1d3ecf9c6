/** An index that several processes build at once is the one that a single process builds; killed anywhere, they go on where they were. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import type { Engine, NewPart, PartChange } from '../../../src/engines/engine.js';
import { facetNames } from '../../../src/query/plan.js';
import { act } from '../../indexer/workplace.js';
import { ended, spawnCli } from '../../src/cli/run.js';
import { build } from '../engines.js';
import { documentOf, noFilters, planOf } from '../samples.js';
import { enginesUnderTest, openWith, type Settings } from '../under-test.js';
import { openSearchNodes, whyNoOpenSearch } from './cluster.js';
import { opened, optionsFor } from './opened.js';
import { proxyTo, silence } from './proxy.js';

const skip = whyNoOpenSearch() ?? false;
const days = ['1995-01-01', '2005-01-01', '2015-01-01', '2025-01-01'];

/** Acts, of which some have one number and several texts, or one text in two files; and laws in several versions, in one file. */
function writeFiles(folder: string, generation: number): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 40; i++) {
    const path = join(folder, `${i}.txt`);
    if (generation === 2 && i % 10 === 9) rmSync(path);
    else
      writeFileSync(
        path,
        act(i + 1, `开展第${i}项工作。\n（一）研发投入。\n（二）版本${i % 4 === 0 ? generation : 0}。`),
      );
  }
  writeFileSync(join(folder, 'copy.txt'), act(3, '开展第2项工作。\n（一）研发投入。\n（二）版本0。'));
  writeFileSync(join(folder, 'z-other.txt'), act(3, '另一文本。'));
  writeFileSync(join(folder, 'y-other.txt'), act(3, `又一文本，${generation}。`));
  const laws = Array.from({ length: 12 }, (_, law) =>
    ['2000-06-01', '2010-06-01', generation === 1 ? '2012-06-01' : '2020-06-01'].map((version) => ({
      document: `${law}-${version}`,
      title: `${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(law)}项登记办法`,
      version,
      effective: `${version.slice(0, 4)}-12-01`,
      text: `第一条 为了规范登记，制定本办法。\n第二条 登记自${version}起办理。`,
    })),
  );
  writeFileSync(
    join(folder, 'laws.jsonl'),
    laws
      .flat()
      .map((law) => `${JSON.stringify(law)}\n`)
      .join(''),
  );
}

/** All that can be asked of an index. */
async function told(engine: Engine, ids: readonly string[]): Promise<unknown> {
  const { documents, total } = await engine.listDocuments({ offset: 0, size: 1_000 });
  const works = [...new Set(documents.map(({ work }) => work))].sort();
  const { generation: _, ...found } = await engine.search(planOf({ sort: 'date', size: 1_000, facets: facetNames }));
  const each = async <Answer>(keys: readonly string[], ask: (key: string) => Promise<Answer>): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (const key of keys) answers.push(await ask(key));
    return answers;
  };
  const slugs = [...new Set(ids.map((id) => id.slice(0, -5)))];
  return {
    documents,
    total,
    found,
    dictionary: await engine.dictionary(),
    passages: await each(ids, async (id) => (await engine.documentPassages(id))?.passages ?? null),
    versions: await each(works, (work) => engine.versions(work)),
    leading: await each(days, async (on) => (await engine.search(planOf({ filters: { ...noFilters, on } }))).total),
    statuses: await each(days, (on) => engine.statuses(ids, on)),
    aliases: await each(slugs, (slug) => engine.alias(slug)),
    formerDocuments: await each(ids, (id) => engine.formerDocument(id)),
    formerNames: await each([...slugs, ...works], (name) => engine.formerlyNamed(name)),
    formerPassages: await each(ids, async (id) =>
      Promise.all(['1', '1.2', 'a2', 'h1'].map((locator) => engine.formerPassages(id, locator))),
    ),
  };
}

interface Site {
  readonly files: string;
  /** The command line with a data folder of that name. */
  readonly cli: (parameters: readonly string[], data: string, more?: Settings) => ChildProcess;
  readonly reader: Engine;
}

/** Indexes of a test's own on the cluster. */
async function site(t: Test, folder: string): Promise<Site> {
  const name = enginesUnderTest.find((engine) => engine.name === 'opensearch');
  const settings = (await name?.settings(folder)) as Settings;
  t.teardown(() => name?.clear(settings));
  const reader = await openWith(settings, { readonly: true });
  t.teardown(() => reader.close());
  return {
    files: join(folder, '..', 'files'),
    cli: (parameters, data, more = {}) =>
      spawnCli(parameters, { ...settings, TIAOWEN_DATA: join(folder, data), ...more }),
    reader,
  };
}

t.test('opensearch: four processes at once build what one builds', { skip }, async (t) => {
  const root = t.testdir({ parted: {}, whole: {} });
  const [parted, whole] = [await site(t, join(root, 'parted')), await site(t, join(root, 'whole'))];
  const { files } = parted;
  writeFiles(files, 1);
  for (const { cli } of [parted, whole]) t.equal((await ended(cli(['index', files], 'first'))).code, 0);
  const { documents } = await whole.reader.listDocuments({ offset: 0, size: 1_000 });
  writeFiles(files, 2);
  const runs = await Promise.all(
    [1, 2, 3, 4].map((number) => ended(parted.cli(['index', files, '--part', `${number}/4`], 'shared'))),
  );
  t.strictSame(
    runs.map(({ code }) => code),
    [0, 0, 0, 0],
    runs.map(({ err }) => err).join(''),
  );
  const last = runs.filter(({ out }) => out.includes('all parts are in: generation switched'));
  t.equal(last.length, 1);
  t.equal(
    runs.filter(({ out }) => /^tiaowen: part \d of 4: .* documents?, .* passages?; waiting for parts? \d/m.test(out))
      .length,
    3,
  );
  t.equal((await ended(whole.cli(['index', files], 'second'))).code, 0);
  const now = await whole.reader.listDocuments({ offset: 0, size: 1_000 });
  const ids = [...new Set([...documents, ...now.documents].map(({ id }) => id))].sort();
  t.ok(ids.length > now.total, 'documents are gone');
  t.strictSame(await told(parted.reader, ids), await told(whole.reader, ids));
  const again = await ended(parted.cli(['index', files], 'shared'));
  t.match(again.out, /Files: 0 read, 40 unchanged, 0 gone/, 'the folder of the last part remembers the files');
});

t.test(
  'opensearch: parts that are killed are written again, and the old index answers until the end',
  { skip },
  async (t) => {
    const root = t.testdir({ own: {} });
    const { files, cli, reader } = await site(t, join(root, 'own'));
    writeFiles(files, 1);
    t.equal((await ended(cli(['index', files], 'data'))).code, 0);
    const old = await reader.generation();
    writeFiles(files, 2);
    /** Kills the process when it asks the cluster for this so many times. */
    const killedAt = async (number: number, path: RegExp, times: number): Promise<void> => {
      let asked = 0;
      let reached = (): void => undefined;
      const there = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const proxy = await proxyTo(t, (await openSearchNodes())[0] as string, async (request, sendOn) => {
        if (!path.test(request.path) || ++asked < times) return sendOn();
        reached();
        return silence;
      });
      const child = cli(['index', files, '--part', `${number}/2`], 'data', { TIAOWEN_OPENSEARCH_URL: proxy });
      const exit = once(child, 'exit');
      await there;
      child.kill('SIGKILL');
      await exit;
    };
    const index = async (number: number) => ended(cli(['index', files, '--part', `${number}/2`], 'data'));
    await killedAt(1, /_bulk/, 3);
    t.match((await index(2)).out, /part 2 of 2: .*waiting for part 1\n/);
    t.match((await index(2)).out, /part 2 of 2: .*waiting for part 1\n/, 'a complete one again');
    await killedAt(1, /_aliases/, 1);
    t.strictSame(await reader.generation(), old);
    t.equal((await reader.listDocuments({ offset: 0, size: 1 })).total, old?.documents);
    t.match((await index(2)).out, /all parts are in: generation switched/, 'any part concludes');
    const { documents = 0 } = (await reader.generation()) ?? {};
    t.ok(documents > 0 && documents < (old?.documents ?? 0));
    t.match((await index(1)).out, /nothing to do, the index is made of these parts/);
  },
);

const own = (number: number): PartChange => ({
  put: documentOf({ id: `d-${number}`, passages: ['研发', `${number}`] }),
});
const newPart = (number: number, of: number, given: Partial<NewPart> = {}): NewPart => ({
  analysis: 'test',
  dictionary: '',
  material: 'm',
  ...given,
  part: { number, of },
});

t.test('opensearch: of parts that end at once one concludes', { skip }, async (t) => {
  const options = await optionsFor(t);
  const engines = await Promise.all(Array.from({ length: 6 }, () => opened(t, options)));
  await build(engines[0] as Engine, []);
  let ready = 0;
  let allReady = (): void => undefined;
  const together = new Promise<void>((resolve) => {
    allReady = resolve;
  });
  const built = await Promise.all(
    engines.map((engine, i) => {
      async function* changes() {
        yield own(i + 1);
        if (++ready === engines.length) allReady();
        await together;
      }
      return engine.buildPart?.(newPart(i + 1, engines.length), changes());
    }),
  );
  t.equal(built.filter((one) => one?.state === 'switched').length, 1);
  t.equal((await (engines[0] as Engine).search(planOf({}))).total, 2 * engines.length);
});

t.test(
  'opensearch: refuses what is no part of the build that waits; other indexing discards it',
  { skip },
  async (t) => {
    const options = await optionsFor(t);
    const engine = await opened(t, options);
    await build(engine, []);
    const put = async (number: number, given: Partial<NewPart> = {}, of = 2) =>
      engine.buildPart?.(newPart(number, of, given), [own(number)]);
    t.match(await put(1), { state: 'waiting', missing: [2] });
    await t.rejects(put(2, { analysis: 'other' }), { code: 'parts_differ', message: /analyses otherwise/ });
    await t.rejects(put(2, { dictionary: '研发 1 n\n' }), { code: 'parts_differ' });
    await t.rejects(put(2, {}, 3), { code: 'parts_differ' });
    async function* meanwhile(): AsyncGenerator<PartChange> {
      await t.rejects(engine.change([]), { code: 'index_busy', message: /^Part 2 of 3 / });
      await t.rejects(put(2, {}, 3), { code: 'index_busy' });
      yield own(2);
    }
    await engine.discardParts?.();
    await put(1, {}, 3);
    t.match(await engine.buildPart?.(newPart(2, 3), meanwhile()), { state: 'waiting', missing: [3] });
    await engine.change([]);
    t.match(await put(1), { state: 'waiting', missing: [2] }, 'begun anew');
    const indexes = await fetch(`${options.nodes[0]}/_cat/indices/${options.prefix}-index-*?format=json`);
    t.equal(((await indexes.json()) as unknown[]).length, 2, 'the present one and the one that waits');
  },
);
