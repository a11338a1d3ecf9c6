/** Whether what is sought can stand in an English text at all. One is several times as long as the clause that it stands beside, and most searches need not read it. */
import type { Sought } from './sought.js';

export function isSoughtInEnglish({ groups }: Pick<Sought, 'groups'>): boolean {
  return groups.some(({ letters }) => /\P{Script=Han}/u.test(letters));
}
