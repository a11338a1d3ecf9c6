import t from 'tap';
import { isWordsBefore, withoutWordsAround } from '../../../src/citation/around.js';

t.test('words before and behind a citation are cut off, in either script', async (t) => {
  for (const [cite, plain] of [
    ['依照《公司法》第六十条的规定', '《公司法》第六十条'],
    ['請問民法第184條第1項前段是什麼？', '民法第184條第1項'],
    ['“刑法第一百三十三条之一”', '刑法第一百三十三条之一'],
    ['违反刑法第二百三十四条第二款的有关规定处罚。', '刑法第二百三十四条第二款'],
    ['根据修订后的公司法第六十条', '公司法第六十条'],
    ['《民法典》全文', '《民法典》'],
    ['公司法第三条、第五条之规定', '公司法第三条、第五条'],
  ] as const) {
    t.equal(withoutWordsAround(cite), plain, cite);
  }
});

t.test('what a title may end with is left', async (t) => {
  for (const cite of ['公司法司法解释（三）', '上海市住宅物业管理规定', '刑法第三条的构成要件', '见习管理办法']) {
    t.equal(withoutWordsAround(cite).slice(-4), cite.slice(-4), cite);
  }
  t.equal(withoutWordsAround('公司法司法解释三第五条'), '公司法司法解释三第五条');
});

t.test('whether a text is nothing but words before a citation', async (t) => {
  for (const text of ['', '依照', '根据：', '“']) t.ok(isWordsBefore(text), text);
  for (const text of ['公司', '依照公司', '北京市']) t.notOk(isWordsBefore(text), text);
});
