import t from 'tap';
import { interpretationNames, interpretationsCalled } from '../../../src/domain/interpretation.js';
import { nameKey } from '../../../src/domain/title.js';
import { foldLetters } from '../../../src/text/fold.js';

const key = (name: string) => nameKey(foldLetters(name));

t.test('an interpretation is called by its law or its cases, with its number', async (t) => {
  for (const [title, names] of [
    ['最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）', ['公司法解释三']],
    ['最高人民法院关于适用《中华人民共和国民事诉讼法》的解释', ['民事诉讼法解释']],
    [
      '最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）',
      ['民法典婚姻家庭编解释一', '婚姻家庭编解释一'],
    ],
    ['最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释', ['民法典担保制度解释', '担保制度解释']],
    ['最高人民法院关于审理民间借贷案件适用法律若干问题的规定', ['民间借贷解释']],
    ['最高人民法院关于审理行政协议案件若干问题的规定', ['行政协议解释']],
    ['最高人民法院、最高人民检察院关于办理敲诈勒索刑事案件适用法律若干问题的解释', ['敲诈勒索解释']],
    ['中华人民共和国公司法', []],
    ['最高人民法院关于修改《最高人民法院关于适用〈中华人民共和国公司法〉若干问题的规定（三）》的决定', []],
  ] as const) {
    t.strictSame(interpretationNames(key(title)), names, title);
  }
});

t.test('a name as cited leads to what the title gives', async (t) => {
  const called = (name: string) =>
    interpretationsCalled(key(name), (subject) => (subject === '民诉法' ? ['民事诉讼法'] : []));
  for (const [name, expected] of [
    ['公司法司法解释（三）', '公司法解释三'],
    ['公司法解释3', '公司法解释三'],
    ['最高法关于适用公司法若干问题的规定（三）', '公司法解释三'],
    ['民诉法解释', '民事诉讼法解释'],
    ['最高院民间借贷司法解释', '民间借贷解释'],
    ['敲诈勒索罪司法解释', '敲诈勒索解释'],
    ['民间借贷纠纷案件司法解释', '民间借贷解释'],
  ] as const) {
    t.ok(called(name).includes(expected), `${name}: ${called(name)}`);
  }
  t.strictSame(called('公司法'), []);
});
