/** What a reader may be about to type. Pure, and slow enough to be kept out of the thread that answers: it looks at every entry of the lexicon. */
import { foldText } from '../text/fold.js';
import { type Entry, type Kind, kinds, type Lexicon } from './lexicon.js';
import { hasLatin, type Match, matchAt, mayBegin, type Pattern, patternOf } from './pattern.js';
import { printedSpan, type Span } from './printed.js';

export interface Suggestion extends Pick<Entry, 'kind' | 'text' | 'url' | 'count'> {
  /** What was typed, in UTF-16 units of the text: [start, end), in order. */
  readonly marks: readonly Span[];
}

/** How well an entry matches, the best first: from its beginning or inside, by letters and whole syllables or by first letters, or only by its parts. */
const tiers = 5;
type Tier = 0 | 1 | 2 | 3 | 4;

interface Found {
  readonly entry: Entry;
  /** Places in the entry's letters. */
  readonly spans: readonly Span[];
}

/** By tier. */
type Finds = readonly Found[][];

/**
 * Titles and numbers by any part of them, terms and issuers by their beginning. Where there is more than fits, each kind has its share; the kind with the best match
 * stands first.
 * @param size how many at most
 */
export function suggest(lexicon: Lexicon, typed: string, size: number): Suggestion[] {
  const pattern = patternOf(typed);
  if (pattern.letters === '') return [];
  const parts = partsOf(typed);
  const found = kinds.map((kind) => findsOfKind(lexicon, kind, pattern, parts, size));
  return shared(found, size).map(({ entry, spans }) => ({
    kind: entry.kind,
    text: entry.text,
    url: entry.url,
    count: entry.count,
    marks: spans.map((span) => printedSpan(entry.text, span)),
  }));
}

/** What stands between spaces, where that is several and Chinese: 湖南 科技 also finds what holds both apart. */
function partsOf(typed: string): Pattern[] {
  const parts = foldText(typed)
    .split(/\p{White_Space}+/u)
    .map(patternOf)
    .filter(({ letters }) => letters !== '');
  return parts.length > 1 && !parts.some(hasLatin) ? parts : [];
}

/** Fewer Latin letters than these are the first ones of something nearly everywhere. */
const fewestInside = 3;

function findsOfKind(lexicon: Lexicon, kind: Kind, pattern: Pattern, parts: readonly Pattern[], size: number): Finds {
  const finds: Found[][] = Array.from({ length: tiers }, () => []);
  const [first, end] = lexicon.ranges[kind];
  const isBegunOnly = kind === 'term' || (hasLatin(pattern) && pattern.letters.length < fewestInside);
  for (let no = first; no < end; no++) {
    const match = bestMatch(lexicon, no, pattern, isBegunOnly) ?? (kind === 'term' ? null : apart(lexicon, no, parts));
    if (match === null) continue;
    const inTier = finds[match.tier] as Found[];
    if (inTier.length < size) inTier.push({ entry: lexicon.entries[no] as Entry, spans: match.spans });
    // Those of a tier come in their order.
    if (match.tier === 0 && inTier.length === size) break;
  }
  return finds;
}

interface InTier {
  readonly tier: Tier;
  readonly spans: readonly Span[];
}

/** @param isBegunOnly only what it begins with */
function bestMatch(lexicon: Lexicon, no: number, pattern: Pattern, isBegunOnly: boolean): InTier | null {
  const { letters, starts } = lexicon;
  const { beginning } = lexicon.entries[no] as Entry;
  const start = starts[no] as number;
  const end = starts[no + 1] as number;
  const typed = pattern.letters.charCodeAt(0);
  let best: { readonly tier: Tier; readonly match: Match; readonly at: number } | null = null;
  for (let at = start; at < (isBegunOnly ? start + beginning + 1 : end); at++) {
    if (!mayBegin(typed, letters[at] as number)) continue;
    const match = matchAt(pattern, letters, at, end, false);
    if (match === null) continue;
    const begins = at === start || at === start + beginning;
    const tier = ((begins ? 0 : 1) + (match.abbreviated > 0 ? 2 : 0)) as Tier;
    if (best === null || tier < best.tier) best = { tier, match, at };
    if (tier === 0) break;
  }
  return best && { tier: best.tier, spans: [[best.at - start, best.match.end - start]] };
}

const isNumber = /^\d+$/;

/** Among letters alone 〔2021〕1 ends with 11. */
function beginsNumber(text: string, digits: string): boolean {
  return new RegExp(`(?<!\\d)${digits}`).test(foldText(text));
}

function apart(lexicon: Lexicon, no: number, parts: readonly Pattern[]): InTier | null {
  if (parts.length === 0) return null;
  const spans: Span[] = [];
  const { letters, text } = lexicon.entries[no] as Entry;
  for (const part of parts) {
    const at = letters.indexOf(part.letters);
    if (at < 0 || (isNumber.test(part.letters) && !beginsNumber(text, part.letters))) return null;
    spans.push([at, at + part.letters.length]);
  }
  spans.sort(([one], [other]) => one - other);
  return spans.some(([start], i) => start < (spans[i - 1]?.[1] ?? 0)) ? null : { tier: 4, spans };
}

/** Kinds by their best match, each in its own order. Each has its share, and what others leave of theirs. */
function shared(ofKinds: readonly Finds[], size: number): Found[] {
  const bestTier = (finds: Finds): number => finds.findIndex((inTier) => inTier.length > 0);
  const there = ofKinds.filter((finds) => bestTier(finds) >= 0).sort((one, other) => bestTier(one) - bestTier(other));
  let left = size;
  const lists = there.map((finds) => finds.flat());
  const taken = lists.map(() => 0);
  while (left > 0 && lists.some((list, i) => (taken[i] as number) < list.length)) {
    for (const [i, list] of lists.entries()) {
      if (left === 0 || (taken[i] as number) >= list.length) continue;
      taken[i] = (taken[i] as number) + 1;
      left -= 1;
    }
  }
  return lists.flatMap((list, i) => list.slice(0, taken[i]));
}
