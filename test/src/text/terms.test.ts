import fc from 'fast-check';
import t from 'tap';
import { foldText } from '../../../src/text/fold.js';
import { joinTerms, parseTerms } from '../../../src/text/terms.js';

t.test('a line is a term, folded, with its writings', async (t) => {
  const text = '\ufeff# 说明\r\n專精特新\r\n\r\n  研发 = Ｒ＆Ｄ=研究与开发 # 国家统计局\n双随机、一公开\n';
  t.same(parseTerms(text, 'own.txt'), [['专精特新'], ['研发', 'r&d', '研究与开发'], ['双随机一公开']]);
});

t.test('a line that is not understood is named, with its number', async (t) => {
  for (const [line, message] of [
    ['研发 =', 'own.txt, line 2: a writing without letters stands beside =, or alone.'],
    ['= 研发', 'own.txt, line 2: a writing without letters stands beside =, or alone.'],
    ['，', 'own.txt, line 2: "，" a writing without letters stands beside =, or alone.'],
    ['研发 = 研', 'own.txt, line 2: "研" has one letter only, which would be found everywhere.'],
    ['研'.repeat(61), `own.txt, line 2: "${'研'.repeat(40)}" has more than 60 letters.`],
  ] as const) {
    t.throws(() => parseTerms(`# 说明\n${line}\n投入`, 'own.txt'), { code: 'dictionary_invalid', message }, line);
  }
});

t.test('any text is terms or a clear error', async () => {
  const piece = fc.oneof(
    fc.constantFrom('研发', 'r&d', '=', ' = ', '#', ' # ', '\n', '\r', '、'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        return parseTerms(pieces.join(''), 'own.txt').every(
          (writings) => writings.length > 0 && writings.every((one) => foldText(one) === one && !/\s/.test(one)),
        );
      } catch (error) {
        return (error as { code?: string }).code === 'dictionary_invalid';
      }
    }),
  );
});

t.test('lines that share a writing are one term', async (t) => {
  t.same(joinTerms([['甲一'], ['乙一', '乙二'], ['丙一', '丙二'], ['乙二', '丙一', '丁一'], ['甲一']]), [
    ['甲一'],
    ['乙一', '乙二', '丙一', '丙二', '丁一'],
  ]);
});
