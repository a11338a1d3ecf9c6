/** Where the text of a former address stands now. Pure. */
import type { Passage } from '../domain/passage.js';
import { foldText } from '../text/fold.js';

/**
 * The one address of a document at which the text stands, whatever its number there; null where there is none, or several. A passage goes before units,
 * which repeat what passages say.
 */
export function whereNow(passages: readonly Passage[], text: string): string | null {
  const sought = foldText(text);
  if (!/[\p{L}\p{N}]/u.test(sought)) return null;
  const same = (other: string) => other.length === text.length && foldText(other) === sought;
  const [passage, ...others] = passages.filter((one) => same(one.text));
  if (passage) return others.length === 0 ? passage.locator : null;
  const units = passages.flatMap((one) => one.units.filter(({ start, end }) => same(one.text.slice(start, end))));
  return units.length === 1 ? (units[0]?.locator ?? null) : null;
}
