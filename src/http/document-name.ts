/** What a name that leads nowhere may have meant. Which documents a name does lead to is in src/citation/names.ts. */
import type { Document } from '../domain/document.js';
import { numberKey, parseNumber } from '../domain/number.js';
import type { Reads } from '../engines/reading.js';
import { foldLetters } from '../text/fold.js';

async function byAliases(reads: Reads, aliases: readonly string[]): Promise<Document[]> {
  const found = await Promise.all(aliases.map((alias) => reads.alias(alias)));
  return reads.documents([...new Set(found.flat())]);
}

/** How far away a serial is still near. */
const nearSerials = 10;
const nearDocuments = 5;

/** A title, the id with another hash, the same issuer's numbers of that year next to it. */
export async function nearByName(reads: Reads, name: string): Promise<Document[]> {
  const number = parseNumber(name);
  const slug = name.trim().toLowerCase();
  const aliases = number
    ? serialsAround(number.serial).map((serial) => numberKey(`${number.code}〔${number.year}〕${serial}号`))
    : slugsAround(slug);
  const titled = await reads.documents(await reads.byTitle(foldLetters(name)));
  return [...titled, ...(await byAliases(reads, aliases))].slice(0, nearDocuments);
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
