import fc from 'fast-check';
import { Converter } from 'opencc-js';
import t from 'tap';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';
import { tableLines } from '../../../src/text/tables.js';
import { loadCutter } from '../../../src/text/words.js';
import { seedTexts } from './seeds.js';

const dictionary = foldedDictionary();
const { forIndex: joined, forQuery } = loadCutter(dictionary);
const forIndex = (folded: string): string[] => joined(folded).split(' ');
const seeds = seedTexts.join('\n');

/** Anything: pieces of the seeds, both scripts, numbers, what is broken. */
const text = fc
  .array(
    fc.oneof(
      fc.nat(seeds.length - 20).map((start) => seeds.slice(start, start + 20)),
      fc.constantFrom(
        '国务院办公厅',
        '第三十三条',
        '二〇二一年',
        'R&D',
        '2.9%',
        '10,000',
        '09',
        '5G',
        '\0',
        '\ud800',
        '𠮷',
        '㎡',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => foldText(parts.join('')));

t.test('a passage’s words hold the parts of long words, numbers with their normal form, Latin words whole', (t) => {
  t.same(forIndex(foldText('研发经费投入占比达到2.9％')), ['研发', '经费', '投入', '占', '比', '达到', '2.9%', '2.9']);
  t.same(forIndex(foldText('R&D经费10,000元，5G')), ['r&d', '经费', '10,000', '10000', '元', '5g']);
  const office = forIndex('国务院办公厅');
  t.equal(office.at(-1), '国务院办公厅');
  for (const part of ['国务院', '办公厅', '办公']) t.ok(office.includes(part), part);
  t.same(forIndex('第三十三条').slice(-2), ['第三十三条', '33']);
  t.ok(forIndex('二〇二一年').includes('2021'));
  t.equal(joined('，。 '), '');
  t.end();
});

t.test('a query’s words are the parts of long words where they make them up', (t) => {
  t.same(forQuery('国务院办公厅'), ['国务院', '办公厅']);
  t.same(forQuery('中华人民共和国'), ['中华', '人民', '共和国']);
  t.same(forQuery('第三十三条'), ['第三十三条']);
  t.same(forQuery('10,000家2.90%'), ['10000', '家', '2.9']);
  t.same(forQuery('技术研发技术'), ['技术', '研发']);
  t.end();
});

t.test('every word of a query is a word of the passage that is the same text', (t) => {
  fc.assert(
    fc.property(text, (folded) => {
      const words = new Set(forIndex(folded));
      return forQuery(folded).every((word) => words.has(word));
    }),
  );
  t.end();
});

t.test('no letter of a text is lost', (t) => {
  fc.assert(
    fc.property(text, (folded) => {
      const letters = new Set(lettersOf(forIndex(folded).join('')));
      return [...lettersOf(folded)].every((letter) => letters.has(letter));
    }),
  );
  t.end();
});

t.test('the seeds have the same words in every script and region', (t) => {
  const words = forIndex(foldText(seeds));
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert: (text: string) => string = Converter({ from: 'cn', to });
    const simplify: (text: string) => string = Converter({ from: 't', to: 'cn' });
    t.same(forIndex(foldText(convert(simplify(seeds)))), words, to);
  }
  t.end();
});

t.test('the field’s terms are not cut apart', (t) => {
  const cut = tableLines('terms.txt')
    .map(foldText)
    .filter((term) => !forIndex(term).includes(term));
  t.same(cut, []);
  t.ok(forIndex('深化长株潭国家自主创新示范区建设').includes('长株潭'));
  t.end();
});

t.test('a dictionary that would end the process is refused', (t) => {
  for (const broken of [
    '',
    '\n',
    '研发\n',
    '研发 0 n\n',
    '研发 x n\n',
    '研发  3 n\n',
    '研发 3 n\n\n投入 3 n\n',
    '\ud800 3 n\n',
    '研发 3 n\r\n',
  ]) {
    t.throws(() => loadCutter(broken), /dictionary/, JSON.stringify(broken));
  }
  t.same(forQuery('研发投入'), ['研发', '投入'], 'the one before still cuts');
  t.end();
});

t.test('a cutter whose dictionary has been replaced in its thread says so', (t) => {
  const other = loadCutter('研发投入 3 n\n研 1 n\n');
  t.same(other.forQuery('研发投入'), ['研发投入']);
  t.throws(() => forQuery('研发投入'), /another dictionary/);
  t.end();
});
