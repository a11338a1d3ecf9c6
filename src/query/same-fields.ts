/** Several values of one field. */
import type { FieldWords } from './make-plan.js';
import type { Query, QueryGroup } from './parse.js';
import type { FieldName } from './plan.js';

/** A document has one of these, or is found by each; its title holds several parts. */
const ofOneValue: readonly FieldName[] = ['issuer', 'year', 'number', 'in'];

/** `year:2020 year:2021` is one group, of which either is wanted, as of a parameter that is repeated; it stands where the first one was typed. */
export function joinSameFields(query: Query, fields: FieldWords): Query {
  const joined = new Map<FieldName | QueryGroup, QueryGroup>();
  for (const group of query.groups) {
    const key = fieldOfOneValue(group, fields) ?? group;
    const before = joined.get(key);
    const typed = before === undefined ? group.typed : `${before.typed} ${group.typed}`;
    joined.set(key, { typed, terms: [...(before?.terms ?? []), ...group.terms] });
  }
  return { ...query, groups: [...joined.values()] };
}

/** null where the group asks for anything else, too. */
function fieldOfOneValue({ terms }: QueryGroup, fields: FieldWords): FieldName | null {
  const [name = null, ...others] = new Set(terms.map((term) => (fields.has(term) ? (term.field?.name ?? null) : null)));
  return name !== null && others.length === 0 && ofOneValue.includes(name) ? name : null;
}
