/** From when to when a document holds, by the sentences that say so of the document itself. All dates are `YYYY-MM-DD`. */
import { hanDigits } from '../../src/domain/han-number.js';
import { dateOf, datePattern, daysAfter, isoDate, lastDayOf, lastOfMonth, monthsAfter, numeralValue } from './dates.js';
import { aboutItself, label, sentencesOf, sentencesOfItself, types } from './validity-sentences.js';

/** Whose words the sentences are. */
export interface Own {
  readonly titles: readonly string[];
  /** Is told of every day that such a sentence names and no calendar has. */
  readonly report: (impossibleDay: string) => void;
}
const untitled: Own = { titles: [], report: () => {} };

const space = '\\s*';
const force = '(?:施行|实施|执行|生效|实行|试行|产生效力)';
const issuing = '(?:公布|发布|印发|颁布|下发|签发|通过|发文|出台|公告|签署)之日';

const ownName = `(?:本|该)[^，,。的]{0,15}?(?:${types}|文件)`;
const count = `(\\d{1,2}|[${hanDigits}]{1,3})${space}(?:个)?(年|月)`;

/** 公布之日 is the document's own day wherever it stands. */
const fromIssue = new RegExp(
  `(?:自|从|由)?(?:本[^，。；]{0,8})?${issuing}(?:起)?(?<later>[^，。；]{0,10}?)${force}`,
  'u',
);
/** 本办法自公布之日起5年内有效 */
const validFromIssue = new RegExp(`${ownName}(?:自|从)?${issuing}起${space}${count}(?:之|以)?内有效`, 'u');
/** 30日后, 满1个月后 */
const periodLater = new RegExp(`(\\d{1,3}|[${hanDigits}]{1,3})${space}个?(日|天|月|年)(?:后|之后|以后|起)`, 'u');
const isLater = /后|届满|次[日月年]|内|第/u;
const fromDate = new RegExp(
  `(?:自|从|由|于)${space}${datePattern}(?:零时|0时)?${space}(?:起|开始)?[^。；]{0,30}?(?:${force}|内有效|日止?有效)`,
  'u',
);
/** 自2021年10月25日起施行 as a whole clause needs no subject; nor does 有效期自…起至… */
const bareFromDate = new RegExp(
  `^${label}(?:自|从)${space}${datePattern}(?:零时|0时)?${space}起?(?:正式|开始)?${force}(?=\\s*(?:$|[,，]|[\\d${hanDigits}]{1,3}个?[年月]))`,
  'u',
);
const periodFromDate = new RegExp(
  `有效期(?:限)?(?:为|是|:)?${space}(?:自|从|由)?${space}${datePattern}${space}起?${space}(?:至|到)`,
  'u',
);
const barePeriod = new RegExp(`^${label}${periodFromDate.source}`, 'u');
/** 本通知, 以上政策措施 …: the document is what the sentence begins with. */
const opening = new RegExp(`^[^\\p{Script=Han}]{0,6}(?:各项)?(?:${aboutItself.source})`, 'u');

/**
 * From when the document holds, by a text that says so of it: 自公布之日起施行 → `issued` (null where that is not known), 自2021年10月25日起施行 → that day.
 * Undefined where the text says nothing of it.
 */
export function effectiveIn(text: string, issued: string | null, own: Own = untitled): string | null | undefined {
  let isOwn = false;
  for (const sentence of sentencesOf(text, own.titles)) {
    isOwn = goesOn(sentence, isOwn) || aboutItself.test(sentence);
    const found = effectiveOf(sentence, isOwn, issued, own.report);
    if (found !== undefined) return found;
  }
  return undefined;
}

function effectiveOf(
  sentence: string,
  isOwn: boolean,
  issued: string | null,
  report: Own['report'],
): string | null | undefined {
  const issue = fromIssue.exec(sentence);
  if (issue !== null) return afterIssue(issued, issue.groups?.later ?? '');
  if (isOwn && validFromIssue.test(sentence)) return issued;
  const match =
    bareFromDate.exec(sentence) ??
    barePeriod.exec(sentence) ??
    (isOwn ? (periodFromDate.exec(sentence) ?? fromDate.exec(sentence)) : null);
  return match === null ? undefined : dayOf(match, report);
}

function dayOf(match: RegExpExecArray, report: Own['report']): string | null {
  const day = dateOf(match);
  if (day === null) report(new RegExp(datePattern, 'u').exec(match[0])?.[0] ?? match[0]);
  return day;
}

/** 自公布之日起30日后施行, 1个月后; null where it cannot be reckoned (10个工作日后). */
function afterIssue(issued: string | null, later: string): string | null {
  if (!isLater.test(later)) return issued;
  const [, count, unit] = periodLater.exec(later) ?? [];
  if (count === undefined || issued === null) return null;
  const value = numeralValue(count);
  return unit === '月' || unit === '年'
    ? monthsAfter(issued, unit === '年' ? value * 12 : value)
    : daysAfter(issued, value);
}

