import fc from 'fast-check';
import t from 'tap';
import { parseMark } from '../../../indexer/structure/marks.js';

/** kind, value, label, rest in one line, to read the cases as a table. */
const shown = (line: string): string => {
  const mark = parseMark(line);
  if (!mark) return 'none';
  return `${mark.kind} ${mark.value}${mark.sub ? `-${mark.sub}` : ''} [${mark.label}] ${mark.rest}`;
};

t.test('the four levels of GB/T 9704, in either width', async (t) => {
  const cases: readonly [string, string][] = [
    ['一、总体思路', 'han 1 [一、] 总体思路'],
    ['二．主要目标', 'han 2 [二．] 主要目标'],
    ['二十一、附则', 'han 21 [二十一、] 附则'],
    ['（一）建设高水平科技创新载体，夯实创新高地基础', 'han-paren 1 [（一）] 建设高水平科技创新载体，夯实创新高地基础'],
    ['(五)强化创新激励。', 'han-paren 5 [(五)] 强化创新激励。'],
    ['(二）混用', 'han-paren 2 [(二）] 混用'],
    ['㈢一字', 'han-paren 3 [㈢] 一字'],
    ['1.建设高水平功能载体。', 'arabic 1 [1.] 建设高水平功能载体。'],
    ['4. 布局新型研发机构。', 'arabic 4 [4.] 布局新型研发机构。'],
    ['4. 5G技术', 'arabic 4 [4.] 5G技术'],
    ['１．全角', 'arabic 1 [１．] 全角'],
    ['1、規劃統領,協同推進。', 'arabic 1 [1、] 規劃統領,協同推進。'],
    ['1、2020年底前完成', 'arabic 1 [1、] 2020年底前完成'],
    ['1.2020年底前完成', 'arabic 1 [1.] 2020年底前完成'],
    ['⒉一字', 'arabic 2 [⒉] 一字'],
    ['（1）工程机械领域。', 'arabic-paren 1 [（1）] 工程机械领域。'],
    ['(6)现代种业领域。', 'arabic-paren 6 [(6)] 现代种业领域。'],
    ['3) 半个括号', 'arabic-paren 3 [3)] 半个括号'],
    ['⑿一字', 'arabic-paren 12 [⑿] 一字'],
    ['②产业创新', 'circled 2 [②] 产业创新'],
    ['㉑第二十一', 'circled 21 [㉑] 第二十一'],
    ['四、', 'han 4 [四、] '],
    ['（一）、顿号在后', 'han-paren 1 [（一）、] 顿号在后'],
  ];
  for (const [line, expected] of cases) t.equal(shown(line), expected, line);
});

t.test('books, chapters, sections and articles of laws', async (t) => {
  const cases: readonly [string, string][] = [
    ['第一编 总则', 'book 1 [第一编] 总则'],
    ['第二分编 所有权', 'subbook 2 [第二分编] 所有权'],
    ['第 一 章  总 则', 'chapter 1 [第 一 章] 总 则'],
    ['第三节', 'section 3 [第三节] '],
    ['第一条　为了规范', 'article 1 [第一条] 为了规范'],
    ['第一条为了规范', 'article 1 [第一条] 为了规范'],
    ['第三条之一　依照', 'article 3-1 [第三条之一] 依照'],
    ['第一百二十条之二 处五年', 'article 120-2 [第一百二十条之二] 处五年'],
    ['第10條 國家', 'article 10 [第10條] 國家'],
    ['第 10-1 條 主管機關', 'article 10-1 [第 10-1 條] 主管機關'],
    ['第一千二百六十条 本法自', 'article 1260 [第一千二百六十条] 本法自'],
    ['第八条 中的原则', 'article 8 [第八条] 中的原则'],
  ];
  for (const [line, expected] of cases) t.equal(shown(line), expected, line);
});

t.test('Markdown emphasis around the mark or the head is tolerated', async (t) => {
  t.equal(shown('1. **坚持创新引领。**以自主创新'), 'arabic 1 [1.] 坚持创新引领。以自主创新');
  t.equal(shown('**一、总体要求**'), 'han 1 [一、] 总体要求');
  t.equal(shown('**第一条** 为了规范'), 'article 1 [第一条] 为了规范');
  t.equal(shown('（一）**指导思想**'), 'han-paren 1 [（一）] 指导思想');
});

t.test('numbers that are no marks', async (t) => {
  const lines = [
    '2.9%以上',
    '2021.3.5',
    '1.1 背景',
    '2021年2月19日印发',
    '7项具体举措',
    '10项重点举措',
    '(2017-2019年)',
    '（2021-2025年）',
    '5G技术',
    '3D打印',
    '1-2家全国重点实验室',
    '1、2月份',
    '一、二级公路',
    '一是依托省引进',
    '十四五、',
    '（一）、（二）项所列',
    '（一）至（三）项',
    '①②两种',
    '第八条规定的情形',
    '第三十六条、第三十七条所称',
    '第十条第二款规定',
    '第十条修改为：',
    '第十条之规定',
    '本规划由开福区科学技术局负责解释。',
    '',
  ];
  for (const line of lines) t.equal(shown(line), 'none', line);
});

t.test('label and rest give the line back', async () => {
  fc.assert(
    fc.property(
      fc.constantFrom('一、', '（二）', '3.', '3．', '4、', '（5）', '6)', '⑦', '第八条', '第三条之一', '第九章'),
      fc.constantFrom('', ' ', '　'),
      fc.constantFrom('坚持创新引领。', '为了规范', '建设“4+4科创工程”'),
      (label, between, rest) => {
        const mark = parseMark(label + between + rest);
        return mark?.label === label && mark.rest === rest;
      },
    ),
  );
});

t.test('parts and volumes of a plan, and Hong Kong’s parts; sentences that begin so are none', async (t) => {
  t.equal(shown('第一部分 规划背景'), 'book 1 [第一部分] 规划背景');
  t.equal(shown('第二篇 主要任务'), 'book 2 [第二篇] 主要任务');
  t.equal(shown('第1部 導言'), 'book 1 [第1部] 導言');
  for (const line of ['第一部分是总则。', '第一部分企业，可以申请。', '第1部门', '第一部 法律'])
    t.equal(shown(line), 'none', line);
});
