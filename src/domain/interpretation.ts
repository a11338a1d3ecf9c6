/**
 * What the judicial interpretations (司法解释) are called. Their titles are long and say of what law or of what cases they are; people cite them by that alone:
 * 最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三） is 公司法解释三, …关于审理民间借贷案件适用法律若干问题的规定 is 民间借贷司法解释.
 * All texts here are folded letters without 中华人民共和国. Pure.
 */
import { hanNumber } from './han-number.js';

const ending = '(?:解释|规定|意见)(?<number>[一二三四五六七八九十]{0,3}|\\d{1,2})$';
const ofLaw = new RegExp(`关于适用(?<subject>.{2,40}?)(?:若干问题|有关问题)?的(?:若干)?(?:司法)?${ending}`, 'u');
const ofCases = new RegExp(
  `关于(?:审理|办理)(?<subject>.{2,40}?)(?:纠纷)?(?:民事|刑事|行政)?案件(?:(?:具体)?(?:适用|应用)法律)?(?:若干)?问题的(?:若干)?(?:司法)?${ending}`,
  'u',
);
const calledBy = new RegExp(
  `^(?:最高人民法院)?(?:最高人民检察院)?(?:关于)?(?<subject>.{2,40}?)(?:罪|(?:纠纷)?(?:民事|刑事|行政)?案件)?(?:适用法律)?(?:若干)?(?:问题)?的?(?:若干)?(?:司法)?${ending}`,
  'u',
);

/** Of a title: the subject with 解释 and the number behind it, of what is a part of the code also without 民法典. Empty for any other title. */
export function interpretationNames(title: string): string[] {
  const read = readAs(ofLaw, title) ?? readAs(ofCases, title);
  if (read === null) return [];
  const subject = read.subject.replace('有关', '');
  return [...new Set([subject, subject.replace(/^民法典(?=.)/u, '')])].map((one) => `${one}解释${read.number}`);
}

/**
 * Of a name as cited: those that an interpretation's title may have given; empty where it cannot be one's.
 *
 * @param inFull the laws that a subject stands for: 民诉法 → 民事诉讼法
 */
export function interpretationsCalled(name: string, inFull: (subject: string) => readonly string[]): string[] {
  const titled = interpretationNames(name);
  if (titled.length > 0) return titled;
  const read = readAs(calledBy, name);
  return read === null ? [] : [read.subject, ...inFull(read.subject)].map((one) => `${one}解释${read.number}`);
}

function readAs(form: RegExp, text: string): { subject: string; number: string } | null {
  const { subject, number = '' } = form.exec(text)?.groups ?? {};
  return subject === undefined ? null : { subject, number: /^\d/.test(number) ? hanNumber(Number(number)) : number };
}
