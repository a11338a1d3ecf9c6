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
  ...['行政院', '立法院', '立法会', '司法院', '考试院', '监察院'],
  // Macao's acts are issued by the holder of an office.
  ...['司长', '行政长官'],
];
const ending = new RegExp(`(?:${endings.join('|')})$`, 'u');

/** （代章）, （教育部高等教育司代章） */
const seal = /\s*[（(](?:[^（）()]{0,20}代章|盖章|章|公章|代|印|印章)[）)]$/u;
export const withoutSeal = (name: string): string => name.replace(seal, '');

/** 长沙市人民政府办公厅, 科 技 部, …领导小组办公室（代章）: the whole text is the name of a body, or of several with spaces between. */
export function isBodyName(text: string): boolean {
  const name = toSimplified(text.replace(seal, '').replace(/\s+/gu, ''));
  return name.length >= 2 && name.length <= 60 && onlyName.test(name) && ending.test(name);
}

/** （此页无正文）某局, 请遵照执行某局: no name begins so. */
const onlyName = /^(?![（(]|请|特此|此[页件])[\p{Script=Han}（）()、·]+$/u;

/** Whether a text names bodies and nothing else: one, or several with spaces or 、 between. */
export const areBodies = (text: string): boolean => isBodyName(text) || splitBodies(text).every(isBodyName);

/** 省、市、区、县 …, the region that a local body's name begins with. */
const region = /^(?:中共)?(.{1,9}?(?:自治区|自治州|省|市|州|盟|县|区|旗))/u;

/** 国家…, 教育部应对某疫情工作: as the central bodies begin, and what they set up. */
const ofCountry = /^(?:中共|中央|中国|中华|全国|国家|国务院|最高|\p{Script=Han}{2,8}?(?:部|局|委员会|署))/u;
/** 请遵照执行, 特此通知, 某市人才工作要点: words of a text or its title, of which no name is made. */
const notOfName = /[请此各]|遵照|执行|贯彻|通知|公告|附件|以上|要[点求]|如下|予以/u;

/**
 * Whether a line begins a body's name that the next line ends: 长沙市推进数字经济发展 above 工作领导小组办公室. It begins with a region, or as a central body
 * does, and the next does not begin with the same region.
 */
export function beginsName(line: string, next: string): boolean {
  const [above, below] = [line, next].map((text) => toSimplified(text.replace(/\s+/gu, ''))) as [string, string];
  if (notOfName.test(above)) return false;
  const start = region.exec(above)?.[1];
  return start === undefined ? ofCountry.test(above) || beginsOnce(above, below) : !below.startsWith(start);
}

/** 长沙高新技术产业 above 开发区管理委员会: the region's name goes on. */
const beginsOnce = (above: string, below: string): boolean =>
  region.test(above + below) && !/^.{2,4}(?:省|市|州|盟|县|旗)|^[省市州盟县区旗]/u.test(below);

/** The spaces inside 财 政 部, also where other names stand beside it. */
const betweenLetters = /(?<=(?:^|[\s、，,])\p{Script=Han})\s+(?=\p{Script=Han}(?:[\s、，,]|$))/gu;

/**
 * The bodies of a text that names one or more, as printed: 长沙市委长沙市人民政府 → 长沙市委, 长沙市人民政府; 财政部 税务总局 → both.
 * Spaces and 、 divide where both sides are names (科 技 部 is one; of 科 技 部　　财 政 部 the wide ones divide); else a name ends where the region that the text begins with begins again,
 * or where the Party's Central Committee is followed by the State Council.
 */
export function splitBodies(text: string): string[] {
  const bare = text.replace(seal, '').trim();
  const wide = bare.split(/\s{2,}/u);
  if (wide.length > 1 && wide.every(isBodyName)) return wide.flatMap(splitBodies);
  const parts = bare
    .replace(betweenLetters, '')
    .split(/[\s、，,]+/u)
    .filter((part) => part !== '');
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
