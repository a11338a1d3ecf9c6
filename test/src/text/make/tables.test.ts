import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import t from 'tap';
import { makeClasses } from '../../../../src/text/make/classes.js';
import { makeCommon } from '../../../../src/text/make/common.js';
import { makePinyin } from '../../../../src/text/make/pinyin.js';
import { makeReadings } from '../../../../src/text/make/readings.js';
import { makeRegional } from '../../../../src/text/make/regional.js';
import { makeScripts } from '../../../../src/text/make/scripts.js';
import { makeSpellings } from '../../../../src/text/make/spellings.js';
import { tableLines, tablePath } from '../../../../src/text/tables.js';

t.test('the tables of characters and words are those that the installed opencc-js and nodejieba give', (t) => {
  t.equal(readFileSync(tablePath('classes.txt'), 'utf8'), makeClasses());
  t.equal(readFileSync(tablePath('scripts.txt'), 'utf8'), makeScripts());
  t.equal(readFileSync(tablePath('common.txt'), 'utf8'), makeCommon());
  t.equal(readFileSync(tablePath('regional.txt'), 'utf8'), makeRegional());
  t.equal(readFileSync(tablePath('spellings.txt'), 'utf8'), makeSpellings());
  t.end();
});

t.test('classes are about four thousand, small, and apart', (t) => {
  const classes = tableLines('classes.txt').map((line) => [...line]);
  t.ok(classes.length > 3900 && classes.length < 4100, `${classes.length} classes`);
  t.ok(Math.max(...classes.map((members) => members.length)) <= 6);
  t.ok(Math.min(...classes.map((members) => members.length)) >= 2);
  const all = classes.flat();
  t.equal(new Set(all).size, all.length);
  t.ok(tableLines('classes.txt').includes('划画㓰畫劃畵'), 'written as its most frequent Simplified character');
  t.end();
});

t.test('no reading has ever changed, whatever pinyin-pro says today: addresses depend on them', (t) => {
  const hash = createHash('sha256')
    .update(readFileSync(tablePath('pinyin.txt')))
    .digest('hex');
  t.equal(hash, 'cf541ca5550f058585dee47cce7c112935e5f66b6fe243319028e5b7bbd61c55');
  t.end();
});

t.test('further readings are those that pinyin-pro gives the words of jieba', (t) => {
  t.equal(readFileSync(tablePath('readings.txt'), 'utf8'), makeReadings());
  t.end();
});

t.test('the readings are made a line a syllable', (t) => {
  const made = makePinyin().trimEnd().split('\n').slice(1);
  t.ok(made.length > 350, `${made.length} syllables`);
  t.same(
    made.filter((line) => !/^[a-z]+ \p{Script=Han}+$/u.test(line)),
    [],
  );
  t.match(
    made.find((line) => line.startsWith('zheng ')),
    /政/,
  );
  t.end();
});
