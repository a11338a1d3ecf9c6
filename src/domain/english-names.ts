/**
 * What issuing bodies and types of document are called in English, made by rule from their names and from a list that a librarian can edit (english-names.txt): 长沙市人民政府办公厅 →
 * General Office of Changsha Municipal People's Government. A name is made whole or not at all.
 */
import { englishList, placeholder } from './english-list.js';
import { type EnglishPlace, englishPlaceAt } from './english-places.js';

/** One body's name. */
interface English {
  readonly name: string;
  /** Whether it takes `the` inside another name: of the State Council, but of Changsha Municipal People's Government. */
  readonly article: boolean;
}

/** Made once: a service asks for the same few thousand names again and again. */
const made = new Map<string, string | null>();

/**
 * @param canonical the issuer's id
 * @returns null where neither list nor rules know all of it
 */
export function englishIssuer(canonical: string): string | null {
  const known = made.get(canonical);
  if (known !== undefined) return known;
  const bodies = bodiesIn(canonical);
  const english = bodies && joined(bodies);
  made.set(canonical, english);
  return english;
}

/** @param type in Simplified; null where the list does not have it */
export function englishType(type: string): string | null {
  return englishList().文种.get(type) ?? null;
}

const joined = (bodies: readonly string[]): string =>
  bodies.length > 2 ? `${bodies.slice(0, -1).join('; ')}; and ${bodies.at(-1)}` : bodies.join(' and ');

/** No body has a longer name; what is printed side by side is cut at each letter. */
const longestName = 40;

/** Of a name that is several bodies' side by side, 中共中央国务院, each of them. */
function bodiesIn(name: string): string[] | null {
  const whole = bodyOf(name);
  if (whole !== null) return [whole.name];
  if (name.length > longestName) return null;
  for (let length = name.length - 2; length > 1; length--) {
    const first = bodyOf(name.slice(0, length));
    const others = first && bodiesIn(name.slice(length).replace(/^[、，,]/u, ''));
    if (first && others) return [first.name, ...others];
  }
  return null;
}

function bodyOf(name: string): English | null {
  const whole = englishList().全名.get(name);
  return whole === undefined ? (partOfBody(name) ?? localBody(name)) : { name: whole, article: true };
}

/** 办公厅, 基层司: what stands behind the name of the body that it is a part of. */
function partOfBody(name: string): English | null {
  const { 内设: parts } = englishList();
  for (let length = name.length - 2; length > 1; length--) {
    const printed = name.slice(length);
    const part = parts.get(printed) ?? (printed.endsWith('司') ? fieldOffice(printed) : undefined);
    const body = part === undefined ? null : bodyOf(name.slice(0, length));
    if (part === undefined || body === null) continue;
    const of = part.endsWith(' of') ? (body.article ? ' the ' : ' ') : ', ';
    return { name: `${part}${of}${body.name}`, article: true };
  }
  return null;
}

/** The body of a place, 长沙市财政局; or what has a place in the midst of its name, 国家税务总局深圳市税务局. */
function localBody(name: string): English | null {
  const { 地方: bodies } = englishList();
  const place = englishPlaceAt(name);
  if (place !== null) {
    const printed = name.slice(place.length);
    const body = bodies.get(printed) ?? fieldOffice(printed);
    return body?.includes(placeholder) ? inPlace(body, place) : null;
  }
  for (const [printed, body] of bodies) {
    const [before, after] = printed.split('…');
    if (after === undefined || !before || !name.startsWith(before)) continue;
    const within = englishPlaceAt(name.slice(before.length));
    if (within !== null && name.slice(before.length + within.length) === after) return inPlace(body, within);
  }
  return null;
}

/** 财政局: a field, and what is in charge of it. */
function fieldOffice(printed: string): string | undefined {
  const { 机构: offices, 领域: fields } = englishList();
  for (let length = printed.length - 1; length > 1; length--) {
    const field = fields.get(printed.slice(0, length));
    const office = field && offices.get(printed.slice(length));
    if (field && office) return office.replace('*', field);
  }
  return undefined;
}

/** `{} People's Government` → Changsha Municipal People's Government, People's Government of Kaifu District, Changsha */
function inPlace(body: string, { name, adjective }: EnglishPlace): English {
  if (adjective !== null) return { name: body.replace(placeholder, adjective), article: !body.startsWith(placeholder) };
  const [own = '', ...above] = body.split(/(?=, )/);
  const alone = own.replace(` of ${placeholder} `, ' of the ').replace(`${placeholder} `, '');
  return { name: `${alone} of ${name}${above.join('')}`, article: true };
}
