/**
 * What a line is by its look alone: the elements of an official document around its text, as GB/T 9704-2012 (7.2 to 7.4) lays them out.
 * Both scripts, either width. Where a line stands is looked at in head.ts and tail.ts.
 */
import { findNumbers, isWholeNumber } from '../../src/domain/number.js';
import { isPrintedName } from '../metadata/field-names.js';
import { isBodyName } from './bodies.js';
import { isMonth, parseDate } from './dates.js';

/** KFDR-2021-01003: the registration number of a normative document (规范性文件登记号). */
export const isRegistration = (text: string): boolean =>
  /^(?:[A-Z]{2}[A-Z0-9]*\s*[-－—–]\s*(?:19|20)\d\d\s*[-－—–]\s*\d{3,}|[A-Z]{2,}\d{2}[-－—–](?:19|20)\d\d[-－—–]\d+)$/u.test(
    text,
  );

/** 长沙市人民政府办公厅文件: the red head. */
export const isRedhead = (text: string): boolean => /文\s*件$/u.test(text) && isBodyName(text.replace(/文\s*件$/u, ''));

/** Patterns are tried on nothing longer, in UTF-16 units: those elements are short, and what is no element can be a line of any length. */
const longestElement = 200;

/** （2021年2月19日） → 2021年2月19日 */
const withoutBrackets = (text: string): string =>
  /^[（(]/u.test(text) && /[）)]$/u.test(text) ? text.slice(1, -1).trim() : text;

/** 长政办发〔2021〕11号, （国发〔2019〕5号）, 第12号, 财政部 税务总局公告2020年第9号: nothing but document numbers, of joint issuers several. */
export function numbersOfLine(text: string): string[] {
  if (text.length > longestElement || !/[号號]/u.test(text)) return [];
  const bare = withoutBrackets(text);
  const found = findNumbers(bare);
  const rest = found.reduceRight((line, { start, end }) => line.slice(0, start) + line.slice(end), bare);
  if (found.length > 0 && !/[\p{L}\p{N}]/u.test(rest)) return found.map(({ number }) => number);
  return isWholeNumber(bare) ? [bare] : [];
}

/** The first of them. */
export const numberOfLine = (text: string): string | null => numbersOfLine(text)[0] ?? null;

/** 各区县（市）人民政府，市直机关各单位：, the bodies that the act is sent to (主送机关). */
export const isRecipients = (text: string): boolean =>
  /[：:]$/u.test(text) &&
  !/[。；;！？]/u.test(text) &&
  !/如下[：:]$|下列|以下|包括[：:]$|是[：:]$/u.test(text) &&
  (/^(?:各|有关|有關|本市|全|机关|機關|局|市|省|区|區|县|縣|国务院|國務院|中央)/u.test(text) ||
    isBodyName((text.split(/[，,、]/u)[0] ?? '').replace(/[：:]$/u, '')));

/** ——————, ×: a short line without letters is ornament; so is a page's number, — 1 —. */
export const isOrnament = (text: string): boolean =>
  text.length <= longestElement && !/[\p{L}\p{N}]/u.test(text.replace(/^[-—–－]+\s*\d{1,4}\s*[-—–－]+$/u, ''));

/** （此件主动公开）, (此件公開發布), （信息公开形式：主动公开）: the note below the date (附注). */
export const isNote = (text: string): boolean =>
  text.length <= 40 && /^(?:[（(][^（）()]*(?:此件|公开|公開)[^（）()]*[）)]|命令公[佈布]。)$/u.test(text);

/** 2021年2月19日, （2018年1月2日）: nothing but a date; 二零二零年三月三十日簽署。 */
export const dateOfLine = (text: string): string | null =>
  text.length <= longestElement && text.includes('年')
    ? parseDate(withoutBrackets(text).replace(/(?:[签簽]署。?|[发發][布佈]。|。)$/u, ''))
    : null;

/** A date, or a month alone (2021年9月), which is no date of issue. */
export const isDateLine = (text: string): boolean =>
  dateOfLine(text) !== null || (text.length <= longestElement && isMonth(text));

