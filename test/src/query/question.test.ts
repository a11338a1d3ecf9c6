import t from 'tap';
import { isQuestion } from '../../../src/query/question.js';
import { foldText } from '../../../src/text/fold.js';

t.test('a question is told by its mark or its words, in either script', async (t) => {
  for (const text of [
    '合同有效吗',
    '合同有效嗎',
    '如何起诉',
    '能不能解除合同',
    '可不可以離婚',
    '工资多少？',
    '什麼是要約',
    '誰來繼承',
  ]) {
    t.ok(isQuestion(foldText(text)), text);
  }
});

t.test('what names or states something is none', async (t) => {
  for (const text of ['研发投入', '合同无效', '不可抗力', '解除劳动合同的经济补偿', '2021年']) {
    t.notOk(isQuestion(foldText(text)), text);
  }
});
