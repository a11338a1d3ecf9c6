/**
 * What Unicode alone says about a character: compatibility form, lower case, no marks. The first half of folding (fold.ts), and what the
 * tables of classes are made over (make/classes.ts).
 */
import { withoutRadicals } from './radicals.js';

/** Combining marks and invisible characters (zero width space, soft hyphen, variation selectors): never part of what a reader types. */
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * One code point in its normal form, which may be none, one or several code points: ＡＢ → ab, ㎡ → m2, ① → 1, ½ → 1⁄2, é → e.
 * Radicals are their letters, also those for which Unicode has no compatibility form: ⻓ → 长.
 *
 * NFKC and lower case as in NFKC_Casefold (Unicode Standard, 3.13), but code point by code point, so that the form of a text is its parts'
 * forms side by side wherever it is cut. NFKC composes across code points (e + ´ → é); so that both writings agree without that, marks go.
 */
export function normalForm(codePoint: string): string {
  return withoutRadicals(codePoint)
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(unseen, '');
}
