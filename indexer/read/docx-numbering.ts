/**
 * Numbers that Word's automatic lists print and its text does not hold (ECMA-376 part 1, 17.9). A list (`num`) is an instance of an abstract list whose
 * counters it shares with its other instances, unless it starts anew.
 */
import { formatNumber } from './docx-number-format.js';
import type { ParagraphProperties, Style, Styles } from './docx-styles.js';
import { attribute, childrenNamed, type Element, find, integer } from './xml.js';

export interface Numbering {
  /** Counts the paragraph, and gives its label (`第三条`, `（二）`); '' where it has none. To be asked for each paragraph once, in order. */
  label(own: ParagraphProperties, chain: readonly Style[]): string;
}

interface Level {
  readonly format: string;
  readonly start: number;
  /** The label, %1 to %9 standing for the numbers of the levels (17.9.11). */
  readonly text: string;
  /** Level from 1 after which it starts again, 0: never; undefined: after any higher one (17.9.10). */
  readonly restart: number | undefined;
  /** All numbers of the label in plain figures (17.9.4). */
  readonly isLegal: boolean;
  /** The style whose paragraphs have this level (17.9.23). */
  readonly style: string | undefined;
  /** What follows the label (17.9.28). */
  readonly suffix: string;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers that this instance starts its levels with anew (17.9.27). */
  readonly starts: ReadonlyMap<number, number>;
}

export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const lists = root === undefined ? new Map<string, List>() : listsOf(root, styles);
  /** Of an abstract list, the last number of each level. */
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    label(own, chain) {
      const place = placeOf(own, chain, lists);
      const list = place && lists.get(place.numId);
      const level = place && list?.levels.get(place.level);
      if (!place || !list || !level) return '';
      const numbers = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, numbers);
      if (!begun.has(place.numId)) {
        begun.add(place.numId);
        for (const started of list.starts.keys()) numbers.delete(started);
      }
      const start = (at: number): number => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
      numbers.set(place.level, (numbers.get(place.level) ?? start(place.level) - 1) + 1);
      for (const [lower, { restart }] of list.levels) {
        if (lower > place.level && restart !== 0 && (restart === undefined || place.level < restart))
          numbers.delete(lower);
      }
      return printed(level, list, (at) => numbers.get(at) ?? start(at));
    },
  };
}

/** The paragraph's own list, else its style's, or that of a style it is based on; list 0 takes a paragraph out of its style's (17.9.18). */
function placeOf(
  own: ParagraphProperties,
  chain: readonly Style[],
  lists: ReadonlyMap<string, List>,
): { numId: string; level: number } | null {
  if (own.numId !== undefined) return own.numId === '0' ? null : { numId: own.numId, level: own.listLevel ?? 0 };
  const index = chain.findIndex(({ numId }) => numId !== undefined);
  const style = chain[index];
  if (style?.numId === undefined || style.numId === '0') return null;
  const levels = [...(lists.get(style.numId)?.levels ?? [])];
  // A style's level is the one that names it.
  const names = chain.slice(0, index + 1).map(({ id }) => id);
  const named = names.flatMap((name) => levels.find(([, level]) => level.style === name)?.[0] ?? [])[0];
  return { numId: style.numId, level: own.listLevel ?? named ?? style.listLevel ?? 0 };
}

function printed(level: Level, list: List, number: (level: number) => number): string {
  if (level.format === 'bullet') return isDash(level.text) ? level.text : '';
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return formatNumber(number(at), format);
  });
  if (text === '' || level.suffix === 'nothing' || /[、，。：）】〕]$/u.test(text)) return text;
  return `${text} `;
}

/** Of the signs before the items of a list, dashes are the ones that Chinese documents type as text (——). */
const isDash = (text: string): boolean => /^[-—–－―]+$/u.test(text);

function listsOf(root: Element, styles: Styles): Map<string, List> {
  const abstracts = new Map(
    childrenNamed(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]),
  );
  const nums = new Map(childrenNamed(root, 'num').map((one) => [attribute(one, 'numId') ?? '', one]));
  const abstractOf = (num: Element | undefined, seen = 0): { id: string; element: Element } | null => {
    const id = attribute(find(num, 'abstractNumId'), 'val') ?? '';
    const element = abstracts.get(id);
    // The levels are those of the list that a numbering style names (17.9.21).
    const link = attribute(find(element, 'numStyleLink'), 'val');
    if (link !== undefined && seen < abstracts.size) {
      const numId = styles.chain(link)[0]?.numId;
      return (numId === undefined ? null : abstractOf(nums.get(numId), seen + 1)) ?? null;
    }
    return element === undefined ? null : { id, element };
  };
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const abstract = abstractOf(num);
    if (abstract === null) continue;
    const levels = new Map(
      childrenNamed(abstract.element, 'lvl').map((lvl) => [integer(lvl, 'ilvl') ?? 0, levelOf(lvl)]),
    );
    const starts = new Map<number, number>();
    for (const override of childrenNamed(num, 'lvlOverride')) {
      const at = integer(override, 'ilvl') ?? 0;
      const lvl = find(override, 'lvl');
      if (lvl !== undefined) levels.set(at, levelOf(lvl));
      const start = integer(find(override, 'startOverride'), 'val');
      if (start !== undefined) starts.set(at, start);
    }
    lists.set(numId, { abstractId: abstract.id, levels, starts });
  }
  return lists;
}

function levelOf(lvl: Element): Level {
  const value = (name: string): string | undefined => attribute(find(lvl, name), 'val');
  return {
    format: value('numFmt') ?? 'decimal',
    start: integer(find(lvl, 'start'), 'val') ?? 0,
    text: value('lvlText') ?? '',
    restart: integer(find(lvl, 'lvlRestart'), 'val'),
    isLegal: find(lvl, 'isLgl') !== undefined && !/^(?:0|false|off)$/.test(value('isLgl') ?? '1'),
    style: value('pStyle'),
    suffix: value('suff') ?? 'tab',
  };
}
