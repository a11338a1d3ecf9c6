import fc from 'fast-check';
import t from 'tap';
import { asPhrase, mostGroups, parseQuery } from '../../../src/query/parse.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';

const read = (q: string) => {
  const { groups, exclude } = parseQuery(q);
  const show = ({ typed, quoted }: { typed: string; quoted: boolean }) => (quoted ? `<${typed}>` : typed);
  return [...groups.map(show), ...exclude.map((group) => `-${show(group)}`)];
};

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

t.test('groups without a letter are left out', async (t) => {
  t.same(read('研发 —— ， 投入'), ['研发', '投入']);
  t.match(parseQuery('，。 “” -'), { groups: [], exclude: [], blank: false });
});

t.test('what is typed twice is one group, and more than a query holds is one too', async (t) => {
  t.same(read('研发 投入 研發 -奖补 -獎補'), ['研发', '投入', '-奖补']);
  t.equal(parseQuery('2 '.repeat(1000)).groups.length, 1);
  const many = Array.from({ length: mostGroups + 1 }, (_, i) => `项目${i}`).join(' ');
  t.match(parseQuery(many), { groups: [{ typed: many, quoted: false }], exclude: [] });
  t.equal(parseQuery(many).groups.length, 1);
});

t.test('a group keeps what was typed and what it folds to', async (t) => {
  t.same(parseQuery('「２０２１年 計畫」').groups, [
    { typed: '２０２１年 計畫', quoted: true, folded: foldText('2021年 计划'), letters: foldText('2021年计划') },
  ]);
  t.match(asPhrase('1 -2家'), { groups: [{ letters: '12家', quoted: true, typed: '1 -2家' }], exclude: [] });
});

t.test('queries that fold to the same are read the same, and nothing typed is lost', async (t) => {
  const text = fc.string({ unit: fc.constantFrom(...'研發发画畫 \u3000-－"＂“”「」﹁，2２a'), maxLength: 20 });
  fc.assert(
    fc.property(text, (typed) => {
      const query = parseQuery(typed);
      const untyped = ({ folded, letters, quoted }: (typeof query.groups)[number]) => ({ folded, letters, quoted });
      const again = parseQuery(foldText(typed));
      t.same(again.groups.map(untyped), query.groups.map(untyped));
      t.same(again.exclude.map(untyped), query.exclude.map(untyped));
      if (query.exclude.length === 0) {
        // a group that is typed again adds nothing; all the rest is there, in its order
        const all = lettersOf(foldText(typed));
        const kept = query.groups.map(({ letters }) => letters);
        t.match(all, new RegExp(`^(?:${kept.join('|')})*$`));
        kept.reduce((from, letters) => {
          const at = all.indexOf(letters, from);
          t.ok(at >= 0, `${letters} behind the groups before it`);
          return at + 1;
        }, 0);
      }
      for (const { letters } of [...query.groups, ...query.exclude]) t.not(letters, '');
    }),
  );
});
