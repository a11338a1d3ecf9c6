import t from 'tap';
import { printCitation, printLabel } from '../../../src/citation/print.js';

const source = { number: '长政办发〔2021〕11号', title: '方案' };
const clause = (...steps: [segment: string, label?: string][]): string =>
  printCitation(
    source,
    steps.map(([segment, label = null]) => ({ segment, label })),
  ).replace(`${source.number}，`, '');

t.test('a document is cited by its number, else by its title', async (t) => {
  t.equal(printCitation(source, []), '长政办发〔2021〕11号');
  t.equal(printCitation({ number: null, title: '科技规划' }, [{ segment: 'p1', label: null }]), '《科技规划》，第1段');
});

t.test('labels are printed without what divides them from their text', async (t) => {
  for (const [label, printed] of [
    ['一、', '一'],
    ['（二）', '（二）'],
    ['(二)', '（二）'],
    ['〔2〕', '（2）'],
    ['2）', '（2）'],
    ['⑵', '（2）'],
    ['㈡', '（二）'],
    ['3.', '3'],
    ['３．', '3'],
    ['1、', '1'],
    ['③', '③'],
    ['第 三 条', '第三条'],
  ]) {
    t.equal(printLabel(label as string), printed as string);
  }
});

t.test('every kind of address has a printed form', async (t) => {
  t.equal(clause(['3', '三、'], ['2', '（二）'], ['3', '3.']), '三（二）3');
  t.equal(clause(['3', '三、'], ['2', '（二）'], ['3', '3.'], ['p1']), '三（二）3第1段');
  t.equal(clause(['1', '一、'], ['3', '（三）'], ['t1'], ['r3']), '一（三）表1第3行');
  t.equal(clause(['r4'], ['3', '(3)']), '第4组（3）');
  t.equal(clause(['r2'], ['1', '1.']), '第2组1');
  t.equal(clause(['u2'], ['u1'], ['p3']), '第2标题第1标题第3段');
  t.equal(clause(['u1'], ['h1']), '第1标题要素1');
  t.equal(clause(['n'], ['p1']), '通知正文第1段');
  t.equal(clause(['n'], ['h2']), '通知要素2');
  t.equal(clause(['n'], ['1', '一、']), '通知一');
  t.equal(clause(['x1'], ['2', '二、']), '附件1二');
  t.equal(clause(['a33', '第三十三条'], ['1'], ['3', '（三）'], ['2', '2.']), '第三十三条第一款第三项第二目');
  t.equal(clause(['a10-1', '第十条之一']), '第十条之一');
  t.equal(clause(['e1', '第一编'], ['c2', '第二章']), '第一编第二章');
});

t.test('numbers that would join are divided, numbers that the original repeats are told apart', async (t) => {
  t.equal(clause(['3', '3.'], ['1', '1.']), '3.1');
  t.equal(clause(['3', '3.'], ['1', '（1）']), '3（1）');
  t.equal(clause(['1', '一、'], ['2', '二、']), '一.二');
  t.equal(clause(['x1'], ['1', '1.']), '附件1.1');
  t.equal(clause(['3b', '3.'], ['1', '1.']), '3重b1');
});

t.test('what is no locator has no printed form', async (t) => {
  t.throws(() => clause(['三']), RangeError);
  t.throws(() => clause(['p1'], ['n']), RangeError);
});
