/** From when to when a document holds, by the sentences that say so of the document itself. All dates are `YYYY-MM-DD`. */
import { hanDigits } from '../../src/domain/han-number.js';
import { toSimplified } from '../../src/text/script.js';
import { dateOf, datePattern, isoDate, numeralValue } from './dates.js';
import { documentTypes } from './document-types.js';

const space = '\\s*';
const force = '(?:施行|实施|执行|生效|实行|试行|产生效力)';
const types = [...documentTypes].sort((one, other) => other.length - one.length).join('|');

/** 本通知, 本实施细则, 以上政策措施, 现予公布: what the sentence is about is the document. */
const aboutItself = new RegExp(
  `(?:本|该)[^，。；：]{0,15}?(?:${types}|文件|文)|(?:以上|上述|前述)[^，。；]{0,10}(?:政策|措施|规定|事项|条款|意见)|现予?(?:以)?(?:公布|发布|颁布|印发)`,
  'u',
);
/** 公布之日 is the document's own day wherever it stands. */
const fromIssue = new RegExp(
  `(?:自|从|由)?(?:本[^，。；]{0,8})?(?:公布|发布|印发|颁布|下发|签发|通过|发文|出台|公告|签署)之日(?:起)?(?<later>[^，。；]{0,10}?)${force}`,
  'u',
);
const daysLater = new RegExp(`(?:满)?(\\d{1,3}|[${hanDigits}]{1,3})${space}(?:个)?(?:日|天|工作日)(?:后|之后|起)`, 'u');
const fromDate = new RegExp(
  `(?:自|从|由|于)${space}${datePattern}(?:零时|0时)?${space}(?:起|开始)?[^。；]{0,30}?${force}`,
  'u',
);
/** 本通知, 以上政策措施 …: the document is what the sentence begins with. */
const opening = new RegExp(`^[^\\p{Script=Han}]{0,6}(?:各项)?(?:${aboutItself.source})`, 'u');

const sentencesOf = (text: string): string[] => toSimplified(text.normalize('NFKC')).match(/[^。;；\n]+/gu) ?? [];

/**
 * From when the document holds, by a text that says so of it: 自公布之日起施行 → `issued` (null where that is not known), 自2021年10月25日起施行 → that day.
 * Undefined where the text says nothing of it.
 */
export function effectiveIn(text: string, issued: string | null): string | null | undefined {
  for (const sentence of sentencesOf(text)) {
    const issue = fromIssue.exec(sentence);
    if (issue !== null) return daysAfter(issued, issue.groups?.later ?? '');
    if (!aboutItself.test(sentence)) continue;
    const match = fromDate.exec(sentence);
    if (match !== null) return dateOf(match);
  }
  return undefined;
}

/** 自公布之日起30日后施行 */
function daysAfter(issued: string | null, later: string): string | null {
  const days = daysLater.exec(later)?.[1];
  if (days === undefined || issued === null) return days === undefined ? issued : null;
  const date = new Date(`${issued}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + numeralValue(days));
  return date.toISOString().slice(0, 10);
}

const until = new RegExp(
  `(?:有效期(?:限)?(?:截?至|到|为?至|截止到?|截止至)|(?:截止|终止|失效)(?:时间|日期)[为是:]?|(?:执行|施行|实施|试行|实行|适用|延续)(?:期|期限|时间)?(?:截?至|到|截止到?)|[至到])${space}${datePattern}`,
  'u',
);
const untilYearEnd = new RegExp(
  `(?:有效期(?:限)?|执行期(?:限)?|执行|施行|实施|试行)(?:截?至|到|截止到?)${space}((?:19|20)\\d\\d|[${hanDigits}]{4})${space}年(?:底|年底|末)`,
  'u',
);
const forYears = new RegExp(
  `(?:有效期(?:限)?|试行期(?:限)?|实施期(?:限)?|执行期(?:限)?|施行期(?:限)?|暂定|试行)(?:为|是|暂定为?|:)?${space}(\\d{1,2}|[${hanDigits}]{1,3})${space}(?:个)?(年|月)`,
  'u',
);

/**
 * Until when the document holds: 有效期至2021年12月31日; 有效期5年 counts from `effective` and ends the day before (2025-03-01 → 2030-02-28).
 * Null where the text does not say, or hangs it on an event.
 */
export function expiresIn(text: string, effective: string | null): string | null {
  let isOwn = false;
  for (const sentence of sentencesOf(text)) {
    // 有效期5年 in a sentence of its own speaks of what the one before it speaks of; a licence has its own.
    const goesOn: boolean = isOwn && /^\s*(?:有效|试行|执行|施行|实施)期/u.test(sentence);
    isOwn = goesOn || opening.test(sentence) || effectiveIn(sentence, null) !== undefined;
    if (!isOwn || !ofExpiry.test(sentence)) continue;
    const day = dateOf(until.exec(sentence));
    if (day !== null) return day;
    const end = untilYearEnd.exec(sentence)?.[1];
    if (end !== undefined) return isoDate(numeralValue(end), 12, 31);
    const [, count, unit] = forYears.exec(sentence) ?? [];
    if (count !== undefined && effective !== null) return lastDay(effective, numeralValue(count), unit === '年');
  }
  return null;
}

const ofExpiry = /有效期|试行期|执行期|施行期|实施期|至.{4,24}止|截止|(?:执行|施行|实施|实行|适用)至|暂定/u;

function lastDay(effective: string, count: number, isYears: boolean): string {
  const last = new Date(`${effective}T00:00:00Z`);
  if (isYears) last.setUTCFullYear(last.getUTCFullYear() + count);
  else last.setUTCMonth(last.getUTCMonth() + count);
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}

/** Without one of these words, in either script, a text says nothing of when anything holds: most texts are no more looked at. */
const speaksOfForce = /[施实實执執试試][行施]|生效|有效|效力|截止|至.{4,24}止|[暂暫]定/u;

/** Whether a text says from when or to when the document itself holds. */
export function isAboutItself(text: string): boolean {
  if (!speaksOfForce.test(text)) return false;
  const plain = toSimplified(text.normalize('NFKC'));
  return aboutItself.test(plain) || fromIssue.test(plain);
}
