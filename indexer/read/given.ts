/** Metadata from beside the text: its values in the one form that `Given` has. */
import { levels } from '../../src/domain/document.js';
import type { Lines, Warning } from '../block.js';
import { fieldNamed } from '../metadata/field-names.js';
import { parseDate } from '../structure/dates.js';
import type { Given } from './reader.js';

/** A field as it stands in the source. */
export interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly lines: Lines;
}

/** Fields by names that people use; the first of several for one thing counts. Unknown names are passed over, values that make no sense reported. */
export function givenOf(fields: readonly Field[]): { given: Given; warnings: Warning[] } {
  return givenAs(
    fields.flatMap((field) => {
      const key = fieldNamed(field.name);
      return key === undefined ? [] : [{ ...field, key }];
    }),
  );
}

/** The same for fields that are known to be of that key. */
export function givenAs(fields: readonly (Field & { readonly key: keyof Given })[]): {
  given: Given;
  warnings: Warning[];
} {
  const given: Partial<Record<keyof Given, unknown>> = {};
  const warnings: Warning[] = [];
  for (const { key, name, value, lines } of fields) {
    if (isEmpty(value)) continue;
    const read = values[key](value);
    if (read === null) {
      const message = `${name} is not ${expected(key)}; left out: "${String(value)}".`;
      warnings.push({ code: 'metadata-invalid', message, lines: [lines], count: 1 });
    } else given[key] ??= read;
  }
  return { given: given as Given, warnings };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (typeof value === 'string' && value.trim() === '');

const text = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/gu, ' ').trim() : null;

const values: Readonly<Record<keyof Given, (value: unknown) => unknown>> = {
  title: text,
  englishTitle: text,
  number: text,
  issuers: (value) => namesIn(value),
  issued: (value) => dayOf(text(value) ?? ''),
  effective: (value) => dayOf(text(value) ?? ''),
  expires: (value) => dayOf(text(value) ?? ''),
  year: (value) => (/^(?:19|20)\d\d$/.test(String(value)) ? Number(value) : null),
  type: text,
  version: (value) => dayOf(text(value) ?? ''),
  region: (value) => (/^\d{6}$/.test(String(value)) ? String(value) : null),
  level: (value) => levels.find((level) => level === value) ?? null,
};

const expected = (key: keyof Given): string =>
  ({ year: 'a year', region: 'a code of six digits', level: `one of ${levels.join(', ')}` })[key as string] ??
  (['issued', 'effective', 'expires', 'version'].includes(key) ? 'a day' : 'a text');

/** Names in a list, or in one text: 国务院、中央军委. */
function namesIn(value: unknown): string[] | null {
  const listed = (Array.isArray(value) ? value : [value]).map(text);
  const found = listed.flatMap((one) => one?.split(/[、，,；;\s]+/u) ?? []).filter((name) => name !== '');
  return listed.includes(null) || found.length === 0 ? null : found;
}

const numeric = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?![\d])/;

/** 2020-05-28, also with a time behind; 2020/5/28, 2020.5.28, 20200528, 2020年5月28日; null for what is no day. */
export function dayOf(written: string): string | null {
  const [, year, separator, month = '', day = ''] = numeric.exec(written.normalize('NFKC').trim()) ?? [];
  if (year === undefined) return parseDate(written.replace(/(?<=日)\s.*$/u, ''));
  if (separator === '' && month.length + day.length !== 4) return null;
  return parseDate(`${year}年${month}月${day}日`);
}
