import { join } from 'node:path';
import t from 'tap';
import { root } from '../../src/root.js';
import { analysisVersion } from '../../src/text/analysis.js';
import { workplace } from './workplace.js';

t.test('the seeds become one generation', async (t) => {
  const { engine, index } = await workplace(t);
  const report = await index({ paths: [join(root, 'seeds')] });
  t.same(report.failed, []);
  t.equal(report.generation.documents, 5);
  t.ok(report.warnings.some(({ examples }) => examples.some(({ file }) => file.startsWith('001_'))));
  t.match(await engine.generation(), { analysis: analysisVersion, documents: 5, passages: report.generation.passages });
  t.same(
    await engine.alias('changzhengbanfa-2021-11'),
    await engine.byTitle('长沙市全力打造具有核心竞争力的科技创新高地2021年工作实施方案'),
  );
});

t.test('a bad file is reported and the rest goes on, in order of path, hidden files left out', async (t) => {
  const place = await workplace(t, {
    'b/empty.txt': '',
    'b/good.txt': '某方案\n一、甲\n',
    'a.xyz': 'PK',
    '.hidden/d.txt': '某办法\n',
    '.e.txt': '某办法\n',
  });
  const report = await place.index();
  t.same(
    report.failed.map(({ path, code }) => [path, code]),
    [
      ['a.xyz', 'unsupported_format'],
      ['b/empty.txt', 'empty_document'],
    ],
  );
  t.match(report, { generation: { documents: 1, passages: 2 } });
  t.same(
    (await place.documents()).map(({ sources }) => sources),
    [['b/good.txt']],
  );
  t.same((await place.index()).failed, report.failed, 'and again by a run that has nothing to read');
});

t.test('a path that does not exist stops the work before the index is touched', async (t) => {
  const { engine, index } = await workplace(t);
  await t.rejects(index({ paths: [join(root, 'no-such-folder')] }), { code: 'ENOENT' });
  t.equal(await engine.generation(), null);
});

t.test('where no document is found the index stays as it is', async (t) => {
  const place = await workplace(t, { 'full/good.txt': '某方案\n一、甲\n', 'empty/bad.txt': '' });
  const { generation } = await place.index({ paths: [join(place.folder, 'full')] });
  await t.rejects(place.index({ paths: [join(place.folder, 'empty')] }), {
    code: 'nothing_to_index',
    failed: [{ path: 'bad.txt', code: 'empty_document' }],
  });
  t.strictSame(await place.engine.generation(), generation);
  t.match(await place.index({ paths: [join(place.folder, 'full')] }), { files: { unchanged: 1 } });
});
