import { join } from 'node:path';
import t from 'tap';
import { indexFolder } from '../../indexer/pipeline.js';
import { openEmbedded } from '../../src/engines/embedded/index.js';
import { root } from '../../src/root.js';
import { analysisVersion } from '../../src/text/analysis.js';

t.test('the seeds become one generation', async (t) => {
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  const report = await indexFolder({ paths: [join(root, 'seeds')], engine });
  t.same(report.failed, []);
  t.equal(report.documents, 5);
  t.ok(report.warnings.some(({ file }) => file.startsWith('001_')));
  const generation = await engine.generation();
  t.match(generation, { analysis: analysisVersion, documents: 5, passages: report.passages });
  t.same(
    await engine.alias('changzhengbanfa-2021-11'),
    await engine.byTitle('长沙市全力打造具有核心竞争力的科技创新高地2021年工作实施方案'),
  );
});

t.test('a bad file is reported and the rest goes on, in order of path, hidden files left out', async (t) => {
  const folder = t.testdir({
    files: {
      b: { 'empty.txt': '', 'good.txt': '某方案\n一、甲\n' },
      'a.docx': 'PK',
      'c.txt': Buffer.from([0xff, 0xfe, 0x00]),
      '.hidden': { 'd.txt': '某办法\n' },
      '.e.txt': '某办法\n',
    },
    data: {},
  });
  const engine = await openEmbedded({ data: join(folder, 'data') });
  t.teardown(() => engine.close());
  const report = await indexFolder({ paths: [join(folder, 'files')], engine });
  t.same(
    report.failed.map(({ path, code }) => [path, code]),
    [
      ['a.docx', 'unsupported_format'],
      ['b/empty.txt', 'empty_document'],
      ['c.txt', 'not_utf8'],
    ],
  );
  t.match(report, { documents: 1, passages: 2, warnings: [] });
  const { documents } = await engine.listDocuments({ offset: 0, size: 10 });
  t.same(
    documents.map(({ sources }) => sources),
    [['b/good.txt']],
  );
});

t.test('a number repeated again and again costs no document', async (t) => {
  const law = `某条例\n第一条 下列：\n${'（一）甲；\n'.repeat(40)}`;
  const folder = t.testdir({ files: { 'law.txt': law, 'plan.txt': '某方案\n一、甲\n' }, data: {} });
  const engine = await openEmbedded({ data: join(folder, 'data') });
  t.teardown(() => engine.close());
  const report = await indexFolder({ paths: [join(folder, 'files')], engine });
  t.match(report, { documents: 2, failed: [] });
  t.ok(report.warnings.some(({ warnings }) => warnings.some(({ code }) => code === 'address-missing')));
});

t.test('a path that does not exist stops the work before the index is touched', async (t) => {
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await t.rejects(indexFolder({ paths: [join(root, 'no-such-folder')], engine }), { code: 'ENOENT' });
  t.equal(await engine.generation(), null);
});

t.test('where no document is found the index stays as it is', async (t) => {
  const folder = t.testdir({ full: { 'good.txt': '某方案\n一、甲\n' }, empty: { 'bad.txt': '' }, data: {} });
  const engine = await openEmbedded({ data: join(folder, 'data') });
  t.teardown(() => engine.close());
  const { generation } = await indexFolder({ paths: [join(folder, 'full')], engine });
  await t.rejects(indexFolder({ paths: [join(folder, 'empty')], engine }), {
    code: 'nothing_to_index',
    failed: [{ path: 'bad.txt', code: 'empty_document' }],
  });
  t.strictSame(await engine.generation(), generation);
});
