import t from 'tap';
import { isOfLaw } from '../../../src/ranking/law.js';

const inside = (...texts: string[]) => isOfLaw({ context: texts.map((letters) => ({ words: letters, letters })) });

t.test('a law is told by its title', async (t) => {
  for (const title of [
    '中华人民共和国民法典',
    '中华人民共和国公司法',
    '立法法',
    '公司法2023修订',
    '民事诉讼法2021年修正',
  ]) {
    t.ok(inside('第一章总则', title), title);
  }
});

t.test('what carries a law out, explains it or is named like it is none', async (t) => {
  for (const title of [
    '公司法实施条例',
    '个人所得税专项附加扣除暂行办法',
    '第三章计算方法',
    '关于适用公司法若干问题的规定',
  ]) {
    t.notOk(inside(title), title);
  }
  t.notOk(inside());
});
