/** Lines that official documents and laws are made of, and any others: what properties about every text are tried on. */
import fc from 'fast-check';

export const documentLine = fc.oneof(
  fc.constantFrom(
    ...['一、总体要求', '二、任务。', '（一）甲', '(二)乙。', '1.丙', '2、丁。', '（1）戊。', '①己'],
    ...['第一条 庚。', '第二条', '第三条之一【题】辛。', '第 7 條', '第五条（壬）癸：', '第三条修改为：'],
  ),
  fc.constantFrom(
    ...[
      '第一章 总则',
      '第一编',
      '第二章',
      '总',
      '则',
      '第一节 甲 第四条 乙。',
      '附则',
      '附：',
      '附件',
      '附件1',
      '附件：甲表',
    ],
    ...['关于印发《某方案》的通知', '某方案', '某市人民政府', '目录', '第一章 总则 …… 3'],
  ),
  fc.constantFrom(
    ...[
      '2020年1月2日',
      '抄送：某局。',
      '某发〔2020〕1号',
      '各市：',
      '某晚报记者 甲乙',
      '段落。',
      '本方案自公布之日起施行。',
    ],
    ...['2001年2月3日 某会议通过', '（某年某月公布）', '首页', '- 3 -'],
  ),
  fc.constantFrom(
    '甲\t乙\t丙',
    '1\t2\t3',
    '任务表',
    '（此件公开发布）',
    '《某方案》',
    '——点。',
    '某市人民政府文件',
    '0.零',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);
