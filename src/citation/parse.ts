/** A citation as a reader types it, taken apart: what names the document, and what stands behind that name. */
import { findNumbers, parseNumber } from '../domain/number.js';
import { parseClause } from './clause.js';

/** One way to read a citation. `rest` is the clause's part, as typed; empty where the document alone is cited. */
export interface Reading {
  /** `name`: a document's id, its slug, or what an address held in their place. */
  readonly by: 'number' | 'title' | 'name';
  readonly document: string;
  readonly rest: string;
}

/**
 * The ways to read a citation, the likeliest first; the first that names a document is meant. None where nothing is cited.
 *
 * - an address: `https://example.org/d/changzhengbanfa-2021-11-lenk/3.2.1`, `/d/…`, `changzhengbanfa-2021-11-lenk/3.2.1`
 * - a document number in any writing, with a title before it or not: 《…》（长政办发〔2021〕11号）第三部分
 * - a title in 《》, which may hold others, or a bare one
 */
export function readings(cite: string): Reading[] {
  const text = cite.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const address = addressReading(text);
  if (address !== null) return [address];
  return [...numberReadings(text), ...quotedTitleReadings(text), ...bareTitleReadings(text)];
}

function addressReading(text: string): Reading | null {
  const match =
    /^(?:https?:\/\/[^/\s]+)?\/?d\/(?<document>[^/?#\s]+)(?:\/(?<rest>[^/?#\s]*))?\/?(?:[?#]\S*)?$/u.exec(text) ??
    /^(?<document>[a-z0-9]+(?:-[a-z0-9]+)+)(?:\/(?<rest>[a-z0-9.-]*))?$/u.exec(text);
  if (!match) return null;
  const document = decoded(match.groups?.document ?? '');
  const rest = decoded(match.groups?.rest ?? '');
  return document === null || rest === null ? null : { by: 'name', document, rest };
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
    found.push({ by: 'number', document: whole, rest: text.slice(whole.length) });
  }
  const [first] = findNumbers(text);
  if (first !== undefined) {
    const rest = text.slice(first.end).replace(/^\s*[）)]/u, '');
    found.push({ by: 'number', document: first.number, rest });
  }
  return found;
}

/** From the first 《 to the 》 that closes it; a number in brackets behind it, which named nothing, is left out. */
function quotedTitleReadings(text: string): Reading[] {
  const start = text.indexOf('《');
  if (start < 0) return [];
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '《') depth++;
    if (text.charAt(at) === '》') depth--;
    if (depth > 0) continue;
    const [number] = findNumbers(text.slice(at + 1));
    const rest = text.slice(at + 1 + (number?.end ?? 0));
    return [
      {
        by: 'title',
        document: text.slice(start + 1, at),
        rest: number === undefined ? rest : rest.replace(/^\s*[）)]/u, ''),
      },
    ];
  }
  return [];
}

/** More letters than any clause has. */
const longestClause = 40;

/** All of it as a title; else what is left before an end that reads as a clause, the shortest such end first. */
function bareTitleReadings(text: string): Reading[] {
  const found: Reading[] = [{ by: 'title', document: text, rest: '' }];
  for (let at = text.length - 1; at > 0 && text.length - at <= longestClause; at--) {
    const rest = text.slice(at);
    if ((parseClause(rest) ?? []).length > 0) found.push({ by: 'title', document: text.slice(0, at), rest });
  }
  return found;
}
