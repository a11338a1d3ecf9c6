/** What a page's own facts about a document say, where they are printed among its lines: [发文字号] 京政办发〔2020〕5号, 成文日期：2020-02-03. */
import { fieldNamed } from '../metadata/field-names.js';
import { areBodies } from './bodies.js';
import { parseFieldDate } from './dates.js';
import type { Element } from './elements.js';
import { fieldOfLine, numberOfLine } from './line-roles.js';

export interface Facts {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuers: string | null;
  readonly issued: string | null;
  readonly effective: string | null;
  readonly expires: string | null;
}

export function factsIn(elements: readonly Element[]): Facts {
  const fields = elements.flatMap(({ role, text }) => (role === 'field' ? (fieldOfLine(text) ?? []) : []));
  const value = (name: keyof Facts): string => fields.find((field) => fieldNamed(field.name) === name)?.value ?? '';
  return {
    title: value('title') || null,
    number: numberOfLine(value('number')),
    issuers: areBodies(value('issuers')) ? value('issuers') : null,
    issued: parseFieldDate(value('issued')),
    effective: parseFieldDate(value('effective')),
    expires: parseFieldDate(value('expires')),
  };
}
