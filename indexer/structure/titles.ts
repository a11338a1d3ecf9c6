/** Titles as metadata: without their layout, their type, and what an act's title says of the text that it forwards. */
import { findNumbers } from '../../src/domain/number.js';
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

/** A title that begins or ends with the act's own number, as web pages print it: 某通知（某发〔2020〕1号） → both apart. */
export function splitNumber(title: string): { title: string; number: string | null } {
  for (const { number, start, end } of findNumbers(title)) {
    const rest = title.slice(end);
    // 转发国发〔2020〕1号文件的通知 speaks of another's number.
    if (start === 0 && /[关關][于於]|印[发發]/u.test(rest)) return { title: rest, number };
    if (rest !== '' && !/^[）)]$/u.test(rest)) continue;
    const bare = title.slice(0, start).replace(/[（(]$/u, '');
    if (bare !== '') return { title: bare, number };
  }
  return { title, number: null };
}

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

/** 《长沙市人民政府办公厅关于…》: what stands before 关于, or before the verb where there is no 关于; '' where nothing does. */
export function issuersInTitle(title: string): string {
  return new RegExp(`^(.*?)(?:[关關][于於]|(?:${verbs})《)`, 'u').exec(title)?.[1] ?? '';
}
