/** What may have been meant where a query finds nothing, or only its words here and there: never searched in its place. */
import type { Term } from '../query/parse.js';
import type { Correction } from '../suggest/corrections.js';
import { patternOf } from '../suggest/pattern.js';
import { printedSpan } from '../suggest/printed.js';
import type { Suggestions } from '../suggest/suggestions.js';
import { foldLetters, foldText, lettersOf } from '../text/fold.js';
import type { Hit } from './answer.js';

export interface DidYouMean {
  /** The query, with what was meant in the place of what was typed. */
  readonly q: string;
  /** Passages that match it, under the same filters. */
  readonly total: number;
}

const mostShown = 3;
/** Corrections that are tried, the likeliest first, as many at once as are shown: the searches of others wait for them. */
const mostTried = 6;
/** Where what was typed stands somewhere too, what was meant stands in so many times more passages: a slip of the pen is in print as well. */
const timesMore = 100;

export interface Asked {
  /** As typed. */
  readonly q: string;
  /** Of the query: what is searched as text. */
  readonly terms: readonly Term[];
  /** Of the query as typed, not widened. */
  readonly total: number;
  /** Its page of hits, where it was not widened. */
  readonly hits: readonly Hit[];
  /** How many passages match a query under the same filters. */
  readonly count: (q: string) => Promise<number>;
}

/** Of a term so short, a hit may hold it by chance, as 告知产权 holds 知产权. */
const longestByChance = 6;

/** Where the hits hold what was typed side by side, a short term all of them, nothing is looked up at all. */
export async function didYouMean(suggestions: Suggestions, all: Asked): Promise<DidYouMean[]> {
  const asked = { ...all, count: once(all.count) };
  const { terms } = asked;
  if (terms.length === 0 || (asked.total > 0 && terms.every((term) => stands(term, asked.hits)))) return [];
  // lüshi sounds like 律师, which the folded lushi does not.
  const letters = terms.map(({ typed }) => patternOf(typed).letters);
  const corrections = await suggestions.corrections(letters, await termsFound(asked), asked.total > 0, mostTried);
  const found = new Map<string, DidYouMean>();
  for (let from = 0; from < corrections.length && found.size < mostShown; from += mostShown) {
    const next = corrections.slice(from, from + mostShown);
    for (const one of await Promise.all(next.map((correction) => tryOut(asked, correction)))) {
      if (one !== null && !found.has(one.q)) found.set(one.q, one);
    }
  }
  return [...found.values()].slice(0, mostShown);
}

/** Corrections of one place are compared with what was typed there, each of them. */
function once(count: Asked['count']): Asked['count'] {
  const counts = new Map<string, Promise<number>>();
  return (q) => {
    const counted = counts.get(q) ?? count(q);
    counts.set(q, counted);
    return counted;
  };
}

function stands({ typed, letters, quoted }: Term, hits: readonly Hit[]): boolean {
  const holds = ({ text, label, context }: Hit): boolean =>
    context.includes(typed) || foldLetters(`${label ?? ''}${text}`).includes(letters);
  if (letters.length < 2 || quoted) return true;
  return letters.length > longestByChance ? hits.some(holds) : hits.length > 0 && hits.every(holds);
}

/** Of several terms that are not found together, each may be found alone, and then is no mistake. */
async function termsFound({ terms, total, count }: Asked): Promise<boolean[]> {
  if (total > 0 || terms.length < 2) return terms.map(() => total > 0);
  return Promise.all(terms.map(async ({ typed, quoted }) => (await count(quoted ? `"${typed}"` : typed)) > 0));
}

async function tryOut(
  { q, terms, total: typedTotal, count }: Asked,
  correction: Correction,
): Promise<DidYouMean | null> {
  const corrected = correctedQuery(q, terms, correction);
  if (corrected === null) return null;
  const { letters } = terms[correction.group] as Term;
  const [start, end] = correction.span;
  const window = letters.slice(start, end);
  const meant = letters.slice(0, start) + correction.letters + letters.slice(end);
  // A search by words does without letters that are in none, so that its total says nothing of them.
  if (!correction.fits && (await count(`"${meant}"`)) === 0) return null;
  // Most corrections fail here, which is counted sooner than all that is asked.
  if (typedTotal > 0) {
    // What stands wherever the other stands is told from it by what stands around it.
    const isInside = correction.letters.includes(window);
    const asTyped = await count(`"${isInside ? letters : window}"`);
    // Of what stands there, a part stands in more passages whatever was meant.
    if (asTyped > 0 && window.includes(correction.letters)) return null;
    if (asTyped > 0 && asTyped * timesMore > (await count(`"${isInside ? meant : correction.letters}"`))) return null;
  }
  const total = await count(corrected);
  return total === 0 ? null : { q: corrected, total };
}

/** With all around it as it was typed, quotes and operators too; null where the terms cannot be told in the text, or an operator stands between them. */
export function correctedQuery(q: string, terms: readonly Term[], correction: Correction): string | null {
  const first = terms[correction.group] as Term;
  const start = placeOf(first, q);
  if (start === null) return null;
  if (correction.groups === 1) {
    const { span, text } = changed(first.letters, correction);
    const [from, to] = printedSpan(first.typed, span);
    return q.slice(0, start + from) + text + q.slice(start + to);
  }
  const meant = terms.slice(correction.group, correction.group + correction.groups);
  const last = meant.at(-1) as Term;
  const end = placeOf(last, q);
  if (end === null || meant.some(({ quoted }) => quoted)) return null;
  const between = q.slice(start, end + last.typed.length);
  if (foldLetters(between) !== meant.map(({ letters }) => letters).join('')) return null;
  return q.slice(0, start) + correction.text + q.slice(end + last.typed.length);
}

/** Only the letters that differ, so that those around them stay in the script in which they were typed. */
function changed(
  letters: string,
  { span: [start, end], letters: meant, text }: Correction,
): Pick<Correction, 'span' | 'text'> {
  const typed = letters.slice(start, end);
  if (lettersOf(foldText(text)).length !== text.length) return { span: [start, end], text };
  const most = Math.min(typed.length, meant.length);
  let before = 0;
  while (before < most && typed[before] === meant[before]) before += 1;
  let behind = 0;
  while (behind < most - before && typed.at(-1 - behind) === meant.at(-1 - behind)) behind += 1;
  return { span: [start + before, end - behind], text: text.slice(before, text.length - behind) };
}

/** Where a group stands in the query: between spaces or in quotes, and not behind the `-` of an exclusion. */
function placeOf({ typed }: Term, q: string): number | null {
  for (let at = q.indexOf(typed); at >= 0; at = q.indexOf(typed, at + 1)) {
    const isBegun = /(?:^|\p{White_Space})[^\p{L}\p{N}\p{White_Space}\-－]*$/u.test(q.slice(0, at));
    const isEnded = /^[^\p{L}\p{N}\p{White_Space}]*(?:$|\p{White_Space})/u.test(q.slice(at + typed.length));
    if (isBegun && isEnded) return at;
  }
  return null;
}
