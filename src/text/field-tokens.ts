/**
 * Field tokens: by which a query's fields (issuer:长沙市人民政府, year:2021) find the passages of a document. They stand among the words of the context, in a text of
 * their own without letters; as a colon or 《 never stands in a word of a text, nothing else is taken for one. The same for documents and queries.
 */
import { createHash } from 'node:crypto';
import type { Document } from '../domain/document.js';
import { numberKey } from '../domain/number.js';
import { titleKeys } from '../domain/title.js';
import type { FieldName } from '../query/plan.js';
import { foldLetters, foldText } from './fold.js';
import { grams } from './grams.js';

/** Characters of a value that is kept as it is. */
const longest = 120;

export function issuerToken(id: string): string {
  return token('issuer', foldText(id).replace(/\s/gu, ''));
}

/** @param year null: none is known */
export function yearToken(year: number | null): string {
  return token('year', String(year ?? 'none'));
}

/** @param key made by `numberKey` */
export function numberToken(key: string): string {
  return token('number', key);
}

/** @param id of a document */
export function documentToken(id: string): string {
  return token('in', id);
}

/** One for each pair of letters: a title that has all of them holds the letters, or nearly so. @param letters folded, two at least */
export function titlePartTokens(letters: string): string[] {
  return [...new Set(grams(letters).slice(0, -1))].map((pair) => token('title', pair));
}

/** Of a whole title. @param letters folded */
export function titleToken(letters: string): string {
  return `《${short(letters)}》`;
}

/** All by which a document is found: words of one text, each once. */
export function fieldTokens(document: Document): string[] {
  const { id, title, notice, number, otherNumbers, issuers, year } = document;
  const numbers = [number, ...otherNumbers].filter((one) => one !== null);
  const titles = [title, notice?.title ?? ''].map(foldLetters);
  return [
    ...new Set([
      documentToken(id),
      ...issuers.map((issuer) => issuerToken(issuer.id)),
      yearToken(year),
      ...numbers.map((one) => numberToken(numberKey(one))),
      ...titles.flatMap(titlePartTokens),
      ...titleKeys(document).map(titleToken),
    ]),
  ];
}

function token(field: FieldName, value: string): string {
  return `${field}:${short(value)}`;
}

/** Engines take no token of any length. */
function short(value: string): string {
  return value.length <= longest ? value : createHash('sha256').update(value).digest('hex');
}
