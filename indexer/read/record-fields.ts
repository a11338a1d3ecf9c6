/** A line of a .jsonl as a record, by the names of its fields. docs/jsonl.md describes the project's own. */
import { ReadError } from './error.js';
import type { Given, RecordFields } from './reader.js';

/** The project's own schema: every field has the name of what it holds. */
export const ownFields: RecordFields = {
  document: 'document',
  title: 'title',
  text: 'text',
  label: 'label',
  headings: 'headings',
  english: 'english',
  sameVersion: 'sameVersion',
  given: {
    ...{
      englishTitle: 'englishTitle',
      number: 'number',
      issuers: 'issuers',
      issued: 'issued',
      effective: 'effective',
      expires: 'expires',
    },
    ...{ year: 'year', type: 'type', version: 'version', region: 'region', level: 'level' },
  },
};

export interface DocumentRecord {
  /** Of the document that it belongs to. */
  readonly key: string;
  readonly title: string;
  readonly label: string;
  readonly headings: readonly string[];
  readonly text: string;
  /** Empty where there is none. */
  readonly english: string;
  readonly sameVersion: boolean;
  /** As they stand there; not yet in the form that `Given` has. */
  readonly given: readonly (readonly [key: keyof Given, name: string, value: unknown])[];
}

/** @throws ReadError `record_broken`: not JSON, no object, or without a field that it must have */
export function recordOf(line: Uint8Array, fields: RecordFields): DocumentRecord {
  const record = objectIn(line);
  const texts = (name: string | null): string[] => {
    const value = name === null ? null : (record[name] ?? null);
    const found = value === null ? [] : Array.isArray(value) ? value : [value];
    if (found.every((one) => typeof one === 'string' || typeof one === 'number')) return found.map(String);
    throw new ReadError('record_broken', `its field "${name}" is not a text`);
  };
  const one = (name: string | null): string => texts(name).join(' ').trim();
  const [key, text, label] = [one(fields.document), one(fields.text), labelIn(fields.label, one)];
  if (key === '') throw new ReadError('record_broken', `it has no field "${fields.document}"`);
  const sameVersion = record[fields.sameVersion] ?? true;
  if (typeof sameVersion !== 'boolean') {
    throw new ReadError('record_broken', `its field "${fields.sameVersion}" is neither true nor false`);
  }
  if (text === '' && label === '') throw new ReadError('record_broken', `it has no field "${fields.text}"`);
  return {
    key,
    text,
    title: one(fields.title),
    label,
    headings: texts(fields.headings).filter((heading) => heading.trim() !== ''),
    english: one(fields.english),
    sameVersion,
    given: Object.entries(fields.given).map(([given, name]) => [given as keyof Given, name, record[name]] as const),
  };
}

/** Of 第{article}条 all of it, or nothing where the record has no article. */
function labelIn(label: string | null, fieldOf: (name: string | null) => string): string {
  const [whole, name] = /\{([^{}]+)\}/u.exec(label ?? '') ?? [];
  if (label === null || whole === undefined || name === undefined) return fieldOf(label);
  const value = fieldOf(name);
  return value === '' ? '' : label.replace(whole, () => value);
}

/** JSON is UTF-8 (RFC 8259). */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function objectIn(line: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(line));
  } catch (cause) {
    throw new ReadError('record_broken', `it is not JSON: ${(cause as Error).message}`, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ReadError('record_broken', 'it is no object');
}
