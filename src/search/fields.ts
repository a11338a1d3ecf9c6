/** A query's fields as the field tokens that a passage's context must have, or the reason why one is searched as text. */
import { documentsNamed, documentsTitled } from '../citation/names.js';
import { canonicalIssuer } from '../domain/issuer.js';
import { numberKey } from '../domain/number.js';
import type { Reads } from '../engines/reading.js';
import type { FieldWords } from '../query/make-plan.js';
import { type Query, type Term, termsOf } from '../query/parse.js';
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

export async function readFields(reads: Reads, query: Query): Promise<Fields> {
  const words = new Map<Term, Alternative['words']>();
  const asText: AsText[] = [...query.asText];
  for (const term of termsOf(query)) {
    if (term.field === null) continue;
    const read = await readField(reads, term.field);
    if (typeof read === 'string') asText.push({ typed: term.typed, reason: read });
    else if (read.flat().length > mostTokens) asText.push({ typed: term.typed, reason: 'value_too_wide' });
    else words.set(term, read);
  }
  return { words, asText };
}

type Read = Alternative['words'] | AsText['reason'];

async function readField(reads: Reads, { name, value }: NonNullable<Term['field']>): Promise<Read> {
  switch (name) {
    case 'issuer':
      // As given, too: the index can be older than the list of issuers.
      return [[...new Set([canonicalIssuer(value), value].map(issuerToken))]];
    case 'year':
      return yearWords(value);
    case 'number':
      return [[numberToken(numberKey(value))]];
    case 'title': {
      const parts = titlePartTokens(lettersOf(value));
      return parts.length === 0 ? 'value_invalid' : parts.map((part) => [part]);
    }
    case 'in': {
      const named = await documentsNamed(reads, value);
      const { documents } = named.documents.length > 0 ? named : await documentsTitled(reads, value);
      return documents.length === 0 ? 'document_unknown' : [documents.map(({ id }) => documentToken(id))];
    }
  }
}

function yearWords(value: string): Read {
  const years = readYears(value);
  if (years === undefined) return 'value_invalid';
  const tokens = years.flatMap((one) =>
    one === null ? [yearToken(null)] : Array.from({ length: one.to - one.from + 1 }, (_, i) => yearToken(one.from + i)),
  );
  return [[...new Set(tokens)]];
}
