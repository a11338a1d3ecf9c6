/** An index of an older format: what was linked once is not lost with it. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { fileName, openEmbedded } from '../../../src/engines/embedded/index.js';
import { applicationId } from '../../../src/engines/embedded/schema.js';
import { build } from '../engines.js';
import { documentOf, planOf } from '../samples.js';

/** As the first version of the program wrote it, but for what no later one reads. */
function writeFirstFormat(data: string): void {
  const db = new Sqlite(join(data, fileName));
  db.exec(`
    create table generation (one integer primary key, id text not null);
    create table document (no integer primary key, id text not null unique, first integer not null, passages integer not null,
      number_key text, json text not null) strict;
    create table passage (row integer primary key, document integer not null, locator text not null, json text not null,
      unique (document, locator)) strict;
    create table unit (document integer, locator text, row integer, primary key (document, locator)) strict, without rowid;
    create table alias (alias text, document integer, primary key (alias, document)) strict, without rowid;
    create index alias_document on alias (document);
    create virtual table token using fts5(words, grams, content = '', contentless_delete = 1);
    insert into token (rowid, words, grams) values (1, '研发', '研发 发');
  `);
  let row = 0;
  for (const [no, { document, passages }] of [before, gone].entries()) {
    // Fields that the first version did not know.
    const { otherNumbers, work, version, region, level, ...known } = document;
    db.prepare('insert into document values (?, ?, ?, ?, null, ?)').run(
      no,
      document.id,
      row + 1,
      passages.length,
      JSON.stringify(known),
    );
    db.prepare('insert into alias values (?, ?)').run(`slug-${document.id}`, no);
    for (const { passage } of passages) {
      row += 1;
      db.prepare('insert into passage values (?, ?, ?, ?)').run(row, no, passage.locator, JSON.stringify(passage));
    }
  }
  db.pragma(`application_id = ${applicationId}`);
  db.pragma('user_version = 1');
  db.close();
}

const before = documentOf({ id: 'd', number: '甲发〔2021〕1号', passages: ['研发', '投入'] });
const gone = documentOf({ id: 'e', title: '方案', passages: ['人才'] });

t.test('what an index of the first format held is former where the new one does not hold it', async (t) => {
  const data = t.testdir();
  writeFirstFormat(data);
  const engine = await openEmbedded({ data });
  t.teardown(() => engine.close());
  await t.rejects(engine.generation(), { code: 'index_incompatible' });
  await build(engine, [documentOf({ id: 'd', passages: ['研发', '费用'] })]);
  t.equal((await engine.search(planOf({}))).total, 2);
  t.strictSame(await engine.formerPassages('d', 'p1'), []);
  t.match(await engine.formerPassages('d', 'p2'), [{ text: '投入' }]);
  t.match(await engine.formerDocument('e'), { title: '方案', by: null });
  t.match(await engine.formerlyNamed('slug-e'), [{ id: 'e', title: '方案' }]);
  t.match(await engine.formerPassages('e', 'p1'), [{ text: '人才' }]);
  await build(engine, [before, gone]);
  t.strictSame(await engine.formerPassages('d', 'p2'), [
    { ...(await engine.formerPassages('d', 'p2'))[0], text: '费用' },
  ]);
});
