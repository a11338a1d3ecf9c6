import t from 'tap';
import { givenByName } from '../../../indexer/metadata/file-name.js';

t.test("collections of laws print the version's day in the file's name", async (t) => {
  t.same(givenByName('laws.tar.gz/民法典(2020-05-28).md', '法典'), { version: '2020-05-28' });
  t.same(givenByName('a/条例（2020-05-28）.txt', '条例'), { version: '2020-05-28' });
  t.same(givenByName('a/条例(2020-02-31).txt', '条例'), {}, 'no day');
  t.same(givenByName('a(2020-05-28).d/条例.txt', '条例'), {}, "the folder's");
  t.same(givenByName('a/通知(2020-05-28).txt', '通知'), {}, 'notices have no versions');
});
