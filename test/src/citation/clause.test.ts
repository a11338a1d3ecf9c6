import t from 'tap';
import { parseClause } from '../../../src/citation/clause.js';

const read = (text: string) =>
  parseClause(text)
    ?.map(({ kind, value, sub, repeat }) => `${kind}${value}${sub ? `-${sub}` : ''}${repeat}`)
    .join(' ') ?? null;

t.test('a clause is read in every form that people write', async (t) => {
  for (const text of [
    '三（二）3',
    '三、（二）3.',
    '第三部分（二）3',
    '第三部分第（二）项第3点',
    '，三(二)３',
    '三 〔二〕 3',
    '第3部分㈡⒊',
  ]) {
    t.equal(read(text), '3 2 3', text);
  }
  t.equal(read('第三十三条第一款第（三）项第2目'), 'a33 1 3 2');
  t.equal(read('第10條之一第2款'), 'a10-1 2');
  t.equal(read('一（三）表1第3行'), '1 3 t1 r3');
  t.equal(read('第4組（3）'), 'r4 3');
  t.equal(read('通知正文第1段'), 'n0 p1');
  t.equal(read('第2標題第1标题要素3'), 'u2 u1 h3');
  t.equal(read('附件1.2'), 'x1 2');
  t.equal(read('第一编第二章第三节'), 'e1 c2 s3');
  t.equal(read('3重b1'), '3b 1');
  t.equal(read(''), '');
});

t.test('marks of different kinds stay different', async (t) => {
  const styles = (text: string) => parseClause(text)?.map(({ style }) => style);
  t.same(styles('三（三）3（3）③第三部分'), ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled', null]);
});

t.test('what is no clause is not read in part', async (t) => {
  for (const text of ['三（二）的规定', '实施方案', '第条', '三（二', '一百五']) t.equal(parseClause(text), null, text);
});
