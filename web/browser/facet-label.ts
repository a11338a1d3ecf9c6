/** Names of facets' values as a reader sees them. */
import { levels } from '../../src/domain/document.js';
import { statuses } from '../../src/domain/work.js';
import type { FacetName } from '../../src/query/plan.js';
import type { NamedFacetValue } from '../../src/search/answer.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { typeName } from '../type-names.js';

export interface FacetLabel {
  readonly text: string;
  /** What it is called in the documents, where that is not shown; for a `title`. */
  readonly title?: string;
  /** Where it is not the interface's. */
  readonly lang?: 'zh';
}

/** A value without what it is counted for. */
export type Value = Omit<NamedFacetValue, 'count'>;

export function facetLabel(language: Language, name: FacetName, { value, label, english }: Value): FacetLabel {
  const { none, level, status, script } = messagesOf(language);
  if (value === 'none' && (name === 'year' || name === 'region' || name === 'level')) return { text: none[name] };
  if (name === 'year') return { text: value.replace('..', '–') };
  const names: Partial<Record<FacetName, Readonly<Record<string, string>>>> = { level, status, script };
  const text = names[name]?.[value];
  if (text !== undefined) return { text };
  if (language !== 'en') return { text: name === 'type' ? typeName(language, label) : label };
  return english === null ? { text: label, lang: 'zh' } : { text: english, title: label };
}

/** Levels and statuses in their own order, the others as they came, the most frequent first; behind all of them what has no value. */
export function inOwnOrder<Value extends { readonly value: string }>(
  name: FacetName,
  values: readonly Value[],
): readonly Value[] {
  const order: readonly string[] = name === 'level' ? levels : name === 'status' ? statuses : [];
  const rank = ({ value }: Value): number => (value === 'none' ? order.length : order.indexOf(value));
  return [...values].sort((one, other) => rank(one) - rank(other));
}
