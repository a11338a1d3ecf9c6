import t from 'tap';
import { type Suggestion, suggest } from '../../../src/suggest/suggest.js';
import { lexicon } from './lexicon.js';

const suggested = (typed: string, size = 20): readonly Suggestion[] => suggest(lexicon, typed, size);
const texts = (typed: string, kind: Suggestion['kind']): string[] =>
  suggested(typed)
    .filter((one) => one.kind === kind)
    .map(({ text }) => text);

t.test('terms by their beginning, the most frequent first', (t) => {
  t.strictSame(texts('科技', 'term'), ['科技', '科技创新', '科技成果']);
  t.strictSame(texts('創', 'term'), ['创新'], 'in either script');
  t.match(suggested('科技创'), [{ text: '科技创新', kind: 'term', count: 500, url: null, marks: [[0, 3]] }]);
  t.end();
});

t.test('no words that name nothing, and none that only jieba knows', (t) => {
  for (const typed of ['应', '及', '条']) t.strictSame(texts(typed, 'term'), [], typed);
  t.strictSame(texts('专精', 'term'), ['专精特新'], 'but those of the dictionary’s own terms');
  t.end();
});

t.test('no terms with digits, but what is in the dictionary', (t) => {
  for (const typed of ['b', 'b4', '2', '10日']) t.strictSame(texts(typed, 'term'), [], typed);
  t.strictSame(texts('wt', 'term'), ['wto']);
  t.strictSame(texts('5', 'term'), ['5g']);
  t.end();
});

t.test('a term is written as it is written, not as it is folded', (t) => {
  t.strictSame(texts('动画', 'term'), ['动画']);
  t.end();
});

t.test('titles by any part of them, with the marks on what was typed', (t) => {
  t.match(suggested('十四五科技'), [
    { kind: 'title', text: '长沙市“十四五”科技创新规划', url: '/d/plan', count: null, marks: [[4, 10]] },
  ]);
  t.strictSame(texts('方案', 'title'), ['第一个方案', '第二个方案', '关于印发两个方案的通知']);
  t.strictSame(texts('银行', 'title'), ['商業銀行法']);
  t.match(
    suggested('长沙 创新').map(({ text, marks }) => [text, marks]),
    [
      [
        '长沙市“十四五”科技创新规划',
        [
          [0, 2],
          [10, 12],
        ],
      ],
    ],
    'and by parts that stand apart',
  );
  t.end();
});

t.test('a law is suggested once, also without what all laws begin with', (t) => {
  for (const typed of ['公司法', '中华人民共和国公司', 'gongsi', 'gsf']) {
    t.match(suggested(typed), [{ text: '中华人民共和国公司法（2023修订）', url: '/d/company' }], typed);
    t.equal(texts(typed, 'title').length, 1, typed);
  }
  t.end();
});

t.test('numbers as they are typed, the shorter first', (t) => {
  for (const typed of ['长政办发2021', '长政办发〔2021〕1', '〔2021〕1', '長政辦發[2021]']) {
    t.strictSame(texts(typed, 'number'), ['长政办发〔2021〕1号', '长政办发〔2021〕11号'], typed);
  }
  t.strictSame(texts('长政办发 11', 'number'), ['长政办发〔2021〕11号'], 'code and serial');
  t.strictSame(texts('czbf2021', 'number').length, 2);
  t.match(suggested('长政办发〔2021〕11'), [{ url: '/d/plan' }]);
  t.match(suggested('湘政发'), [{ text: '湘政发〔2020〕3号', url: null }], 'that several have leads to none');
  t.end();
});

t.test('issuers with how many documents they have', (t) => {
  t.match(
    suggested('市人民政府').filter(({ kind }) => kind === 'issuer'),
    [{ text: '长沙市人民政府办公厅', count: 2, url: null, marks: [[2, 7]] }],
  );
  t.end();
});

t.test('pinyin whole, by first letters and mixed; whole syllables first', (t) => {
  for (const typed of ['keji chuangxin', 'kejichuangxin', 'kjcx', '科技cx']) {
    t.equal(texts(typed, 'term')[0], '科技创新', typed);
  }
  t.equal(texts('yinhang', 'term')[0], '银行');
  t.strictSame(texts('yinhangbx', 'term'), ['银行保险']);
  t.end();
});

t.test('where there is more than fits, each kind has its share', (t) => {
  const few = suggested('科技', 2);
  t.strictSame(
    few.map(({ kind }) => kind),
    ['term', 'title'],
  );
  t.strictSame(suggested('〔', 5), []);
  t.strictSame(suggested('', 5), []);
  t.strictSame(suggested('火星', 5), []);
  t.end();
});
