/** Titles as metadata: without their layout, their type, and what an act's title says of the text that it forwards. */
import { findNumbers, isWholeNumber } from '../../src/domain/number.js';
import { toSimplified } from '../../src/text/script.js';
import { typeOfTitle } from './document-types.js';

/** White space between Chinese letters or marks, or between one of them and a figure or Latin word: layout. Between two Latin words it is a space. */
const isLayout = (before: string, after: string): boolean =>
  /[\p{Script=Han}\p{P}０-９]$/u.test(before) ||
  /^[\p{Script=Han}\p{P}０-９]/u.test(after) ||
  (/\d$/u.test(before) && /^\d/u.test(after));

/** Lines of a title, or of a broken sentence, as one text: joined without a space, or with one between two Latin words. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z]/u.test(line) ? `${text} ${line}` : text + line,
  );
}

/** A title without the spaces of its layout and without a 《》 that encloses all of it. */
export function plainTitle(printed: string): string {
  const title = printed
    .trim()
    .replace(/\s+/gu, (space: string, at: number, whole: string) =>
      isLayout(whole.slice(Math.max(0, at - 2), at), whole.slice(at + space.length, at + space.length + 2))
        ? ''
        : space,
    );
  const inner = /^《([^《》]*(?:《[^《》]*》[^《》]*)*)》$/u.exec(title)?.[1];
  return inner ?? title;
}

/**
 * A title (without layout) that begins or ends with the act's own number, as web pages print it, both apart: 某通知（某发〔2020〕1号）,
 * 【某发〔2020〕1号】某通知, 某通知-某发〔2020〕1号, 某通告（2020年第2号）. A title that is named by its number keeps it: 某指挥部令（第1号）.
 */
export function splitNumber(title: string): { title: string; number: string | null } {
  const bare = /^【([^【】]+)】$/u.exec(title)?.[1] ?? title;
  for (const { number, start, end } of findNumbers(bare)) {
    const rest = bare.slice(end);
    // 转发国发〔2020〕1号文件的通知 speaks of another's number.
    if (/^[【（([]?$/u.test(bare.slice(0, start)) && /[关關][于於]|印[发發]/u.test(rest)) {
      return { title: withoutJoint(rest), number };
    }
    if (/^[）)】\]]?$/u.test(rest) && start > 1) return { title: withoutJoint(bare.slice(0, start)), number };
  }
  // 海关总署公告2020年第18号（关于某事的公告）
  const [, outer = '', inner = ''] = numberAround.exec(bare) ?? [];
  if (isWholeNumber(outer) && titleType(inner) !== null) return { title: inner, number: outer };
  const order = orderAtEnd.exec(bare)?.groups;
  if (order?.number !== undefined) {
    const whole = order.number.replace(/[（()）]/gu, '');
    // The words before are the act's name, 某指挥部令（第1号）, or a title with its type: 某通告（2020年第2号）.
    const isName = order.word !== undefined && !/[关關][于於]/u.test(bare);
    return isName
      ? { title: bare, number: `${order.before ?? ''}${order.word ?? ''}${whole}` }
      : { title: `${order.before ?? ''}${order.word ?? ''}`, number: whole };
  }
  return { title: bare, number: isWholeNumber(bare) ? bare : null };
}

const orderAtEnd =
  /^(?<before>.*?)(?<word>令|公告|通告|公报|决定)?(?<number>[（(]?(?:(?:19|20)\d\d年)?第[\d一二三四五六七八九十百〇○零]{1,7}[号號][）)]?)$/u;

const numberAround = /^(.{2,60}?[号號])[（(]([关關][于於].+)[）)]$/u;

/** Without what joined title and number. */
const withoutJoint = (title: string): string => title.replace(/^[）)】\]\s:：-]+|[（(【[\s—–－-]+$/gu, '');

/** 方案, 通知 …: the type in Simplified; null where the title ends with none that is known. */
export const titleType = (title: string): string | null => typeOfTitle(toSimplified(title));

const verbs = '[印转轉颁頒下][发發]|[发發公][布佈]|颁布|頒[布佈]|批[转轉]|印送';
const forwarding = new RegExp(`(?:${verbs})(.+?)的?(?:通知|通告|公告|决定|決定|函|令)(?:[（(][^）)]*[）)])?$`, 'u');

/** In UTF-16 units; many bodies together issue nothing with a longer one. */
const longestTitle = 1000;

/**
 * The name of the text that an act forwards, as its title (without layout) gives it: 关于印发《X》的通知 → X, 关于印发X的通知 → X.
 * Null where the title forwards nothing.
 */
export function forwardedName(title: string): string | null {
  const name = title.length <= longestTitle ? forwarding.exec(title)?.[1] : undefined;
  if (name === undefined) return null;
  return /^《(.+)》$/u.exec(name)?.[1] ?? /《(.+)》/u.exec(name)?.[1] ?? name;
}

/** The names of all texts that an act forwards: 关于印发《X》《Y》的通知, 《X》和《Y》 → X, Y. */
export function forwardedNames(title: string): string[] {
  const name = title.length <= longestTitle ? forwarding.exec(title)?.[1] : undefined;
  if (name === undefined) return [];
  const quoted = Array.from(name.matchAll(/《([^《》]*(?:《[^《》]*》[^《》]*)*)》/gu), (match) => match[1] ?? '');
  return quoted.length > 0 ? quoted : [name];
}

/**
 * 《长沙市人民政府办公厅关于…》: what stands before 关于, before the verb of an act that forwards, or before 对…的答复; '' where nothing does.
 */
export function issuersInTitle(title: string): string {
  const before = beforeSubject.exec(title)?.[1];
  return before ?? /^(.*?)[对對].*(?:答[复復]|[复復]函|批[复復])$/u.exec(title)?.[1] ?? '';
}
const beforeSubject = new RegExp(`^(.*?)(?:[关關][于於]|(?:${verbs}))`, 'u');
