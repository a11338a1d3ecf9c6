/** The help page in Simplified Chinese. */
import type { HelpSection } from './shape.js';

export const helpZhHans: readonly HelpSection[] = [
  {
    id: 'query',
    title: '怎样输入',
    text: [
      '空格把检索词分为几个部分。每一部分都必须找到：在条文中，或在条文所属的标题、文件名、发文字号、发文机关、年份中；至少有一部分在条文本身。',
    ],
    of: 'query',
    examples: [
      { example: '科技成果转化', says: '这些字连在一起，或其中各词都在同一条文中。' },
      { example: '研发 投入 2021', says: '三个部分，都要找到，不分先后。' },
      { example: '"研发投入"', says: '加引号（直引号、弯引号均可）：只找连在一起的这些字。' },
      { example: '人才 -补贴', says: '词前加减号，与要找的词并用：条文中不含此词。' },
      { example: '长政办发〔2021〕11号', says: '发文字号；括号用〔〕、[] 或 () 都可以。' },
      { example: '研发 OR 创新', says: '两部分之间用 OR 或 ｜：有其一即可。' },
      { example: '《民法典》 离婚', says: '书名号中的标题与其他部分一样检索；该文件的条文排在前面。' },
      {
        example: '发文机关：长沙市政府 年份：2017..2021 人才',
        says: '字段：发文机关、年份、文号、标题、文件。值中有空格时加引号或书名号。',
      },
      { example: '2-3家', says: '词中的符号不是命令，照原样检索。' },
    ],
  },
  {
    id: 'found',
    title: '能找到什么',
    text: [
      '简体、繁体、香港字形，全角与半角，大写与小写，都可互相检索。显示和标记的始终是原文。',
      '条文中任意相邻的两个字都能找到该条文，中间隔着标点也可以，不必成词。',
      '没有条文符合全部检索词时，会列出最接近的结果，并说明略去了什么；筛选条件、引号和排除词保持不变。',
    ],
    of: 'query',
    examples: [
      { example: '計畫', says: '可找到“计划”“計劃”“計畫”。' },
      { example: '创新创业', says: '也能在“大众创新创业基地”中找到。' },
    ],
  },
  {
    id: 'narrow',
    title: '地区、层级、时效与版本',
    text: [
      '结果旁的筛选条件可按发文机关、年份、文种、地区、发文层级、时效和字体缩小范围。地区包括其下属各级：选“湖南省”也会找到长沙市的文件。',
      '时效表示文件是否现行有效、已失效或尚未施行，依据文中写明的日期，以及同一法规的后续版本；文中没有写明日期的，标为“未注明”。在“时效日期”选定一天，可查看当日的情况。',
      '同一法规有多个版本时，只检索当日适用的版本，即已施行的最后一个版本。勾选“显示法规的全部版本”可一并检索其他版本。限于某一文件或某一发文字号的检索，各版本都会列出。',
    ],
    of: 'address',
    examples: [
      { example: '/?q=…&region=430100', says: '长沙市，用行政区划代码（GB/T 2260）。' },
      { example: '/?q=…&status=in_force&on=2015-06-01', says: '2015年6月1日时有效的文件。' },
      { example: '/?q=…&versions=all', says: '全部版本。' },
    ],
  },
  {
    id: 'cite',
    title: '链接与引注',
    text: [
      '每一条文都有长期有效的地址和规范的引注，均可在条文旁复制。地址写明文件和条款位置，可用于脚注。',
      '用 API 的 resolve 可以由引注得到地址。',
    ],
    of: 'address',
    examples: [
      { example: '/d/{文件}/3.2.3', says: '第三部分（二）中的 3，即三（二）3。' },
      { example: '/d/{文件}/a33.1', says: '第三十三条第一款。' },
      { example: '/d/{文件}/1.3.t1.r2', says: '一（三）中表 1 的第 2 行。' },
      { example: '/d/{文件}/n.p1', says: '印发通知正文的第 1 段。' },
    ],
  },
  {
    id: 'keys',
    title: '键盘',
    text: ['所有功能都可用 Tab 键到达。另有以下快捷键。'],
    of: 'key',
    examples: [
      { example: '/', says: '到检索框。' },
      { example: '↓ ↑', says: '从检索框到结果，在结果之间移动。' },
      { example: 'Enter', says: '检索；打开结果。' },
      { example: 'Esc', says: '从结果回到检索框。' },
    ],
  },
  {
    id: 'api',
    title: '编程接口',
    text: ['这里显示的内容都可以 JSON 取得，接口由 OpenAPI 文档说明。'],
    of: 'address',
    examples: [
      { example: '/openapi.json', says: '全部调用及其参数和应答。' },
      { example: '/api/v1/search?q=研发投入&year=2021', says: '一次检索。' },
      { example: '/api/v1/resolve?cite=长政办发〔2021〕11号，三（二）3', says: '由引注得到条文。' },
    ],
  },
];
