/**
 * What the text says and what is given beside it (metadata.yaml, front matter, a record's fields, a page's box) become a document's metadata. Where two of
 * them differ, or a value cannot be, that is a warning; what none of them says stays null.
 */
import type { Document, Issuer, Region } from '../../src/domain/document.js';
import { workOf } from '../../src/domain/identity.js';
import { canonicalIssuer } from '../../src/domain/issuer.js';
import { numberKey } from '../../src/domain/number.js';
import { country, levelOfRegion, regionPath } from '../../src/domain/regions.js';
import { hasVersions } from '../../src/domain/work.js';
import { foldLetters } from '../../src/text/fold.js';
import type { Lines } from '../block.js';
import type { Given } from '../read/reader.js';
import { type TextMetadata, unknownType, yearOf } from '../structure/metadata.js';
import type { Observations } from '../structure/observations.js';
import { plainTitle, splitNumber, titleType } from '../structure/titles.js';
import { possible } from './possible.js';
import { completeIssuer, type Located, regionOf } from './region-of.js';
import { Sayings } from './settle.js';

export interface Metadata
  extends Omit<TextMetadata, 'numberInHistory' | 'impossibleDays'>,
    Pick<Document, 'englishTitle' | 'region' | 'level'> {
  /** null: the document is no version of a law, and its id is its work. */
  readonly work: string | null;
  /** What identifies it: its own number, but not that of the order that first issued the law. */
  readonly ownNumber: string | null;
}

/** Of what is given of a file that holds several documents, what is true of each. */
export function ofWholeFile({ issuers, region, level }: Given): Given {
  return { ...(issuers && { issuers }), ...(region && { region }), ...(level && { level }) };
}

/**
 * @param given what metadata.yaml says, then what stands beside the text, the weightiest first
 * @param lines where the warnings point
 */
export function completeMetadata(
  text: TextMetadata,
  given: readonly Given[],
  observations: Observations,
  lines: Lines,
): Metadata {
  const { numberInHistory, impossibleDays, ...rest } = text;
  for (const day of impossibleDays) observations.add('metadata-invalid', day, lines);
  const said = sayingsOf(given, observations, lines);
  // What forwards a text has a title and a type of its own: what stands beside the text means these.
  const ofText = text.notice === null ? said : said.onlyDescribed();
  const title = ofText.settle('title', text.title, { agrees: sameLetters }) ?? text.title;
  // A text prints none that would be known for its title.
  const englishTitle = ofText.settle('englishTitle', null);
  const ownType = title === text.title ? text.type : (titleType(title) ?? unknownType);
  const type = ofText.settle('type', ownType) ?? ownType;
  const number = said.settle('number', text.number, { first: 'text', agrees: sameNumber });
  const issued = said.settle('issued', text.issued, { first: 'text' });
  const effective = said.settle('effective', text.effective);
  const expires = said.settle('expires', text.expires);
  if (expires !== null && expires < (effective ?? issued ?? expires)) {
    observations.add('metadata-invalid', `expires ${expires}, before it holds`, lines);
  }
  const { unknown, ...place } = placeOf(issuersOf(said, text.issuers), title, said);
  if (unknown !== null) observations.add('region-unknown', unknown, lines);
  const ownNumber = numberInHistory && number === text.number ? null : number;
  const version = versionOf(said, text.version) ?? (ownNumber === null && hasVersions(type) ? issued : null);
  // An amended law is of the year of its amendment, though it prints the day on which it was first issued.
  const year = said.settle('year', yearOf(number, version ?? issued, title));
  const work = version === null || ownNumber !== null ? null : workOf(title, largestOf(place.region));
  return {
    ...rest,
    title,
    englishTitle,
    type,
    number,
    ownNumber,
    year,
    issued,
    effective,
    expires,
    version,
    work,
    ...place,
  };
}

function sayingsOf(given: readonly Given[], observations: Observations, lines: Lines): Sayings {
  const [described = {}, ...besides] = given.map((one) => {
    const { title, ...others } = possible(one, (value) => observations.add('metadata-invalid', value, lines));
    return title === undefined ? others : { ...others, title: splitNumber(plainTitle(title)).title };
  });
  // The first that says a thing stands.
  const beside: Given = Object.assign({}, ...besides.toReversed());
  return new Sayings(described, beside, (difference) => observations.add('metadata-differs', difference, lines));
}

const sameLetters = (one: string, other: string): boolean => foldLetters(one) === foldLetters(other);
const sameNumber = (one: string, other: string): boolean => numberKey(one) === numberKey(other);

/** Of a law the last day of its history; of one whose history ends long before the day that is given, the given day: its last lines are missing. */
function versionOf(said: Sayings, history: string | null): string | null {
  const isOutdated = history !== null && (said.beside.version ?? '') > yearLater(history);
  return said.settle('version', history, { first: isOutdated ? 'beside' : 'text', agrees: sameVersion });
}

/** A law is published up to some months after the day on which it was adopted: both are days of one version. */
const sameVersion = (adopted: string, given: string): boolean => adopted <= given && given <= yearLater(adopted);

const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** With canonical names. */
function issuersOf(said: Sayings, printed: readonly Issuer[]): Issuer[] {
  const names = printed.map(({ name }) => name);
  // A box that names the first of several bodies says nothing else than the text.
  const first = contains(names, said.beside.issuers ?? []) ? 'text' : 'beside';
  const settled = said.settle('issuers', names.length > 0 ? names : null, { first, agrees: contains }) ?? [];
  return settled.map((name) => ({ id: canonicalIssuer(name), name }));
}

/** Whether the first names all bodies that the second names. */
function contains(some: readonly string[], others: readonly string[]): boolean {
  const ids = new Set(some.map(canonicalIssuer));
  return others.every((name) => ids.has(canonicalIssuer(name)));
}

/** Region and level, and the issuers with the region that they leave out. Of a region that is given the level is the body's, if no name says another. */
function placeOf(
  issuers: readonly Issuer[],
  title: string,
  { described, beside }: Sayings,
): Located & Pick<Document, 'issuers'> {
  const code = described.region ?? beside.region;
  const given = code === undefined ? null : regionPath(code);
  const locate = (bodies: readonly Issuer[]): Located =>
    regionOf(
      bodies.map(({ id }) => id),
      title,
    );
  const printed = locate(issuers);
  const known = given ?? printed.region;
  const completed = issuers.map(({ id, name }) => ({ id: completeIssuer(id, known), name }));
  const found = completed.every(({ id }, i) => id === issuers[i]?.id) ? printed : locate(completed);
  const level = described.level ?? beside.level;
  if (code === undefined || given === null) return { ...found, level: level ?? found.level, issuers: completed };
  const ofRegion = found.region.at(-1)?.id === code ? found.level : levelOfRegion(code);
  return { region: given, level: level ?? ofRegion, unknown: null, issuers: completed };
}

/** Code of the largest division; null for the whole country and where none is known. */
function largestOf([largest]: readonly Region[]): string | null {
  return largest === undefined || largest.id === country.id ? null : largest.id;
}
