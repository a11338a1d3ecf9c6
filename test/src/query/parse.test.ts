import fc from 'fast-check';
import t from 'tap';
import { asPhrase, mostTerms, parseQuery, type Term, termsOf, withoutRepeats } from '../../../src/query/parse.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';

const show = ({ typed, quoted, field }: Term) => {
  if (quoted) return `<${typed}>`;
  return field === null ? typed : `${field.name}=${field.value}`;
};
const read = (q: string) => {
  const { groups, exclude } = withoutRepeats(parseQuery(q));
  return [...groups.map(({ terms }) => terms.map(show).join(' / ')), ...exclude.map((term) => `-${show(term)}`)];
};
const asText = (q: string) => parseQuery(q).asText.map(({ typed, reason }) => [typed, reason]);

t.test('groups are divided by any white space', async (t) => {
  t.same(read('研发 投入\u3000人才\u00a0a\u2003b\u0085c\n'), ['研发', '投入', '人才', 'a', 'b', 'c']);
  t.match(parseQuery(' \u3000\t'), { blank: true, groups: [] });
  t.match(parseQuery(''), { blank: true, groups: [] });
});

t.test('quotes of three kinds make a phrase', async (t) => {
  for (const [open = '', close = ''] of ['“”', '「」', '""', '＂＂', '﹁﹂'].map((pair) => [...pair])) {
    t.same(read(`${open}研发 投入${close} 人才`), ['<研发 投入>', '人才'], open);
  }
  t.same(read('"研发" -"北京 大学"'), ['<研发>', '-<北京 大学>']);
});

t.test('a quote inside a group or never closed is text', async (t) => {
  t.same(read('推进“两个年”建设'), ['推进“两个年”建设']);
  t.same(read('“两个年”建设 担当'), ['“两个年”建设', '担当']);
  t.same(read('“引爆 区'), ['“引爆', '区']);
  t.same(read('5"屏 "b'), ['5"屏', '"b']);
  t.same(read('《长沙市“产业质效倍增年”建设实施方案》'), ['《长沙市“产业质效倍增年”建设实施方案》']);
});

t.test('a minus excludes only behind a space and beside something wanted', async (t) => {
  t.same(read('人才 -团队'), ['人才', '-团队']);
  t.same(read('人才\u3000－团队'), ['人才', '-团队']);
  t.same(read('2-3家'), ['2-3家']);
  t.same(read('-团队'), ['-团队']);
  t.same(read('-团队 人才'), ['-团队', '人才']);
  t.same(read('《 -团队'), ['-团队']);
  t.same(read('人才 - 团队 --'), ['人才', '团队']);
  t.equal(parseQuery('a -b').exclude[0]?.letters, 'b');
});

t.test('OR between two wanted groups makes one of them, any number in a row', async (t) => {
  for (const or of ['OR', 'or', 'ＯＲ', '|', '｜']) {
    t.same(read(`研发 ${or} 投入 人才`), ['研发 / 投入', '人才'], or);
  }
  t.same(read('研发 OR “投 入” | 人才 -团队'), ['研发 / <投 入> / 人才', '-团队']);
  t.same(read('研发 OR 研發'), ['研发'], 'the same twice asks for nothing more');
  t.equal(parseQuery('丁 甲 OR “乙 丙” 丁').groups[1]?.typed, '甲 OR “乙 丙”', 'as typed, for messages');
});

t.test('OR at an end, doubled or beside an exclusion asks for nothing, alone it is text', async (t) => {
  t.same(read('OR 研发'), ['研发']);
  t.same(read('研发 OR'), ['研发']);
  t.same(read('｜ 研发 ｜'), ['研发']);
  for (const alone of ['OR', 'OR OR', 'OR ——']) t.same(read(alone), ['OR'], alone);
  t.same(read('OR -研发'), ['OR', '-研发']);
  t.same(read('研发 OR OR 投入'), ['研发', '投入']);
  t.same(read('研发 || 投入'), ['研发', '投入']);
  t.same(read('研发 OR -投入'), ['研发', '-投入']);
  t.same(read('人才 -研发 OR 投入'), ['人才', '投入', '-研发']);
  t.same(read('研发 OR —— 投入'), ['研发', '投入']);
  t.same(read('研发 "OR" 投入'), ['研发', '<OR>', '投入']);
  t.same(read('研发|投入'), ['研发|投入']);
});

t.test('a title holds its spaces together', async (t) => {
  t.same(read('《节约 能源法》 第三条'), ['《节约 能源法》', '第三条']);
  t.same(read('《关于废止《甲 办法》的 决定》'), ['《关于废止《甲 办法》的 决定》']);
  t.same(read('《甲》的 《乙》'), ['《甲》的', '《乙》'], 'only where it ends a group');
  t.same(read('《甲 乙'), ['《甲', '乙']);
  t.same(
    termsOf(parseQuery('《甲 乙》 《甲》的 甲 "《甲》"')).map(({ title }) => title),
    [true, false, false, false],
  );
  t.same(read('人才 -《甲 乙》'), ['人才', '-《甲 乙》']);
});

