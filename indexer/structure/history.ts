/**
 * The history that a law prints under its title: 1989年4月4日 第七届全国人民代表大会第二次会议通过, 根据2017年6月27日…的决定第二次修正,
 * （2011年12月15日广州市人民政府令第61号公布 …修订）; one a line, or several behind one another with nothing between.
 */
import { datePattern, datesIn } from './dates.js';

export type HistoryEvent = 'adopted' | 'published' | 'amended' | 'revised' | 'approved' | 'effective' | 'repealed';

export interface Historic {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly event: HistoryEvent;
  /** That did it, without session and number: 全国人民代表大会; null where the line does not say. */
  readonly body: string | null;
}

const words: readonly (readonly [HistoryEvent, RegExp])[] = [
  ['adopted', /通过|通過/u],
  ['approved', /批准|核准/u],
  ['published', /(?<!现予|現予|自)(?:公布|发布|颁布|印发|公佈|發布|發佈|頒布|印發)(?!之日)/u],
  ['amended', /修正|修改/u],
  ['revised', /修订|修訂/u],
  ['effective', /施行|实施|執行|执行|實施|生效/u],
  ['repealed', /废止|廢止|失效/u],
];

/** Names of other texts: 《关于修改〈…〉的决定》, in quotes or not; their verbs say nothing of this one. */
const quoted =
  /《(?:[^《》]|《[^《》]*》)*》|〈[^〈〉]*〉|<[^<>]*>|[关關][于於](?:修改|修正|修订|修訂|废止|廢止)[^，。]{0,80}?的[决決]定/gu;

/** Longest history, in UTF-16 units; the rest of a longer text is not looked at. */
const longestHistory = 4000;

/** A day, with no comma behind it: 2018年3月5日，…会议开幕 is a report's. */
const begins = new RegExp(`^[（(]?\\s*(?:根据|根據|依据|依據|[经經自])?\\s*${datePattern}(?!\\s*[,，])`, 'u');
/** …修正, and what the next line goes on from: 修正 根据, 第1749次会议. */
const ends =
  /(?:通过|通過|[公颁頒][布佈]|[发發][布佈]|印[发發]|修[订訂正改]|批准|[施执執]行|实施|實施|生效|[废廢]止|[会會][议議])[）)，,。\s]*(?:[根依][据據])?$/u;
const session = /第[^第次号號]{1,12}次\p{Script=Han}{0,4}[会會][议議]|令\s*第[^第号號]{1,8}[号號]|第\d{5,12}[号號]令/u;
/** So much of a line's end shows what it ends with, in UTF-16 units. */
const longestEnd = 60;

/** Whether a line tells when a law was adopted and changed, or is the beginning of such a line that is torn. It is no sentence of a text. */
export function isHistory(text: string): boolean {
  if (text.length > longestHistory || /。./u.test(text) || !text.includes('年')) return false;
  if (/^[（(].*[）)]$/u.test(text)) return readHistory(text).length > 0;
  const plain = text.normalize('NFKC');
  return begins.test(plain) && (isEnd(plain) || session.test(plain));
}

/** Whether a line behind one of a history is the rest of it, torn from it: 〈计量法〉的决定》第四次修正, 国家档案局发布, 〈选举法〉 alone. */
export const isRestOfHistory = (text: string): boolean =>
  text.length <= longestRest && !/[。；：]/u.test(text) && (isEnd(text) || namesChanged(text));

/** 〈选举法〉, 《选举法》: nothing but the name of a law that the same decision changed. */
const namesChanged = (text: string): boolean => /^(?:〈[^〈〉]*〉|《[^《》]*》)$/u.test(text);
const longestRest = 200;

const isEnd = (text: string): boolean => ends.test(text.slice(-longestEnd));

/** In the order of the text; each event of each date once. */
export function readHistory(text: string): Historic[] {
  const plain = text.slice(0, longestHistory).normalize('NFKC').replace(quoted, '');
  const events: Historic[] = [];
  /** Dates of several bodies that did the same together: 2020年12月23日最高人民法院…会议、2020年12月28日…会议通过 */
  let waiting: Omit<Historic, 'event'>[] = [];
  for (const { day, behind } of datesIn(plain)) {
    const found = words.filter(([, word]) => word.test(behind));
    for (const body of bodiesIn(behind)) waiting.push({ date: day, body });
    for (const [event] of found) for (const one of waiting) events.push({ ...one, event });
    if (found.length > 0) waiting = [];
  }
  return events;
}

/** The last day on which the law became what it is; not the day from which it holds, or held. */
export function lastVersionIn(history: readonly Historic[]): string | null {
  const days = history.filter(({ event }) => event !== 'effective' && event !== 'repealed').map(({ date }) => date);
  return days.toSorted().at(-1) ?? null;
}

/** Who made the law: the bodies that adopted it, else that published it first, in the order of the text. */
export function makersIn(history: readonly Historic[]): string[] {
  for (const made of ['adopted', 'published', 'approved'] as const) {
    const first = history.find(({ event, body }) => event === made && body !== null);
    const same = history.filter(({ event, date }) => event === made && date === first?.date);
    if (first !== undefined) return [...new Set(same.flatMap(({ body }) => body ?? []))];
  }
  return [];
}

const term = /第[^第届屆次号號]{1,12}[届屆]/gu;
/** 第二次会议, 令第61号, 常务会议, 公布: where the bodies' names have ended. */
const behindBodies =
  /第[^第次号號]{1,12}[次号號]|令|公告|(?:全体|全體|常务|常務|政务|政務|主任)[会會][议議]|主席[团團]|[关關][于於]|通过|通過|批准|公布|公佈|[发發][布佈]|[颁頒][布佈]|修[订訂正改]|起?施行/u;

/** One null where none is named. */
function bodiesIn(text: string): readonly (string | null)[] {
  const letters = text.replace(/\s/gu, '').replace(term, '');
  const end = behindBodies.exec(letters);
  const names = end === null ? [] : letters.slice(0, end.index).split('、');
  const bodies = names.map(plainBody).filter((name) => /^\p{Script=Han}{2,40}$/u.test(name));
  return bodies.length === 0 ? [null] : bodies;
}

/** 最高人民法院审判委员会 decides for 最高人民法院; 總統華總一義字第…號令 is given by 總統. */
const plainBody = (name: string): string =>
  name
    .replace(/^[经經由]|[华華][总總]\p{Script=Han}{0,2}[义義]字$/gu, '')
    .replace(/(?:审判|審判|检察|檢察)委[员員][会會]$/u, '');
