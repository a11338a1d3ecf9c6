/** Several clauses in one citation: 第三条、第五条第二款; 第三条至第五条; 第一款第（一）、（三）项. Each is read as clause.ts reads one. */
import { hanDigits } from '../domain/han-number.js';
import { type ClauseStep, plainClause, readStep } from './clause.js';

export interface ClauseSpan {
  readonly from: readonly ClauseStep[];
  /** The last one of a range, its own level and those above it like those of `from`; null for a clause alone. */
  readonly to: readonly ClauseStep[] | null;
}

/** Words that count, from the outermost: 第二款 behind 第一款 is another clause, 第二项 behind it stands in it. */
const levels = ['编', '章', '节', '条', '款', '项', '目'];

const and = '(?:以及|或者|[、,，;；和及与與或])';
const to = '(?:[至到~～—–―-]+)';
const number = `(?:[${hanDigits}]+|\\d{1,5})`;
const joint = new RegExp(`^(?:${and}|(?<range>${to}))`, 'u');
/** 第一、二、三项, 第(一)至(三)项: one word for several numbers. */
const sharedWord = new RegExp(
  `第(\\(?${number}\\)?(?:(?:${and}|${to})第?\\(?${number}\\)?)+)([${levels.join('')}])`,
  'gu',
);

/** null where the text is not made of clauses with 第…条 or 第…款 each, or is one alone. */
export function parseClauses(text: string): ClauseSpan[] | null {
  let rest = spelledOut(plainClause(text));
  const spans: ClauseSpan[] = [];
  let path: ClauseStep[] = [];
  let range = false;
  while (rest !== '') {
    const read = readStep(rest);
    const level = levels.indexOf(read?.step.unit ?? '');
    if (read === null || level < 0) return null;
    const above = path.filter(({ unit }) => levels.indexOf(unit) < level);
    const before = path;
    path = [...above, { ...read.step, repeat: '' }];
    if (range) {
      const first = spans.pop();
      if (first === undefined || first.to !== null || path.length !== first.from.length) return null;
      spans.push({ from: first.from, to: path });
    } else {
      // what goes on below the clause before it is still that clause
      if (above.length === before.length && spans.pop()?.to) return null;
      spans.push({ from: path, to: null });
    }
    rest = rest.slice(read.length).replace(/^的/u, '');
    const joined = joint.exec(rest);
    range = joined?.groups?.range !== undefined;
    rest = rest.slice(joined?.[0].length ?? 0);
    if (range && rest === '') return null;
  }
  return spans.length > 1 || spans[0]?.to ? spans : null;
}

function spelledOut(text: string): string {
  return text.replace(sharedWord, (_, numbers: string, word: string) =>
    numbers.replace(new RegExp(`第?(\\(?${number}\\)?)`, 'gu'), `第$1${word}`),
  );
}
