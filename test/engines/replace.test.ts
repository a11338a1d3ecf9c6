/** Ids that a better reading of the same source has given up, and documents that are read from other files. */
import { build, everyEngine, puts } from './engines.js';
import { documentOf } from './samples.js';

const read = (id: string, ...passages: string[]) => documentOf({ id, title: `《${id}》`, passages });

everyEngine('leads a replaced id to what took its place, where its addresses go on', async (t, engine) => {
  await build(engine, [read('a', '研发', '投入', '人才')]);
  await engine.change([{ put: read('a', '研发', '投入') }]);
  await engine.change([{ replace: 'a', by: 'b' }, { put: read('b', '研发', '费用') }]);
  t.match(await engine.formerDocument('a'), { id: 'a', title: '《a》', by: 'b' });
  t.strictSame(await engine.documents(['a']), []);
  const formers = async (locator: string) => (await engine.formerPassages('b', locator)).map(({ text }) => text);
  t.strictSame(await formers('p1'), [], 'what it holds too is not lost');
  t.strictSame(await formers('p2'), ['投入']);
  t.strictSame(await formers('p3'), ['人才'], 'what was lost before');
});

everyEngine('tells once what two documents lost alike before another took their places', async (t, engine) => {
  await build(engine, [read('a', '研发', '人才'), read('b', '研发', '人才')]);
  await engine.change([{ put: read('b', '研发') }]);
  await engine.change([{ put: read('a', '研发') }]);
  await engine.change([{ replace: 'b', by: 'c' }, { replace: 'a', by: 'c' }, { put: read('c', '研发') }]);
  const formers = await engine.formerPassages('c', 'p2');
  t.match(formers, [{ text: '人才', citation: 'a，p2' }], 'as the first of them by id is cited, whoever lost it first');
  t.equal(formers.length, 1);
});

everyEngine('leads through any number of replacements at once, and never in a circle', async (t, engine) => {
  await build(engine, [read('a', '研发')]);
  await engine.change([{ put: read('b', '研发') }, { replace: 'a', by: 'b' }]);
  await engine.change([{ replace: 'b', by: 'c' }, { put: read('c', '研发') }]);
  t.match(await engine.formerDocument('a'), { by: 'c' });
  t.match(await engine.formerDocument('b'), { by: 'c' });
  await engine.change([{ replace: 'c', by: 'a' }, { put: read('a', '研发') }]);
  t.equal(await engine.formerDocument('a'), null, 'it is there again');
  t.match(await engine.formerDocument('b'), { by: 'a' });
  t.match(await engine.formerDocument('c'), { by: 'a' });
  await engine.change([{ replace: 'a', by: 'd' }, { replace: 'd', by: 'e' }, { put: read('e', '研发') }]);
  for (const id of ['a', 'b', 'c']) t.match(await engine.formerDocument(id), { by: 'e' }, id);
  await engine.change([
    { replace: 'e', by: 'e2' },
    { replace: 'e2', by: 'e' },
  ]);
  t.match(await engine.formerDocument('e'), { by: null }, 'by what never came: it is gone');
});

everyEngine('leads on in a build as in a change', async (t, engine) => {
  await build(engine, [read('a', '研发', '投入'), read('x', '人才')]);
  await engine.build({ analysis: 'a', dictionary: '' }, [{ replace: 'a', by: 'b' }, ...puts([read('b', '研发')])]);
  t.match(await engine.formerDocument('a'), { by: 'b' });
  t.match(await engine.formerDocument('x'), { by: null });
  t.match(await engine.formerPassages('b', 'p2'), [{ text: '投入' }]);
  await build(engine, [read('b', '研发')]);
  t.match(await engine.formerDocument('a'), { by: 'b' }, 'and after the next');
});

everyEngine('leads nowhere from an id that never was', async (t, engine) => {
  await build(engine, [read('a', '研发')]);
  await engine.change([{ replace: 'never', by: 'a' }]);
  t.equal(await engine.formerDocument('never'), null);
});

everyEngine('takes other sources for a document, and nothing else of it changes', async (t, engine) => {
  await build(engine, [read('a', '研发')]);
  const [before] = await engine.documents(['a']);
  await engine.change([
    { sources: 'a', are: ['x.txt', 'y.zip/x.txt'] },
    { sources: 'nowhere', are: [] },
  ]);
  t.strictSame(await engine.documents(['a']), [{ ...before, sources: ['x.txt', 'y.zip/x.txt'] }]);
  t.equal((await engine.documentPassages('a'))?.total, 1);
  await engine.build({ analysis: 'a', dictionary: '' }, [...puts([read('a', '研发')]), { sources: 'a', are: ['z'] }]);
  t.strictSame((await engine.documents(['a']))[0]?.sources, ['z'], 'in a build, too');
});

everyEngine('names the versions of a work', async (t, engine) => {
  const version = (id: string, work: string) => documentOf({ id, work, version: '2020-01-01', passages: [] });
  await build(engine, [version('c', '法'), version('a', '法'), version('b', '例'), read('d', '研发')]);
  t.strictSame(await engine.versions('法'), ['a', 'c'], 'in order of id');
  t.strictSame(await engine.versions('d'), ['d'], 'what has no versions is its own work');
  t.strictSame(await engine.versions('无'), []);
  await engine.change([{ remove: 'a' }]);
  t.strictSame(await engine.versions('法'), ['c']);
});
