/** Names of facets' values as a reader sees them. */
import { levels } from '../../src/domain/document.js';
import { statuses } from '../../src/domain/work.js';
import type { FacetName } from '../../src/query/plan.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';

/** @param label the server's name of the value */
export function facetLabel(language: Language, name: FacetName, value: string, label: string): string {
  const { none, level, status, script } = messagesOf(language);
  if (value === 'none' && (name === 'year' || name === 'region' || name === 'level')) return none[name];
  if (name === 'year') return value.replace('..', '–');
  const names: Partial<Record<FacetName, Readonly<Record<string, string>>>> = { level, status, script };
  return names[name]?.[value] ?? label;
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
