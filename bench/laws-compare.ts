/**
 * Our articles of a law against those that an independent script cut from the same file, one by one: by number, and by text without white space.
 * Where the two disagree the source decides, so every difference is put in a kind that says who is right.
 */
import { parseLocator } from '../src/domain/locator.js';
import type { Passage } from '../src/domain/passage.js';

/** A line of the script's list. */
export interface ScriptArticle {
  readonly no: number;
  /** 第十条之一 → 1; 0 where there is none. */
  readonly sub: number;
  readonly text: string;
}

/** Each with what it means, and who is right by the source. */
export const differenceKinds = {
  heading:
    'The script takes a heading without 第N章 (附则; 二、… of an interpretation) for the last words of the article above. Ours is right.',
  annex:
    'The script takes what is annexed (附：, 附件, 附表) for words of the last article. Ours is right: it is an attachment.',
  'two-on-a-line': 'The script does not see that a second article begins on the line. Ours is right.',
  invisible:
    'The script keeps characters without a shape (U+200B); the rule invisible-characters removes them. The words are the same.',
  quoted: 'An amendment prints articles of the law that it amends; the script counts them as its own. Ours is right.',
  other: 'Explained by none of these.',
} as const;
export type DifferenceKind = keyof typeof differenceKinds;

export interface Difference {
  readonly kind: DifferenceKind;
  readonly no: number;
  readonly sub: number;
  readonly script: string;
  /** The text of ours that has most of its beginning in common with it; null where there is none. */
  readonly ours: string | null;
}

export interface Comparison {
  readonly equal: number;
  readonly differences: readonly Difference[];
  /** Articles of ours whose number the script does not have. */
  readonly more: number;
}

/** @param passages of all the documents that the file holds */
export function compareArticles(script: readonly ScriptArticle[], passages: readonly Passage[]): Comparison {
  const ours = textsByNumber(passages);
  const numbers = new Set(script.map(numberOf));
  const file = [...ours.values()].flat().join('\n');
  const differences = script.flatMap((article) => differenceOf(article, ours.get(numberOf(article)) ?? [], file));
  return {
    equal: script.length - differences.length,
    differences,
    more: [...ours.keys()].filter((number) => !numbers.has(number)).length,
  };
}

const numberOf = ({ no, sub }: { no: number; sub: number }): string => `${no}-${sub}`;
const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');
const withoutShapeless = (text: string): string => text.replace(/\p{Cf}+/gu, '');

/** A number that the file prints more than once has several texts. */
function textsByNumber(passages: readonly Passage[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { kind, locator, text } of passages) {
    const segment = parseLocator(locator)?.at(-1);
    if (kind !== 'article' || segment?.kind !== 'a') continue;
    const number = numberOf({ no: segment.value, sub: segment.sub });
    texts.set(number, [...(texts.get(number) ?? []), withoutSpace(text)]);
  }
  return texts;
}

function differenceOf({ no, sub, text }: ScriptArticle, candidates: readonly string[], file: string): Difference[] {
  const script = withoutSpace(text);
  if (candidates.includes(script)) return [];
  const [ours = null] = [...candidates].sort((one, other) => common(other, script) - common(one, script));
  return [{ kind: kindOf(script, ours, file), no, sub, script, ours }];
}

function kindOf(script: string, ours: string | null, file: string): DifferenceKind {
  const visible = withoutShapeless(script);
  if (ours === null) return file.includes(visible.slice(0, quotedLength)) ? 'quoted' : 'other';
  if (visible === ours) return 'invisible';
  const at = common(visible, ours);
  const behind = visible.slice(at);
  if (/^附(?!则)/u.test(behind)) return 'annex';
  if (at < ours.length) return ours.startsWith(visible) ? 'quoted' : 'other';
  if (/^第[〇一二三四五六七八九十百零千]+条/u.test(behind)) return 'two-on-a-line';
  return /^[\p{Script=Han}、（）]{2,40}$/u.test(behind) ? 'heading' : 'other';
}

/** So much of an article shows that it stands in another. */
const quotedLength = 40;

/** How many letters two texts have in common from their beginning. */
function common(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}