/** [发文字号] 京政办发〔2020〕5号, 【成文日期】2020-02-03, 发文机关：国务院, 索 引 号：: a line of a page's box of facts about the document. */
export const fieldOfLine = (text: string): { readonly name: string; readonly value: string } | null => {
  if (text.length > longestElement) return null;
  const match =
    /^(?:[[【]\s*(?<bracketed>[^[\]【】]{2,12}?)\s*[\]】]|(?<plain>\p{Script=Han}[\p{Script=Han}\s]{1,12}?)\s*[：:])\s*(?<value>.*)$/u.exec(
      text,
    );
  const name = (match?.groups?.bracketed ?? match?.groups?.plain ?? '').replace(/\s+/gu, '');
  return isPrintedName(name) ? { name, value: (match?.groups?.value ?? '').trim() } : null;
};
export const isField = (text: string): boolean => fieldOfLine(text) !== null;

/** 抄送：…, 抄报：…: who gets a copy (抄送机关). */
export const isCopies = (text: string): boolean =>
  /^(?:抄\s*[送报報]|主\s*送|分\s*送|\p{Script=Han}?内(?:部)?发送)\s*[：:]/u.test(text);

/** 2021年2月19日印发, 长沙市人民政府办公厅 2021年2月19日印发: the line that says who printed it when (印发机关和印发日期). */
export const isImprint = (text: string): boolean =>
  text.length <= 60 && /[\d一二三四五六七八九十]\s*日\s*印\s*[发發]$/u.test(text);

/** 国务院办公厅 2020年2月3日: a date at the end of a line, and what stands before it. */
export function dateAtEnd(text: string): { readonly before: string; readonly date: string } | null {
  if (text.length > longestElement) return null;
  const match = /^(.*?\p{Script=Han}[）)]?)\s*((?:(?:19|20)\d\s*\d|[二一][〇○零九]\p{Script=Han}{2})\s*年.*日)$/u.exec(
    text,
  );
  const [, before, date] = match ?? [];
  return before !== undefined && date !== undefined && dateOfLine(date) !== null ? { before, date } : null;
}

/** 国家数据局发布 → 国家数据局: the body that a line at the end says it was published by. */
export function publishedBy(text: string): string | null {
  const name = text.length <= 60 ? /^(.*?)\s*(?:发布|發布|發佈|公布|颁布)$/u.exec(text)?.[1] : undefined;
  return name !== undefined && isBodyName(name) ? name : null;
}

/** 总理 李克强, 社會文化司司長 柯嵐: who signed for the body. */
export const isSignedByPerson = (text: string): boolean =>
  text.length <= 40 &&
  /^\p{Script=Han}{0,20}(?:总\s*理|總理|主\s*席|委员长|部\s*长|省\s*长|市\s*长|县\s*长|区\s*长|州\s*长|局\s*长|厅\s*长|司\s*长|司長|署\s*长|主\s*任|行\s*长|院\s*长|检察长|局長|長官)[\s:：]+\p{Script=Han}(?:\s*[\p{Script=Han}·]){1,5}$/u.test(
    text,
  );

/** 附件：1.…, 附件 :…, 附件: the line that names what is attached (附件说明), or that begins an attachment. */
export const isAttachmentLine = (text: string): boolean =>
  /^附\s*[件表]\s*(?:[\d一二三四五六七八九十]{1,2}\s*)?(?:[：:]|$)/u.test(text);

/** Whether a text ends as sentences do: 。 ！ ？ ； ：, or a quote or bracket closed behind one. */
export function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && closing.includes(text.charAt(last))) last -= 1;
  return last >= 0 && sentenceEnds.includes(text.charAt(last));
}
const sentenceEnds = '。！？!?；;：:';
const closing = '”"’」』）)】]';

/** Whether a sentence ends anywhere in a text. */
export const hasSentenceEnd = (text: string): boolean => /[。！？；]/u.test(text);
