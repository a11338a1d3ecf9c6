/** A citation as a reader types it, taken apart: what names the document, which version of it, and what stands behind the name. */
import { hanDigits } from '../domain/han-number.js';
import { findNumbers, parseNumber } from '../domain/number.js';
import { isEnglish } from '../domain/title.js';
import { isWordsBefore, withoutQuotes, withoutWordsAround } from './around.js';
import { parseClause } from './clause.js';
import { parseClauses } from './clauses.js';
import { type ClauseInChinese, readEnglishCitation } from './english.js';
import { readVersion, type VersionCited } from './version.js';

/** One way to read a citation. `rest` is the clause's part, as typed; empty where the document alone is cited. */
export interface Reading {
  /** `name`: a document's id, its slug, or what an address held in their place. */
  readonly by: 'number' | 'title' | 'name';
  readonly document: string;
  /** null where the citation tells none. */
  readonly version: VersionCited | null;
  readonly rest: string;
  /** In the place of `rest` where the clause is cited in English. */
  readonly clause?: ClauseInChinese;
  /** Whether the text is nothing but the citation: before the name stands nothing but words like 依照. */
  readonly whole: boolean;
}

/**
 * The ways to read a citation, the likeliest first; the first that names a document is meant. None where nothing is cited.
 *
 * - an address: `https://example.org/d/changzhengbanfa-2021-11-lenk/3.2.1`, `/d/…`, `changzhengbanfa-2021-11-lenk/3.2.1`
 * - a document number in any writing, with a title before it or not: 《…》（长政办发〔2021〕11号）第三部分
 * - a title in 《》, which may hold others, or a bare one, also with a version: 2018年公司法, 《公司法》（2018修正）
 * - an English name with an English clause: Article 60 of the Company Law (2018)
 *
 * Words around it (依照…的规定) are left out where it is read as typed to no end: they can be part of a title.
 */
export function readings(cite: string): Reading[] {
  const text = cite.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const address = addressReading(text);
  if (address !== null) return [address];
  const bare = withoutWordsAround(text);
  return [text, ...(bare === text || bare === '' ? [] : [bare])]
    .flatMap((one) => [...numberReadings(one), ...quotedTitleReadings(one), ...bareTitleReadings(one)])
    .concat(englishReadings(text))
    .flatMap((reading) => [reading, ...withVersion(reading)]);
}

function addressReading(text: string): Reading | null {
  const match =
    /^(?:https?:\/\/[^/\s]+)?\/?d\/(?<document>[^/?#\s]+)(?:\/(?<rest>[^/?#\s]*))?\/?(?:[?#]\S*)?$/u.exec(text) ??
    /^(?<document>[a-z0-9]+(?:-[a-z0-9]+)+)(?:\/(?<rest>[a-z0-9.-]*))?$/u.exec(text);
  if (!match) return null;
  const document = decoded(match.groups?.document ?? '');
  const rest = decoded(match.groups?.rest ?? '');
  return document === null || rest === null ? null : { by: 'name', document, version: null, rest, whole: true };
}

/** null where the percent-encoding is broken. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

const opening = '[〔［【﹝（\\[(]';
const closing = '[〕］】﹞）\\])]';
const toSerial = new RegExp(
  `^[^《》]*?${opening}\\s*(?:[0-9０-９]\\s*){4}年?\\s*${closing}\\s*第?\\s*(?:[0-9０-９]\\s*)*(?:[号號]|(?![0-9０-９]))`,
  'u',
);

/** All up to 号 as one number, spaces inside its code too; else the first number that stands in the text. */
function numberReadings(text: string): Reading[] {
  const found: Reading[] = [];
  const whole = toSerial.exec(text)?.[0];
  if (whole !== undefined && parseNumber(whole) !== null) {
    found.push({ by: 'number', document: whole, version: null, rest: text.slice(whole.length), whole: true });
  }
  const [first] = findNumbers(text);
  if (first !== undefined) {
    const before = text.slice(0, first.start);
    found.push({
      by: 'number',
      document: first.number,
      version: null,
      rest: withoutBracket(text.slice(first.end)),
      whole: isWordsBefore(before.replace(/《.*》\s*[（(]?$/u, '')),
    });
  }
  return found;
}

const withoutBracket = (rest: string): string => rest.replace(/^\s*[）)]/u, '');

/** From the first 《 to the 》 that closes it; a number in brackets behind it, which named nothing, is left out. */
function quotedTitleReadings(text: string): Reading[] {
  const start = text.indexOf('《');
  if (start < 0) return [];
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '《') depth++;
    if (text.charAt(at) === '》') depth--;
    if (depth > 0) continue;
    const behind = text.slice(at + 1);
    const [number] = findNumbers(behind);
    const rest = number === undefined ? behind : withoutBracket(behind.slice(number.end));
    const before = text.slice(0, start);
    const title = text.slice(start + 1, at);
    const dated = readVersion(`${withoutQuotes(before)}${title}`);
    if (dated?.name === title) return [quoted(title, rest, dated.version, true)];
    const note = /^\s*[（(〔[【][^（）()]{4,30}[）)〕\]】]/u.exec(rest)?.[0] ?? '';
    const noted = readVersion(title + note);
    if (note !== '' && noted !== null) {
      return [quoted(title, rest.slice(note.length), noted.version, isWordsBefore(before))];
    }
    return [quoted(title, rest, null, isWordsBefore(before))];
  }
  return [];
}

function quoted(document: string, rest: string, version: VersionCited | null, whole: boolean): Reading {
  return { by: 'title', document, version, rest, whole };
}

/** More letters than any clause has. */
const longestClause = 60;

const numeral = new RegExp(`[${hanDigits}\\d]`, 'u');

/** All of it as a title; else what is left before an end that reads as a clause or several, the shortest such end first. */
function bareTitleReadings(text: string): Reading[] {
  const found: Reading[] = [{ by: 'title', document: text, version: null, rest: '', whole: true }];
  for (let at = text.length - 1; at > 0 && text.length - at <= longestClause; at--) {
    const rest = text.slice(at);
    // no clause begins inside of 第三十三条之一
    if (numeral.test(rest.charAt(0)) && (numeral.test(text.charAt(at - 1)) || /[第之-]/u.test(text.charAt(at - 1))))
      continue;
    if ((parseClause(rest) ?? parseClauses(rest) ?? []).length === 0) continue;
    found.push({ by: 'title', document: text.slice(0, at), version: null, rest, whole: true });
  }
  return found;
}

function englishReadings(text: string): Reading[] {
  if (!isEnglish(text)) return [];
  return readEnglishCitation(text).map(({ name, clause }) => ({
    ...{ by: 'title', document: name, version: null, rest: '', whole: true },
    ...(clause === null ? {} : { clause }),
  }));
}

/** The reading by which a part of the title tells the version. */
function withVersion(reading: Reading): Reading[] {
  const dated = reading.by === 'title' && reading.version === null ? readVersion(reading.document) : null;
  return dated === null ? [] : [{ ...reading, document: dated.name, version: dated.version }];
}
