/** Which documents an address's first part names: an id, or an alias of it (slug, document number in any writing). */
import type { Document } from '../domain/document.js';
import { numberKey, parseNumber } from '../domain/number.js';
import type { Engine } from '../engines/engine.js';
import { foldLetters } from '../text/fold.js';

/** One where the name is an id; all that answer where it is an alias; none where nothing does. */
export async function findDocuments(engine: Engine, name: string): Promise<Document[]> {
  const exact = await engine.documents([name]);
  if (exact.length > 0) return exact;
  return byAliases(engine, writings(name));
}

function writings(name: string): string[] {
  const lower = name.trim().toLowerCase();
  return parseNumber(name) === null ? [lower] : [numberKey(name)];
}

async function byAliases(engine: Engine, aliases: readonly string[]): Promise<Document[]> {
  const found = await Promise.all(aliases.map((alias) => engine.alias(alias)));
  return engine.documents([...new Set(found.flat())]);
}

/** How far away a serial is still near. */
const nearSerials = 10;
const nearDocuments = 5;

/** What a name that leads nowhere may have meant: a title, the id with another hash, the same issuer's numbers of that year next to it. */
export async function nearByName(engine: Engine, name: string): Promise<Document[]> {
  const number = parseNumber(name);
  const slug = name.trim().toLowerCase();
  const aliases = number
    ? serialsAround(number.serial).map((serial) => numberKey(`${number.code}〔${number.year}〕${serial}号`))
    : slugsAround(slug);
  const titled = await engine.documents(await engine.byTitle(foldLetters(name)));
  return [...titled, ...(await byAliases(engine, aliases))].slice(0, nearDocuments);
}

function slugsAround(slug: string): string[] {
  const withoutHash = slug.replace(/-[a-z2-7]{4}$/, '');
  const numbered = /^(.+-\d{4})-(\d+)$/.exec(withoutHash);
  if (!numbered) return [withoutHash];
  return serialsAround(Number(numbered[2])).map((serial) => `${numbered[1]}-${serial}`);
}

/** Nearest first, itself included. */
function serialsAround(serial: number): number[] {
  const around = [serial];
  for (let step = 1; step <= nearSerials; step++) around.push(serial - step, serial + step);
  return around.filter((one) => one > 0);
}
