/**
 * Reads a gold fixture (NNN.gold.txt): what a careful reader found in one seed, written down before any program read it.
 * The format is told at the head of each fixture; a line that does not keep to it is an error, so that a slip there never passes as a promise kept.
 */
import { readFileSync } from 'node:fs';
import type { Cite, Issuer } from '../../../src/domain/document.js';
import type { PassageKind } from '../../../src/domain/passage.js';

/** First and last line of the seed, counted from 1. */
export type Range = readonly [number, number];

export interface GoldCite extends Cite {
  /** Locator of the passage that names it. */
  readonly at: string;
}

export interface GoldPassage {
  readonly lines: Range;
  readonly locator: string;
  readonly kind: PassageKind;
  readonly label: string | null;
  /** Its first characters, or the whole text. */
  readonly begin: string;
  /** Whether `begin` is the whole text. */
  readonly whole: boolean;
}

export interface Removal {
  readonly line: number;
  readonly times: number;
  readonly words: string;
}

export interface GoldWarning {
  readonly code: string;
  readonly least: number;
  readonly most: number;
  /** Every one must be named; null: any. */
  readonly lines: readonly Range[] | null;
  /** May be named too. */
  readonly also: readonly Range[];
}

export interface Gold {
  readonly source: string;
  /** By the names that the fixture gives; null where it says `none`. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly issuers: readonly Issuer[];
  readonly cites: readonly GoldCite[];
  /** Column heads by the locator of their table. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly passages: readonly GoldPassage[];
  readonly texts: ReadonlyMap<string, string>;
  readonly removed: readonly Removal[];
  readonly warnings: readonly GoldWarning[];
  readonly allowedWarnings: readonly string[];
  readonly citations: ReadonlyMap<string, string>;
}

/** Throws where the file leaves its format. */
export function readGold(path: string): Gold {
  const sections = splitSections(readFileSync(path, 'utf8'), path);
  const section = (name: string) => sections.get(name) ?? [];
  const fields = section('document').map((line) => parts(line, /^(.+?): (.+)$/));
  const named = fields.filter(([name]) => name !== 'issuer').map(([name, value]) => [name, orNull(value, 'none')]);
  const warnings = section('warnings').map((line) => line.split(/ {2,}/));
  const source = fields.find(([name]) => name === 'source')?.[1];
  if (source === undefined) throw new Error(`${path} names no source`);
  return {
    source,
    fields: Object.fromEntries(named.filter(([name]) => name !== 'source')),
    issuers: fields
      .filter(([name]) => name === 'issuer')
      .map(([, value]) => parts(value, /^(.+) \| (.+)$/))
      .map(([id, name]) => ({ id, name })),
    cites: section('cites').map(readCite),
    columns: new Map(
      section('columns')
        .map((line) => parts(line, /^(\S+) {2}(.+)$/))
        .map(([table, heads]) => [table, heads.split(' | ')]),
    ),
    passages: section('passages').map(readPassage),
    texts: readTexts(section('texts')),
    removed: section('removed').map(readRemoval),
    warnings: warnings.filter(([need]) => need === 'need').map((cells) => readWarning(cells)),
    allowedWarnings: warnings.filter(([need]) => need === 'may').map(([, code]) => code ?? ''),
    citations: new Map(
      section('citations')
        .map((line) => parts(line, /^(\S+) {2}(.+)$/))
        .map(([locator, citation]) => [locator, citation]),
    ),
  };
}

function splitSections(file: string, path: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('# ')) continue;
    const name = line.match(/^\[(\w+)\]$/)?.[1];
    if (name !== undefined) {
      current = [];
      sections.set(name, current);
    } else if (current === null) {
      throw new Error(`${path}: stands in no section: ${line}`);
    } else {
      current.push(line);
    }
  }
  return sections;
}

/** The two groups of a line that must match. */
function parts(line: string, form: RegExp): [string, string] {
  const match = line.match(form);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`not of the form ${form}: ${line}`);
  return [match[1], match[2]];
}

function orNull(value: string, sign: string): string | null {
  return value === sign ? null : value;
}

function readCite(line: string): GoldCite {
  const [, at, number, title] = line.split(/ {2,}/);
  if (at === undefined || number === undefined || title === undefined) throw new Error(`not a cite: ${line}`);
  return { at, number: orNull(number, '-'), title: orNull(title, '-') };
}

function readPassage(line: string): GoldPassage {
  const [lines, locator, kind, label, begin] = line.split(/ {2,}/);
  if (lines === undefined || locator === undefined || kind === undefined || label === undefined || !begin) {
    throw new Error(`not a passage: ${line}`);
  }
  const whole = !begin.endsWith('…');
  return {
    lines: readRange(lines.replace(/^L/, '')),
    locator,
    kind: kind as PassageKind,
    label: orNull(label, '-'),
    begin: unescapeTabs(whole ? begin : begin.slice(0, -1)),
    whole,
  };
}

function readTexts(lines: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const [locator] = parts(lines[i] ?? '', /^(\S+) {2}(L[\d-]+)$/);
    texts.set(locator, unescapeTabs(lines[i + 1] ?? ''));
  }
  return texts;
}

function readRemoval(line: string): Removal {
  const match = line.match(/^L(\d+) {2}(\d+)× {2}(.+)$/);
  if (match?.[3] === undefined) throw new Error(`not a removal: ${line}`);
  return { line: Number(match[1]), times: Number(match[2]), words: match[3] };
}

function readWarning([, code, count, lines, also]: readonly string[]): GoldWarning {
  if (code === undefined || count === undefined || lines === undefined) throw new Error(`not a warning: ${code}`);
  const [least, most] = count === '*' ? [1, Number.POSITIVE_INFINITY] : count.split('..').map(Number);
  return {
    code,
    least: least ?? 1,
    most: most ?? least ?? 1,
    lines: lines === '*' ? null : lines.split(',').map(readRange),
    also:
      also === undefined
        ? []
        : also
            .replace(/^also /, '')
            .split(',')
            .map(readRange),
  };
}

function readRange(range: string): Range {
  const [first, last] = range.split('-').map(Number);
  if (first === undefined || Number.isNaN(first)) throw new Error(`not a line: ${range}`);
  return [first, last ?? first];
}

function unescapeTabs(text: string): string {
  return text.replaceAll('\\t', '\t');
}
