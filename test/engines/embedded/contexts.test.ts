import Database from 'better-sqlite3';
import t from 'tap';
import { Contexts } from '../../../src/engines/embedded/contexts.js';
import { joinContext, packText } from '../../../src/engines/embedded/tokens.js';

const text = (no: number) => ({ words: `第 ${no} 章`, letters: `第${no}章` });

t.test('contexts are read as they were written, also those that make room for one another', async (t) => {
  const db = new Database(':memory:');
  t.teardown(() => db.close());
  db.exec('create table context (no integer primary key, strings blob not null)');
  const write = db.prepare('insert into context values (?, ?)');
  for (let no = 0; no < 100; no++) write.run(no, packText(joinContext([text(no)])));
  const contexts = new Contexts(2_000);
  const asked = (...numbers: number[]) =>
    [...contexts.of(db, new Set(numbers))].toSorted(([one], [other]) => one - other);
  const expected = (...numbers: number[]) => numbers.map((no) => [no, [text(no)]]);
  for (let from = 0; from < 97; from++) {
    t.strictSame(asked(from, from + 1, from + 2), expected(from, from + 1, from + 2));
    // The ones that were kept longest, behind others that are not there and take their room.
    t.strictSame(asked(99, 98, from + 1, from), expected(...new Set([from, from + 1, 98, 99])));
  }
});
