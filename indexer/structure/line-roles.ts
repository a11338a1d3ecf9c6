/**
 * What a line is by its look alone: the elements of an official document around its text, as GB/T 9704-2012 (7.2 to 7.4) lays them out.
 * Both scripts, either width. Where a line stands is looked at in head.ts and tail.ts.
 */
import { findNumbers } from '../../src/domain/number.js';
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

/** 长政办发〔2021〕11号, （国发〔2019〕5号）, 第12号, 2020年第2号: nothing but a document number. */
export function numberOfLine(text: string): string | null {
  if (text.length > longestElement) return null;
  const bare = withoutBrackets(text);
  const [found, other] = findNumbers(bare);
  if (found && !other && found.start === 0 && found.end === bare.length) return found.number;
  return /^(?:[\p{Script=Han}\s]*(?:令|公告|通告))?\s*(?:(?:19|20)\d\d\s*年\s*)?第\s*[\d一二三四五六七八九十百〇○零]+\s*[号號]$/u.test(
    bare,
  )
    ? bare
    : null;
}

/** 各区县（市）人民政府，市直机关各单位：, the bodies that the act is sent to (主送机关). */
export const isRecipients = (text: string): boolean =>
  /[：:]$/u.test(text) &&
  !/[。；;！？]/u.test(text) &&
  !/如下[：:]$|下列|以下|包括[：:]$|是[：:]$/u.test(text) &&
  (/^(?:各|有关|有關|本市|全|机关|機關|局|市|省|区|區|县|縣|国务院|國務院|中央)/u.test(text) ||
    isBodyName((text.split(/[，,、]/u)[0] ?? '').replace(/[：:]$/u, '')));

/** （此件主动公开）, (此件公開發布), （信息公开形式：主动公开）: the note below the date (附注). */
export const isNote = (text: string): boolean =>
  text.length <= 40 && /^[（(][^（）()]*(?:此件|公开|公開)[^（）()]*[）)]$/u.test(text);

/** 2021年2月19日, （2018年1月2日）: nothing but a date. */
export const dateOfLine = (text: string): string | null => parseDate(withoutBrackets(text));

/** A date, or a month alone (2021年9月), which is no date of issue. */
export const isDateLine = (text: string): boolean => dateOfLine(text) !== null || isMonth(text);

/** 抄送：…, 抄报：…: who gets a copy (抄送机关). */
export const isCopies = (text: string): boolean => /^(?:抄\s*[送报報]|主\s*送|分\s*送)\s*[：:]/u.test(text);

/** 2021年2月19日印发, 长沙市人民政府办公厅 2021年2月19日印发: the line that says who printed it when (印发机关和印发日期). */
export const isImprint = (text: string): boolean => text.length <= 60 && /\d{1,2}\s*日\s*印\s*[发發]$/u.test(text);

/** 附件：1.…, 附件 :…, 附件: the line that names what is attached (附件说明), or that begins an attachment. */
export const isAttachmentLine = (text: string): boolean =>
  /^附\s*[件表]\s*(?:[\d一二三四五六七八九十]{1,2}\s*)?(?:[：:]|$)/u.test(text);

/** Whether a text ends as sentences do: 。 ！ ？ ； ：, or a quote or bracket closed behind one. */
export const endsSentence = (text: string): boolean => /[。！？!?；;：:](?:[”"’」』）)】\]]*)$/u.test(text);

/** Whether a sentence ends anywhere in a text. */
export const hasSentenceEnd = (text: string): boolean => /[。！？；]/u.test(text);
