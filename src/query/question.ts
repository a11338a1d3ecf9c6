/** Whether a reader asks a question. No clause answers one in the question's own words, so that it is searched by any of them (make-plan.ts, widen.ts). */
import { foldText } from '../text/fold.js';

const words = [
  '吗',
  '怎么',
  '怎样',
  '咋',
  '如何',
  '为何',
  '是否',
  '能否',
  '可否',
  '什么',
  '啥',
  '谁',
  '哪',
  '多少',
  '多久',
  '多长',
];
/** 能不能, 可不可以 */
const choice = '(?:(.)不\\1)';

const question = new RegExp(`\\?|${words.map(foldText).join('|')}|${choice}`, 'u');

export function isQuestion(folded: string): boolean {
  return question.test(folded);
}
