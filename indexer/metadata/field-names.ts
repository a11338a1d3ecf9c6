/**
 * The names of facts about a document, in English and Chinese: in front matter and metadata that stand beside a text, in the box that a page prints above it,
 * and where that box was copied among the text's own lines.
 */
import type { Given } from '../read/reader.js';

/** Every first part with every second: 成文日期, 成文时间, 发文日期 … */
const each = (firsts: string, seconds: string): string[] =>
  firsts.split(' ').flatMap((first) => seconds.split(' ').map((second) => first + second));

/** `type` is not among them: where front matter has it, it is the kind of web page. 发布日期 is the day a page was put on the web. */
const names: Readonly<Record<keyof Given, readonly string[]>> = {
  title: 'title 标题 標題 名称 名稱 文件标题 文件名称 法规名称 信息名称'.split(' '),
  englishTitle: ['englishtitle', '英文标题', '英文標題', '英文名称', '英文名稱'],
  number: 'number docnumber documentnumber 文号 文號 发文字号 發文字號 发文文号 发布文号 文件文号 文件编号 字号'.split(
    ' ',
  ),
  issuers: [
    ...['issuer', 'issuers', '制定机关', '發文機關', '發文單位'],
    ...each('发文 制发 印发 发布 公布 颁布', '机关 机构 单位 部门'),
  ],
  issued: ['issued', 'date', '發文日期', ...each('成文 发文 印发 签发 公布 颁布', '日期 时间')],
  effective: ['effective', ...each('施行 实施 生效', '日期 时间')],
  expires: ['expires', '有效期至', ...each('失效 废止', '日期 时间')],
  year: ['year', '年份'],
  type: ['doctype', 'documenttype', '文种', '体裁分类', '公文种类'],
  version: ['version', '版本日期'],
  region: ['region', '行政区划代码'],
  level: ['level'],
};

/** Names that only a site writes; what they say is not read. */
const ofSite: readonly string[] = [
  ...'索引 信息索引 索取 索引号 索引号码 索取号 信息索引号 信息索取号 索引編號 统一编号 统一登记号 服务对象 体裁 关键词 语种'.split(
    ' ',
  ),
  ...'主题词 主题分类 分类 组配分类 信息分类 内容分类 所属分类 所属主题 法规类别 法律类别 信息种类 文件种类'.split(' '),
  ...each('公文 信息 文件', '类别 类型'),
  ...each('发布 更新 生成 登记 收录 公开 信息 发稿 信息提供', '日期 时间'),
  ...each('公开 信息 发稿 更新 信息提供', '机关 机构 单位'),
  ...each('公开', '方式 形式 类别 范围 属性 时限 程序 目录 责任部门'),
  ...'發佈日期 有效性 文件有效性 是否有效 时效 时效性 效力状态 有效状态 文件状态 效力级别 效力等级'.split(' '),
  ...'责任部门 内容概述 内容摘要 来源 信息来源 文章来源 稿件来源 稿源 作者 责任编辑 编辑 审核'.split(' '),
  ...each('浏览 阅读 点击', '次数 量 数'),
  ...'访问量 字体 字体大小 打印 分享'.split(' '),
];

/** Names in such boxes that forms in a text have too. */
const vague: readonly string[] = '编号 登记号 主题 概述 所属机构 日期 时间 有效日期 有效时间'.split(' ');

const isChinese = (name: string): boolean => /^\p{Script=Han}+$/u.test(name);

/** All names that a page's box prints. */
export const printedNames: readonly string[] = [
  ...new Set([...Object.values(names).flat(), ...ofSite, ...vague]),
].filter(isChinese);

const fieldOf = new Map(
  Object.entries(names).flatMap(([field, aliases]) => aliases.map((alias) => [alias, field as keyof Given] as const)),
);
const siteNames: ReadonlySet<string> = new Set(ofSite);
const printed: ReadonlySet<string> = new Set(printedNames);

/** `标　　题：` as `标题`. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The field that a name means; undefined for names that say nothing of the document. */
export const fieldNamed = (name: string): keyof Given | undefined => fieldOf.get(bare(name));

/** Whether only a site writes it, so that the lines around it are a page's box. */
export const isSiteName = (name: string): boolean => siteNames.has(bare(name));

/** Whether a page's box prints it. */
export const isPrintedName = (name: string): boolean => printed.has(bare(name));
