/**
 * What a document is called in addresses: `changzhengbanfa-2021-11-7k2m`, a readable slug and four digits of a hash of its identity.
 * A document's id is part of links that are printed in other documents: nothing here may change what an identity gives.
 */
import { hash } from 'node:crypto';
import { slugOfSyllables, slugPinyin, syllablesOf } from '../text/pinyin.js';
import { toSimplified } from '../text/script.js';
import type { Document } from './document.js';
import { canonicalNumber, namesOneAct, numberKey, parseNumber } from './number.js';

/** What makes a document the one it is. */
export interface Identity {
  /** Document number in any writing; null also where it stands only in a law's history: an amended law keeps the number of its first order. */
  readonly number: string | null;
  readonly title: string;
  readonly firstIssuer: string | null;
  /** Of the version, else of the issue, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Whether the act with this number carries several texts, so that the number alone is not enough. */
  readonly oneOfSeveral?: boolean;
}

/** Longest readable part made from a title, in characters. */
const longestSlug = 48;

/** Slug, `-`, and the first 20 bits of the identity's sha256 as 4 digits of base 32 (RFC 4648, lower case). */
export function documentId(identity: Identity): string {
  return `${slugOf(identity)}-${hashDigits(identityText(identity))}`;
}

/** Another text under the identity whose id is `natural`: the same readable part, and digits of identity and text together. */
export function idOfOtherText(natural: string, text: string): string {
  return `${natural.slice(0, natural.lastIndexOf('-'))}-${hashDigits(`${natural}\n${text}`)}`;
}

/**
 * What all versions of a law are called together: the slug of its title without 中华人民共和国 and （2018年修正）, and four digits as a document's.
 *
 * @param region code of the largest division that it holds for, null where it is the whole country or not known
 */
export function workOf(title: string, region: string | null): string {
  const name = withoutRevision(title).replace(/^(?:中华人民共和国|中華人民共和國)(?=.)/u, '');
  const identity = `work\n${onlyLetters(name)}\n${region ?? ''}`;
  return `${slugOfTitle(name) || 'work'}-${hashDigits(identity)}`;
}

/** （2018年修正）, (2021年6月10日修订), 〔修正文本〕 at the end of a title. （试行） and （2018年） are part of the name. */
const revision =
  /\s*[（(〔[【]\s*(?:(?:19|20)\d\d[^（）()〔〕[\]【】]{0,12}?)?(?:修正|修订|修訂|修改)(?:文本|版|本)?\s*[)）〕\]】]\s*$/u;

/** 公司法（2018年修正） → 公司法. */
export function withoutRevision(title: string): string {
  return title.replace(revision, '');
}

/** Whether a title says which version of a law it is. */
export function tellsRevision(title: string): boolean {
  return revision.test(title);
}

/** The readable part of an id, an alias of the document: `changzhengbanfa-2021-11`, or as much of the title as 48 characters hold. */
export function slugOf(document: { readonly number: string | null; readonly title: string }): string {
  const number = document.number === null ? null : parseNumber(document.number);
  if (number !== null) return `${slugPinyin(toSimplified(number.code))}-${number.year}-${number.serial}`;
  return slugOfTitle(document.title) || 'document';
}

/** Names beside its id that lead to a document; others may share them: its slug, and its number's key. */
export function aliasesOf(document: Pick<Document, 'number' | 'title'>): string[] {
  const slug = slugOf(document);
  return document.number === null ? [slug] : [slug, numberKey(document.number)];
}

/** The number; with the title where one act carries several texts or the number names no single act; without a number title and date, else title and first issuer. */
function identityText({ number, title, firstIssuer, date, oneOfSeveral }: Identity): string {
  const name = onlyLetters(title);
  if (number !== null)
    return oneOfSeveral || !namesOneAct(number) ? `${canonicalNumber(number)}\n${name}` : canonicalNumber(number);
  return `${name}\n${date ?? onlyLetters(firstIssuer ?? '')}`;
}

/** In Simplified without punctuation and spaces, which differ between copies of one text. */
function onlyLetters(text: string): string {
  return toSimplified(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whole syllables, Latin words and numbers, as many as fit. */
function slugOfTitle(title: string): string {
  let taken = '';
  let slug = '';
  for (const [part] of toSimplified(title.normalize('NFKC')).matchAll(/[A-Za-z0-9]+|[^A-Za-z0-9]/gu)) {
    taken += syllablesOf(part);
    const longer = slugOfSyllables(taken);
    if (longer.length > longestSlug) return slug || longer.slice(0, longestSlug);
    slug = longer;
  }
  return slug;
}

function hashDigits(text: string): string {
  const digits = 'abcdefghijklmnopqrstuvwxyz234567';
  const bits = Number.parseInt(hash('sha256', text, 'hex').slice(0, 5), 16);
  return [15, 10, 5, 0].map((shift) => digits.charAt((bits >>> shift) & 31)).join('');
}