const until = new RegExp(
  `(?:有效期(?:限)?(?:截?至|到|为?至|截止到?|截止至)|(?:截止|终止|失效)(?:时间|日期)[为是:]?|(?:执行|施行|实施|试行|实行|适用|延续)(?:期|期限|时间)?(?:截?至|到|截止到?)|[至到])${space}${datePattern}`,
  'u',
);
const untilEndOf = new RegExp(
  `(?:有效期(?:限)?|执行期(?:限)?|执行|施行|实施|试行)(?:截?至|到|截止到?)${space}((?:19|20)\\d\\d|[${hanDigits}]{4})${space}年(?:${space}(\\d{1,2}|[${hanDigits}]{1,2})${space}月)?(?:底|年底|末)`,
  'u',
);
/** 2025年12月31日废止, without the name of what else that ends. */
const endsOn = new RegExp(
  `(?:^|[,，]|于|至|在|自)${space}${datePattern}${space}(?:起|后)?(?:自动|自行)?(?:废止|失效)`,
  'u',
);
const forYears = new RegExp(
  `(?:有效期(?:限)?|试行期(?:限)?|实施期(?:限)?|执行期(?:限)?|施行期(?:限)?|暂定|试行)(?:为|是|暂定为?|:)?${space}${count}`,
  'u',
);
/** 自2020年1月1日至3月31日实施 */
const sameYear = new RegExp(
  `自${space}${datePattern}${space}起?${space}[至到]${space}(\\d{1,2})${space}月${space}(\\d{1,2})${space}日[^。；]{0,10}?${force}`,
  'u',
);
/** 本办法5年内有效, 本办法自公布之日起5年内有效; not 本办法规定的批准决定 */
const withinYears = new RegExp(
  `(?:${ownName}(?:(?:自|从)?${issuing}起)?|${force}[,，]|\\d${space}日起)${space}${count}(?:之|以)?内有效`,
  'u',
);

/**
 * Until when the document holds: 有效期至2021年12月31日; 有效期5年 counts from `effective` and ends the day before (2025-03-01 → 2030-02-28).
 * Null where the text does not say, or hangs it on an event.
 */
export function expiresIn(text: string, effective: string | null, own: Own = untitled): string | null {
  let isOwn = false;
  for (const sentence of sentencesOf(text, own.titles)) {
    isOwn =
      goesOn(sentence, isOwn) ||
      opening.test(sentence) ||
      effectiveOf(sentence, aboutItself.test(sentence), null, untitled.report) !== undefined;
    const day = isOwn ? expiryOf(sentence, effective, own.report) : null;
    if (day !== null) return day;
  }
  return null;
}

/** 有效期5年 in a sentence of its own speaks of what the one before it speaks of; a licence has its own. */
const goesOn = (sentence: string, isOwn: boolean): boolean =>
  isOwn && /^\s*(?:有效|试行|执行|施行|实施)期/u.test(sentence);

const ofExpiry =
  /有效期|试行期|执行期|施行期|实施期|至.{4,24}止|截[止至]|(?:执行|施行|实施|实行|适用)至|暂定|试行\s*[\d一二两三四五]|内有效|日有效/u;

function expiryOf(sentence: string, effective: string | null, report: Own['report']): string | null {
  const isPeriod = ofExpiry.test(sentence);
  const match = (isPeriod ? until.exec(sentence) : null) ?? endsOn.exec(sentence);
  if (match !== null) return dayOf(match, report);
  const span = sameYear.exec(sentence);
  if (span !== null) return isoDate(Number(dateOf(span)?.slice(0, 4)), Number(span[4]), Number(span[5]));
  if (!isPeriod) return null;
  const [end, year, month] = untilEndOf.exec(sentence) ?? [];
  if (year !== undefined && month !== undefined) return lastOfMonth(numeralValue(year), numeralValue(month));
  if (end !== undefined && year !== undefined) return isoDate(numeralValue(year), 12, 31);
  const [, length, unit] = forYears.exec(sentence) ?? withinYears.exec(sentence) ?? [];
  if (length === undefined || effective === null) return null;
  return lastDayOf(effective, numeralValue(length) * (unit === '年' ? 12 : 1));
}

/** Without one of these words, in either script, a text says nothing of when anything holds: most texts are no more looked at. */
const speaksOfForce = /[施实實执執試试][行施]|生效|有效|效力|截止|至.{4,24}止|[暂暫]定|[废廢]止|失效/u;

/** Whether a text says from when or to when the document itself holds. */
export function isAboutItself(text: string, titles: readonly string[] = untitled.titles): boolean {
  return speaksOfForce.test(text) && sentencesOfItself(text, titles).some(isOwnSentence);
}

const isOwnSentence = (sentence: string): boolean =>
  [aboutItself, fromIssue, bareFromDate, barePeriod].some((own) => own.test(sentence));