t.test('fields have a name in both languages, either script and width', async (t) => {
  const fields = {
    issuer: ['issuer:长沙市', 'ISSUER:长沙市', 'ｉｓｓｕｅｒ：长沙市', '发文机关：长沙市', '發文機關:长沙市'],
    year: ['year:长沙市', '年份：长沙市'],
    number: ['number:长沙市', '文号：长沙市', '文號:长沙市', '发文字号:长沙市'],
    title: ['title:长沙市', '标题:长沙市', '標題：长沙市'],
    in: ['in:长沙市', '文件：长沙市'],
  };
  for (const [name, all] of Object.entries(fields)) for (const q of all) t.same(read(q), [`${name}=长沙市`], q);
  t.match(termsOf(parseQuery('标题：“长沙，市” x')), [
    { typed: '标题：“长沙，市”', letters: '标题长沙市' },
    { typed: 'x' },
  ]);
});

t.test('the value of a field goes to the next space, or is in quotes or 《》', async (t) => {
  t.same(read('year:2017..2021 研发'), ['year=2017..2021', '研发']);
  t.same(read('title:"节约 能源" 研发'), ['title=节约 能源', '研发']);
  t.same(read('标题：《节约 能源》 研发'), ['title=节约 能源', '研发']);
  t.same(read('title:“节约 能源”法 研发'), ['title=“节约', '能源”法', '研发']);
  t.same(read('issuer:甲 OR issuer:乙 OR 丙'), ['issuer=甲 / issuer=乙 / 丙']);
});

t.test('what only looks like a field is text, and it is said why', async (t) => {
  t.same(asText('author:甲 文种：方案'), [
    ['author:甲', 'field_unknown'],
    ['文种：方案', 'field_unknown'],
  ]);
  t.same(asText('issuer: 甲'), [['issuer:', 'value_missing']]);
  t.same(asText('研发 -year:2019'), [['year:2019', 'field_excluded']]);
  t.same(read('研发 -year:2019'), ['研发', '-year:2019']);
  for (const q of ['-year:2019 研发', '-year:2019']) t.same(asText(q), [['-year:2019', 'field_excluded']], q);
  for (const q of ['发展目标：提高', 'http://a.cn/b', '"issuer:甲"', '10:30', ':甲', 'a:', '-10:30']) {
    t.same(asText(q), [], q);
    t.ok(
      termsOf(parseQuery(q)).every(({ field }) => field === null),
      q,
    );
  }
});

t.test('single letters with & between are one word, also with spaces', async (t) => {
  const typed = (q: string) => parseQuery(q).groups.map((group) => group.typed);
  t.strictSame(typed('R & D tax'), ['R&D', 'tax']);
  t.strictSame(typed('Ｒ　＆　Ｄ'), ['Ｒ&Ｄ']);
  t.strictSame(typed('plan & D'), ['plan', 'D']);
});

t.test('groups without a letter are left out', async (t) => {
  t.same(read('研发 —— ， 投入'), ['研发', '投入']);
  t.match(parseQuery('，。 “” -'), { groups: [], exclude: [], blank: false });
});

t.test('what is typed twice is one group', async (t) => {
  t.same(read('研发 投入 研發 -奖补 -獎補'), ['研发', '投入', '-奖补']);
  t.equal(parseQuery('2 2').groups.length, 2, 'once it is known what they say together');
  t.equal(read('2 '.repeat(1000)).length, 1);
});

t.test('more than a query holds is one group', async (t) => {
  const many = Array.from({ length: mostTerms + 1 }, (_, i) => `项目${i}`).join(' ');
  t.match(parseQuery(many), { groups: [{ typed: many, terms: [{ quoted: false }] }], exclude: [] });
  t.equal(parseQuery(many).groups.length, 1);
  t.equal(parseQuery(many.replaceAll(' ', ' OR ')).groups[0]?.terms.length, 1);
});

t.test('a term keeps what was typed and what it folds to', async (t) => {
  t.same(termsOf(parseQuery('「２０２１年 計畫」')), [
    {
      typed: '２０２１年 計畫',
      quoted: true,
      folded: foldText('2021年 计划'),
      letters: foldText('2021年计划'),
      title: false,
      field: null,
    },
  ]);
  t.match(termsOf(asPhrase('1 -2家')), [{ letters: '12家', quoted: true, typed: '1 -2家' }]);
});

const unit = fc.constantFrom(
  ...'研發发画畫 \u3000-－"＂“”「」﹁，2２a|｜《》:：',
  ' OR ',
  'year:',
  '标题：',
  '發文機關:',
);

t.test('queries that fold to the same are read the same, and nothing typed is lost', async (t) => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (typed) => {
      const query = parseQuery(typed);
      const untyped = ({ typed, ...read }: Term) => read;
      const again = parseQuery(foldText(typed));
      const terms = ({ groups }: typeof query) => groups.map((group) => group.terms.map(untyped));
      t.same(terms(again), terms(query));
      t.same(again.exclude.map(untyped), query.exclude.map(untyped));
      if (query.exclude.length === 0) {
        // a group that is typed again adds nothing; all the rest is there, in its order, but for an OR that joins
        const all = lettersOf(foldText(typed));
        const kept = termsOf(query).map(({ letters }) => letters);
        t.match(all, new RegExp(`^(?:or|${kept.join('|')})*$`));
        kept.reduce((from, letters) => {
          const at = all.indexOf(letters, from);
          t.ok(at >= 0, `${letters} behind the groups before it`);
          return at + 1;
        }, 0);
      }
      for (const { letters } of [...termsOf(query), ...query.exclude]) t.not(letters, '');
    }),
  );
});
