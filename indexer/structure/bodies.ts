/** Names of issuing bodies (发文机关): whether a text is one, and where one ends and the next begins. */
import { toSimplified } from '../../src/text/script.js';

/** What the name of a body ends with, in Simplified, the longer before what it ends with. */
const endings = [
  ...[
    '人民政府',
    '政府',
    '国务院',
    '中央',
    '常务委员会',
    '委员会',
    '市委',
    '省委',
    '区委',
    '县委',
    '州委',
    '工委',
    '党委',
    '党组',
    '军委',
  ],
  ...[
    '改革委',
    '健康委',
    '国资委',
    '发改委',
    '建委',
    '农委',
    '经信委',
    '科委',
    '办公厅',
    '办公室',
    '政府办',
    '委办',
    '厅',
    '总局',
    '局',
    '司',
  ],
  ...[
    '部',
    '署',
    '法院',
    '检察院',
    '研究院',
    '科学院',
    '工程院',
    '中科院',
    '总队',
    '支队',
    '大队',
    '指挥部',
    '领导小组',
    '小组',
    '联席会议',
  ],
  ...[
    '中心',
    '银行',
    '总行',
    '分行',
    '协会',
    '学会',
    '联合会',
    '总会',
    '总工会',
    '工会',
    '团委',
    '妇联',
    '科协',
    '残联',
    '侨联',
    '文联',
  ],
  ...[
    '公司',
    '集团',
    '大学',
    '学院',
    '基金委',
    '交易所',
    '监管局',
    '海关',
    '管委会',
    '居委会',
    '街道办事处',
    '办事处',
    '代表大会',
    '常委会',
  ],
  ...['监会', '政协', '机制', '组', '专班', '医院', '研究所', '管理处', '秘书处', '总社', '党校', '主席团', '办', '委'],
  ...['行政院', '立法院', '司法院', '考试院', '监察院'],
  // Macao's acts are issued by the holder of an office.
  ...['司长', '行政长官'],
];
const ending = new RegExp(`(?:${endings.join('|')})$`, 'u');

const seal = /\s*[（(](?:代章|盖章|章|公章|代|印|印章)[）)]$/u;
export const withoutSeal = (name: string): string => name.replace(seal, '');

/** 长沙市人民政府办公厅, 科 技 部, …领导小组办公室（代章）: the whole text is the name of a body, or of several with spaces between. */
export function isBodyName(text: string): boolean {
  const name = toSimplified(text.replace(seal, '').replace(/\s+/gu, ''));
  return name.length >= 2 && name.length <= 60 && /^[\p{Script=Han}（）()、·]+$/u.test(name) && ending.test(name);
}

/** Whether a text names bodies and nothing else: one, or several with spaces or 、 between. */
export const areBodies = (text: string): boolean => isBodyName(text) || splitBodies(text).every(isBodyName);

/** 省、市、区、县 …, the region that a local body's name begins with. */
const region = /^(?:中共)?(.{1,9}?(?:自治区|自治州|省|市|州|盟|县|区|旗))/u;

/**
 * The bodies of a text that names one or more, as printed: 长沙市委长沙市人民政府 → 长沙市委, 长沙市人民政府; 财政部 税务总局 → both.
 * Spaces and 、 divide where both sides are names (科 技 部 is one); else a name ends where the region that the text begins with begins again,
 * or where the Party's Central Committee is followed by the State Council.
 */
export function splitBodies(text: string): string[] {
  const bare = text.replace(seal, '').trim();
  const parts = bare.split(/[\s、，,]+/u).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => part.length > 1 && isBodyName(part))) return parts.flatMap(splitJoined);
  return splitJoined(bare.replace(/\s+/gu, ''));
}

function splitJoined(name: string): string[] {
  const central = /^(中共中央(?:办公厅)?)(国务院.*|國務院.*)$/u.exec(name);
  if (central?.[1] && central[2]) return [central[1], central[2]];
  const start = region.exec(toSimplified(name))?.[1];
  if (start === undefined) return [name];
  const printed = name.replace(/^中共/u, '').slice(0, start.length);
  const next = name.indexOf(printed, name.startsWith('中共') ? printed.length + 2 : printed.length);
  const prefix = name.slice(Math.max(0, next - 2), next) === '中共' ? 2 : 0;
  const before = name.slice(0, next - prefix);
  if (next < 0 || !isBodyName(before)) return [name];
  return [before, ...splitJoined(name.slice(next - prefix))];
}
