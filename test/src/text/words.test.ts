import fc from 'fast-check';
import { Converter } from 'opencc-js';
import t from 'tap';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';
import { shippedTerms } from '../../../src/text/shipped-terms.js';
import { isWord } from '../../../src/text/terms.js';
import { loadCutter } from '../../../src/text/words.js';
import { seedTexts } from './seeds.js';

const dictionary = foldedDictionary();
const { forIndex: joined, forQuery: words } = loadCutter(dictionary);
const forQuery = (folded: string): string[] => words(folded).map(({ token }) => token);
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
  t.same(forIndex(foldText('R&D经费10,000元，5G')), ['r&d', '研发', '经费', '10,000', '10000', '元', '5g']);
  const office = forIndex('国务院办公厅');
  t.equal(office.at(-1), '国务院办公厅');
  for (const part of ['国务院', '办公厅', '办公']) t.ok(office.includes(part), part);
  t.same(forIndex('第三十三条'), ['第三十三条', '第33条', '33']);
  t.ok(forIndex('二〇二一年').includes('2021'));
  t.equal(joined('，。 '), '');
  t.end();
});

t.test('a query’s words are the parts of long words where they make them up', (t) => {
  t.same(forQuery('高等教育法'), ['高等', '教育法']);
  t.same(forQuery('中华人民共和国'), ['中华', '人民', '共和国']);
  t.same(forQuery('第三十三条'), ['第33条']);
  t.same(forQuery('罚款三百元'), ['罚款', '300', '元']);
  t.same(forQuery('10,000家2.90%'), ['10000', '家', '2.9%']);
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

t.test('no letter of a text is lost, but of what stands for a term in another writing', (t) => {
  fc.assert(
    fc.property(text, (folded) => {
      const tokens = forIndex(folded);
      // 研究与试验发展 is 研发, and says no 与 by itself.
      const terms = words(folded).filter(({ token, writings }) => writings.length > 1 && tokens.includes(token));
      const letters = new Set(lettersOf([...tokens, ...terms.flatMap(({ writings }) => writings)].join('')));
      return [...lettersOf(folded)].every((letter) => letters.has(letter));
    }),
    { examples: [['全社会研究与试验发展']] },
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

t.test('any writing of a term has the token of the first one, once for each time it stands there', (t) => {
  for (const [token, ...texts] of [
    ['双创', '推进双创', '大众创业、万众创新', '大眾創業萬眾創新', '大众创业，\n万众创新的政策'],
    ['研发', '研发投入', 'R&D投入', '研究与开发', '研究與試驗發展'],
    ['国务院办公厅', '国办发文', '国务院办公厅', '國務院 辦公廳'],
    ['软件', '软件和信息', '軟體', '软件园区'],
  ] as const) {
    for (const one of texts) t.equal(forIndex(foldText(one)).filter((word) => word === token).length, 1, one);
  }
  t.same(forIndex('双创与大众创业、万众创新').filter((word) => word === '双创').length, 2);
  t.notOk(forIndex('全国办理').includes('国务院办公厅'), 'an abbreviation is found where it is a word');
  t.notOk(forIndex('cards').includes('研发'), 'and a Latin one not inside another');
  t.end();
});

t.test('a query asks for a term by its token, whichever writing is typed, and says them all', (t) => {
  t.same(forQuery('大众创业、万众创新政策'), ['双创', '政策']);
  t.same(forQuery('双创政策'), ['双创', '政策']);
  t.same(words('r&d'), [{ token: '研发', writings: ['研发', 'r&d', '研究与开发', '研究开发', '研究与试验发展'] }]);
  t.same(forQuery('国办印发'), ['国务院办公厅', '印发']);
  t.same(forQuery('全国人大常委会'), [foldText('全国人民代表大会常务委员会')], 'the longest, not 全国人大 in it');
  t.end();
});

t.test('a number that is part of a name is not asked for as a number', (t) => {
  t.same(forQuery('党的二十大精神'), ['党', '的', '二十大', '精神']);
  t.same(forQuery('十二指肠'), ['十二指肠']);
  t.ok(forIndex('二十大').includes('二十大'));
  t.end();
});

t.test('the field’s terms are not cut apart', (t) => {
  const cut = shippedTerms()
    .flat()
    .filter((term) => isWord(term) && !forIndex(term).includes(term));
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
  t.same(other.forQuery('研发投入'), [{ token: '研发投入', writings: ['研发投入'] }]);
  t.throws(() => forQuery('研发投入'), /another dictionary/);
  t.end();
});
