import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { dictionaryPath, dictionaryPlace, readOwnTerms } from '../../indexer/own-terms.js';
import { act, workplace } from './workplace.js';

t.test('the file is the one that is set, else the one in the data folder', async (t) => {
  const data = t.testdir({ 'dictionary.txt': '' });
  t.equal(dictionaryPath('/etc/terms.txt', data), '/etc/terms.txt');
  t.equal(dictionaryPath(undefined, data), join(data, 'dictionary.txt'));
  t.equal(dictionaryPath(undefined, join(data, 'none')), undefined);
  t.equal(dictionaryPlace(undefined, join(data, 'none')), join(data, 'none/dictionary.txt'), 'where one can come');
});

t.test('a file that cannot be read, or a line in it, is a clear error', async (t) => {
  const folder = t.testdir({
    'gbk.txt': Buffer.from([0xd1, 0xd0, 0xb7, 0xa2]),
    'broken.txt': '研发\n双创 =\n',
  });
  const error = (name: string, message: string | RegExp) =>
    t.throws(() => readOwnTerms(join(folder, name)), { code: 'dictionary_invalid', message });
  error('gbk.txt', /gbk\.txt cannot be read: it is not UTF-8: save it as UTF-8\.$/);
  error('none.txt', /none\.txt cannot be read: ENOENT\.$/);
  error('broken.txt', 'broken.txt, line 2: a writing without letters stands beside =, or alone.');
  t.same(readOwnTerms(undefined), []);
});

t.test('an edited dictionary is in the generation after the next run, which reads all anew', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '走湘江科创带。') });
  const dictionary = join(place.folder, '../terms.txt');
  const edit = (text: string) => writeFileSync(dictionary, text);
  edit('湘江科创带\n');
  const first = await place.index({ dictionary });
  t.match(await place.engine.dictionary(), '湘江科创带 ');

  edit('湘江科创带 # 说明\n');
  const second = await place.index({ dictionary });
  t.equal(second.generation.id, first.generation.id, 'a comment changes nothing');

  edit('湘江科创带 = 湘江科学城走廊\n');
  t.match(await place.index({ dictionary }), { files: { read: 1, unchanged: 0 } });
  t.match(await place.engine.dictionary(), '湘江科创带 = 湘江科学城走廊');

  edit('湘江科创带 =\n');
  const kept = await place.engine.generation();
  await t.rejects(place.index({ dictionary }), { code: 'dictionary_invalid' });
  t.same(await place.engine.generation(), kept, 'a broken one leaves the index as it is');

  t.match(await place.index(), { files: { read: 1 } });
  t.notMatch(await place.engine.dictionary(), '湘江科创带');
});
