import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { runAtChanges } from '../../indexer/watch.js';
import { ended, spawnCli } from '../src/cli/run.js';

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await setTimeout(20);
}

t.test('a run at once, one after many changes, and a change during a run is not lost', async (t) => {
  const folder = t.testdir({ 'a.txt': '', '.hidden': '' });
  const ending = new AbortController();
  let runs = 0;
  let goOn: () => void = () => undefined;
  const done = runAtChanges(
    [folder],
    [],
    async () => {
      runs += 1;
      if (runs === 2) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
    },
    ending.signal,
  );
  await until(() => runs === 1);
  mkdirSync(join(folder, 'new'));
  for (let i = 0; i < 50; i++) writeFileSync(join(folder, 'new', `${i}.txt`), '');
  await until(() => runs === 2);
  writeFileSync(join(folder, 'a.txt'), 'changed');
  await setTimeout(700);
  t.equal(runs, 2, 'one run at a time');
  goOn();
  await until(() => runs === 3);
  writeFileSync(join(folder, '.hidden'), 'changed');
  await setTimeout(1200);
  t.equal(runs, 3, 'and none for what is not indexed');
  ending.abort();
  await done;
});

t.test('a folder that goes and comes back is watched as before', async (t) => {
  const root = t.testdir({ folder: { 'a.txt': '' } });
  const folder = join(root, 'folder');
  const ending = new AbortController();
  let runs = 0;
  const done = runAtChanges(
    [folder],
    [],
    async () => {
      runs += 1;
    },
    ending.signal,
  );
  await until(() => runs === 1);
  renameSync(folder, join(root, 'away'));
  await until(() => runs === 2);
  renameSync(join(root, 'away'), folder);
  await until(() => runs === 3);
  await setTimeout(700);
  const before = runs;
  writeFileSync(join(folder, 'a.txt'), 'changed');
  await until(() => runs > before);
  ending.abort();
  await done;
  t.pass('and the process lived on');
});

t.test(
  'what is not there yet is seen when it comes, changes and goes, also in a folder that is not watched',
  async (t) => {
    const root = t.testdir({ files: { 'a.txt': '' }, data: {} });
    const [folder, data] = [join(root, 'files'), join(root, 'data')];
    const later = join(data, 'dictionary.txt');
    const ending = new AbortController();
    let runs = 0;
    const done = runAtChanges(
      [folder, later],
      [data],
      async () => {
        runs += 1;
      },
      ending.signal,
    );
    await until(() => runs === 1);
    writeFileSync(join(folder, 'a.txt'), 'changed');
    await until(() => runs === 2);
    for (const text of ['研发', '研发 = R&D']) {
      const before = runs;
      writeFileSync(later, text);
      await until(() => runs > before);
      await setTimeout(700);
    }
    const before = runs;
    rmSync(later);
    await until(() => runs > before);
    ending.abort();
    await done;
    t.pass();
  },
);

t.test('what a run writes itself is no reason for the next one', async (t) => {
  const folder = t.testdir({ 'a.txt': '', data: {} });
  const report = join(folder, 'report.json');
  const ending = new AbortController();
  let runs = 0;
  const done = runAtChanges(
    [folder],
    [join(folder, 'data'), report],
    async () => {
      runs += 1;
      writeFileSync(join(folder, 'data', `${runs}`), '');
      writeFileSync(report, `${runs}`);
    },
    ending.signal,
  );
  await until(() => runs === 1);
  await setTimeout(1200);
  t.equal(runs, 1);
  writeFileSync(join(folder, 'a.txt'), 'changed');
  await until(() => runs === 2);
  ending.abort();
  await done;
});

t.test('tiaowen index --watch indexes what changes, and ends well when it is asked to', async (t) => {
  const place = t.testdir({ files: { 'a.txt': '某方案\n一、甲\n' }, 'more.yaml': '' });
  const further = ['--report', join(place, 'files/report.json'), '--metadata', join(place, 'more.yaml')];
  const child = spawnCli(['index', join(place, 'files'), '--watch', ...further], {
    TIAOWEN_DATA: join(place, 'files/data'),
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    err += text;
  });
  const end = ended(child);
  await until(() => err.includes('watching'));
  t.match(out, /documents indexed: 1,/);
  writeFileSync(join(place, 'files', 'b.txt'), '某办法\n第一条 乙。\n');
  await until(() => out.includes('documents indexed: 2,'));
  writeFileSync(join(place, 'more.yaml'), 'files: { a.txt: { title: 某市方案 } }');
  await until(() => err.split('watching').length > 3);
  await setTimeout(1200);
  t.equal(err.split('watching').length, 4, 'three runs, each for a change of what is indexed or describes it');
  writeFileSync(join(place, 'files/data/dictionary.txt'), '湘江科创带\n');
  await until(() => err.split('watching').length > 4);
  t.match(out.split('documents indexed').at(-1), /: 2,/, 'all anew, with a dictionary that has come');
  child.kill('SIGTERM');
  t.equal((await end).code, 0);
  t.match(err, /stopped watching\n$/);
});
