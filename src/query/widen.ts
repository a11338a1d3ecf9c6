/**
 * What is asked instead where a query matches nothing (design, Widening): steps, each tried only where the one before finds nothing.
 * Filters, exclusions and quotes are kept. Pure: the searches between are the caller's.
 */
import { grams } from '../text/grams.js';
import { isStopWord, requiredWords } from '../text/required-words.js';
import { distinct } from './distinct.js';
import { type Group, isField, type Match, type Plan, textGroups } from './plan.js';
import { isQuestion } from './question.js';

/** A widened plan, and which groups it still asks for. */
export interface Wider {
  readonly step: 'groups' | 'words' | 'any' | 'pairs';
  readonly plan: Plan;
  /** As typed. */
  readonly dropped: readonly string[];
  readonly kept: readonly string[];
}

/** A query of more groups or tokens is text that was pasted; to try its parts would take longer than anybody waits. */
const mostGroups = 16;
export const mostTokens = 256;
/** More words than this describe something, in other words than the clauses do, and what is described best comes first whatever else is found. */
const fewWords = 3;

/** One plan for each of the groups alone, whose totals say how rare it is under the same filters; none where step 1 is not tried. */
export function groupsAlone(plan: Plan): Plan[] {
  const groups = groupsOf(plan);
  if (groups.length < 2 || groups.length > mostGroups) return [];
  return groups.map((group) => ({
    ...plan,
    match: { by: 'groups', groups: [group] },
    offset: 0,
    size: 0,
    facets: [],
    sort: 'date',
    rank: { words: [], groups: [] },
  }));
}

/**
 * Step 1: what was meant as a field and is text left out, all of it, for it is no word that a text would hold; then the rarest group, then the two rarest, as long as
 * half of the others (rounded up) are left. Where nothing else is left, not even a field, it is words as well. Quoted groups and fields stay, and fields are no groups
 * of that half. Of equally rare groups the last one typed goes first.
 *
 * @param totals of `groupsAlone`, in its order
 * @param meantAsFields groups that are text here, as typed
 */
export function withoutRarest(plan: Plan, totals: readonly number[], meantAsFields: readonly string[] = []): Wider[] {
  const groups = groupsOf(plan);
  const texts = textGroups(groups);
  const words = texts.filter((group) => !meantAsFields.includes(group.typed));
  const others = words.length > 0 || texts.length < groups.length ? words : texts;
  const meant = texts.filter((group) => !others.includes(group));
  const rarest = totals
    .map((total, place) => ({ group: groups[place] as Group, place, total }))
    .filter(({ group }) => others.includes(group) && !isQuoted(group))
    .sort((one, other) => one.total - other.total || other.place - one.place)
    .slice(0, Math.floor(others.length / 2))
    .map(({ group }) => group);
  const fewer = rarest.map((_, i) => [...meant, ...rarest.slice(0, i + 1)]);
  return [...(meant.length > 0 ? [meant] : []), ...fewer].map((dropped) => {
    const kept = groups.filter((group) => !dropped.includes(group));
    return {
      step: 'groups',
      plan: { ...plan, match: { by: 'groups', groups: kept } },
      dropped: typed(groups.filter((group) => dropped.includes(group))),
      kept: typed(kept),
    };
  });
}

/**
 * Step 2: two thirds of few words, or any one of many or of a question (question.ts); step 3: half of the pairs of letters, rounded up, and at last, for a question
 * (欠钱不还怎么办), any one. Not where something is quoted or a field, which these would take apart, nor where they would ask for all or for a single one of few.
 */
export function anyOf(plan: Plan): Wider[] {
  const groups = groupsOf(plan);
  if (groups.some((group) => isField(group) || isQuoted(group))) return [];
  const alternatives = groups.flatMap((group) => group.alternatives);
  const words = distinctTokens(alternatives.flatMap((alternative) => alternative.words));
  const any = distinctTokens(requiredWords(plan.rank.words).map((word) => [word]));
  // What an English word may be in Chinese is meant whole, and so are numbers and Latin words.
  const pairs = distinctTokens(
    groups
      .flatMap((group) => (group.english ? [] : group.alternatives))
      .flatMap(({ letters }) => grams(letters).slice(0, -1))
      .filter((pair) => !/^[\da-z]{2}$/.test(pair))
      .map((pair) => [pair]),
  );
  const wider = (step: Wider['step'], match: Extract<Match, { tokens: unknown }>): Wider[] =>
    match.tokens.length < 2 || match.tokens.length > mostTokens
      ? []
      : [{ step, plan: { ...plan, match }, dropped: [], kept: typed(groups) }];
  const isFew = words.length > 0 && words.length <= fewWords;
  return [
    ...(isFew
      ? wider('words', { by: 'words', tokens: words, atLeast: Math.ceil((words.length * 2) / 3) })
      : wider('any', { by: 'words', tokens: any, atLeast: 1 })),
    ...wider('pairs', { by: 'grams', tokens: pairs, atLeast: Math.ceil(pairs.length / 2) }),
    ...(asks(plan) ? wider('any', { by: 'grams', tokens: pairs.filter(tells(plan)), atLeast: 1 }) : []),
  ];
}

function asks({ rank }: Plan): boolean {
  return rank.groups.some(({ folded }) => isQuestion(folded));
}

/** Pairs of letters that are not those of 怎么办. */
function tells({ rank }: Plan): (pair: readonly string[]) => boolean {
  const untold = rank.words.filter(isStopWord);
  return ([pair = '']) => untold.every((word) => !word.includes(pair));
}

function groupsOf({ match }: Plan): readonly Group[] {
  return match?.by === 'groups' ? match.groups : [];
}

function isQuoted({ alternatives }: Group): boolean {
  return alternatives.some(({ quoted }) => quoted);
}

function typed(groups: readonly Group[]): string[] {
  return groups.map((group) => group.typed);
}

function distinctTokens(tokens: readonly (readonly string[])[]): (readonly string[])[] {
  return distinct(tokens, (variants) => variants.join(' '));
}
