/**
 * A metadata.yaml (docs/metadata.md): what it says of which paths, and what in it is wrong, by line. A wrong entry is left out, the rest of the file applies.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { isDay } from '../../src/domain/day.js';
import { levels } from '../../src/domain/document.js';
import { regionPath } from '../../src/domain/regions.js';
import type { Warning } from '../block.js';
import type { Given, RecordFields } from '../read/reader.js';
import { ownFields } from '../read/record-fields.js';

/** What is said of a path or a glob. */
export interface Rule {
  readonly pattern: string;
  readonly line: number;
  readonly given: Given;
  /** Of a .jsonl's records; null where nothing is said of their fields. */
  readonly fields: RecordFields | null;
}

export interface DescriptionFile {
  /** In the order of the file. */
  readonly rules: readonly Rule[];
  readonly warnings: readonly Warning[];
}

/** Half saved, or not YAML at all: of such a file nothing can be trusted, and going on without what it said would give documents other addresses. */
export class NotYaml extends Error {
  override readonly name = 'NotYaml';

  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** @throws NotYaml */
export function readDescriptions(text: string): DescriptionFile {
  return new DescriptionReader(text).read();
}

class DescriptionReader {
  readonly #counter = new LineCounter();
  readonly #warnings: Warning[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(): DescriptionFile {
    const document = parseDocument(this.#text, { lineCounter: this.#counter, uniqueKeys: false });
    for (const { message, pos } of document.errors) {
      throw new NotYaml(this.#line(pos[0]), message.replace(/ at line \d.*$/su, ''));
    }
    const rules: Rule[] = [];
    for (const [key, value, at] of document.contents === null ? [] : this.#pairs(document.contents, 'The file')) {
      if (key === 'files')
        rules.push(...this.#rules(value, at, (fields) => ({ given: this.#given(fields), fields: null })));
      else if (key === 'records') rules.push(...this.#rules(value, at, (fields) => this.#records(fields)));
      else this.#warn(at, `There is no "${key}"; a file has "files" and "records".`);
    }
    return { rules, warnings: this.#warnings };
  }

  #rules(node: Node | null, at: number, read: (fields: Entries) => Pick<Rule, 'given' | 'fields'>): Rule[] {
    if (node === null) return [];
    return this.#pairs(node, 'It', at).map(([pattern, value, place]) => ({
      pattern,
      line: this.#line(place),
      ...read(value === null ? [] : this.#pairs(value, `"${pattern}"`, place)),
    }));
  }

  #given(fields: Entries): Given {
    const given: Partial<Record<keyof Given, unknown>> = {};
    for (const [key, value, at] of fields) {
      if (!isGivenKey(key)) this.#warn(at, `There is no field "${key}"; the fields are ${givenKeys.join(', ')}.`);
      else {
        const read = kinds[key].read(plain(value));
        if (read === null) this.#warn(at, `"${key}" is not ${kinds[key].is}: ${shown(value)}.`);
        else given[key] = read;
      }
    }
    return given as Given;
  }

  /** Where records keep what; fields that are not named here are not read. */
  #records(entries: Entries): Pick<Rule, 'given' | 'fields'> {
    const own: { -readonly [Key in OwnKey]?: RecordFields[Key] } = {};
    const further: Partial<Record<keyof Given, string>> = {};
    let given: Given = {};
    for (const [key, value, at] of entries) {
      const name = plain(value);
      if (key === 'set') given = value === null ? {} : this.#given(this.#pairs(value, '"set"', at));
      else if (!isOwnKey(key) && !isGivenKey(key)) this.#warn(at, `A record has no "${key}".`);
      else if (name === null && isLackable(key)) own[key] = null;
      else if (typeof name !== 'string' || name === '')
        this.#warn(at, `"${key}" is not the name of a field: ${shown(value)}.`);
      else if (isOwnKey(key)) own[key] = name;
      else further[key] = name;
    }
    return { given, fields: { ...ownFields, ...own, given: further } };
  }

  /** Key, value and place of each pair; nothing where it is no table. */
  #pairs(node: Node, what: string, at = 0): Entries {
    if (!isMap(node)) {
      this.#warn(node.range?.[0] ?? at, `${what} is not a table of "name: value".`);
      return [];
    }
    // The library would compare each key with all before it.
    const met = new Set<string>();
    return node.items.map(({ key, value }) => {
      const place = (key as Node).range?.[0] ?? at;
      const name = isScalar(key) ? String(key.value) : String(key);
      if (met.has(name)) this.#warn(place, 'Map keys must be unique');
      met.add(name);
      return [name, value as Node | null, place] as const;
    });
  }

  #line(offset: number): number {
    return this.#counter.linePos(offset).line;
  }

  #warn(offset: number, message: string): void {
    const line = this.#line(offset);
    this.#warnings.push({ code: 'metadata-file-wrong', message, lines: [[line, line]], count: 1 });
  }
}

type Entries = (readonly [key: string, value: Node | null, at: number])[];

const plain = (node: Node | null): unknown => {
  if (isScalar(node)) return node.value;
  return isSeq(node) ? node.items.map((item) => plain(item as Node)) : node;
};

const shown = (node: Node | null): string => JSON.stringify(plain(node))?.slice(0, 60) ?? 'nothing';

const text = (value: unknown): string | null =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? String(value).trim() : null;
const day = (value: unknown): string | null => (typeof value === 'string' && isDay(value) ? value : null);
const texts = { is: 'a text', read: text };
const days = { is: 'a day YYYY-MM-DD of the calendar', read: day };

/** What each field must be, and how it is read; null: it is not that. */
const kinds: Readonly<Record<keyof Given, { readonly is: string; readonly read: (value: unknown) => unknown }>> = {
  title: texts,
  englishTitle: texts,
  number: texts,
  issuers: {
    is: 'a name or a list of names',
    read: (value) => {
      const names = (Array.isArray(value) ? value : [value]).map(text);
      return names.length === 0 || names.includes(null) ? null : names;
    },
  },
  issued: days,
  effective: days,
  expires: days,
  version: days,
  year: { is: 'a year', read: (value) => (/^(?:19|20)\d\d$/.test(String(value)) ? Number(value) : null) },
  type: texts,
  region: {
    is: 'a code of GB/T 2260 that a division has now',
    read: (value) => (regionPath(String(value)) === null ? null : String(value)),
  },
  level: { is: `one of ${levels.join(', ')}`, read: (value) => levels.find((level) => level === value) ?? null },
};
const givenKeys = Object.keys(kinds) as (keyof Given)[];
const isGivenKey = (key: string): key is keyof Given => Object.hasOwn(kinds, key);

/** What the records of a file need not have. */
const isLackable = (key: string): key is 'label' | 'headings' | 'english' =>
  key === 'label' || key === 'headings' || key === 'english';

type OwnKey = Exclude<keyof RecordFields, 'given'>;
const isOwnKey = (key: string): key is OwnKey => key !== 'given' && Object.hasOwn(ownFields, key);
