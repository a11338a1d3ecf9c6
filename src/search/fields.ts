/** A query's fields as the field tokens that a passage's context must have, or the reason why one is searched as text. */
import { documentsNamed, documentsTitled } from '../citation/names.js';
import { today } from '../domain/day.js';
import { englishIssuer } from '../domain/english-names.js';
import { canonicalIssuer } from '../domain/issuer.js';
import { numberKey } from '../domain/number.js';
import { englishKey, isEnglish } from '../domain/title.js';
import type { Engine } from '../engines/engine.js';
import { type FieldWords, makePlan } from '../query/make-plan.js';
import { noFilters } from '../query/no-filters.js';
import { parseQuery, type Query, type Term, termsOf } from '../query/parse.js';
import type { Alternative } from '../query/plan.js';
import { readYears } from '../query/years.js';
import { documentToken, issuerToken, numberToken, titlePartTokens, yearToken } from '../text/field-tokens.js';
import { lettersOf } from '../text/fold.js';
import type { AsText } from './answer.js';

export interface Fields {
  readonly words: FieldWords;
  readonly asText: readonly AsText[];
}

/** Tokens that one field may ask for: engines take long for more. */
const mostTokens = 200;

export async function readFields(engine: Engine, query: Query): Promise<Fields> {
  const words = new Map<Term, Alternative['words']>();
  const asText: AsText[] = [...query.asText];
  for (const term of termsOf(query)) {
    if (term.field === null) continue;
    const read = await readField(engine, term.field);
    if (typeof read === 'string') asText.push({ typed: term.typed, reason: read });
    else if (read.flat().length > mostTokens) asText.push({ typed: term.typed, reason: 'value_too_wide' });
    else words.set(term, read);
  }
  return { words, asText };
}

type Read = Alternative['words'] | AsText['reason'];

async function readField(engine: Engine, { name, value }: NonNullable<Term['field']>): Promise<Read> {
  switch (name) {
    case 'issuer':
      // As given, too: the index can be older than the list of issuers.
      return [[...new Set([canonicalIssuer(value), value, ...(await issuersCalled(engine, value))].map(issuerToken))]];
    case 'year':
      return yearWords(value);
    case 'number':
      return [[numberToken(numberKey(value))]];
    case 'title': {
      const parts = titlePartTokens(lettersOf(value));
      return parts.length === 0 ? 'value_invalid' : parts.map((part) => [part]);
    }
    case 'in': {
      const named = await documentsNamed(engine, value);
      const { documents } = named.documents.length > 0 ? named : await documentsTitled(engine, value);
      return documents.length === 0 ? 'document_unknown' : [documents.map(({ id }) => documentToken(id))];
    }
  }
}

/** Those of the index whose English name it is, whatever their documents are. */
async function issuersCalled(engine: Engine, english: string): Promise<string[]> {
  if (!isEnglish(english)) return [];
  const filters = { ...noFilters(today()), versions: 'all' } as const;
  const all = { filters, sort: 'date', offset: 0, size: 0, facets: ['issuer'] } as const;
  const { facets } = await engine.search(makePlan(parseQuery(''), [], all));
  const called = englishKey(english);
  return (facets.issuer ?? []).map(({ value }) => value).filter((id) => englishKey(englishIssuer(id) ?? '') === called);
}

function yearWords(value: string): Read {
  const years = readYears(value);
  if (years === undefined) return 'value_invalid';
  const tokens = years.flatMap((one) =>
    one === null ? [yearToken(null)] : Array.from({ length: one.to - one.from + 1 }, (_, i) => yearToken(one.from + i)),
  );
  return [[...new Set(tokens)]];
}
