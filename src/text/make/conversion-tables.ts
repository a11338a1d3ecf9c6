/** opencc-js's own tables as pairs, for the tables that are made from them. */
import type { DictLike } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset';

/** `twp`: Taiwan's, with its own words. */
type Region = 'cn' | 'tw' | 'twp' | 'hk';

/** What a table leads from and to: [from, to], single characters and phrases. */
type Pairs = readonly (readonly [string, string])[];

function pairs(table: DictLike): Pairs {
  if (typeof table !== 'string') return table;
  return table.split('|').map((line) => line.split(' ') as unknown as readonly [string, string]);
}

/** The tables from a region's writing to OpenCC's standard Traditional (`from`) or from that to the region's (`to`), phrases included. */
export function conversionTables(direction: 'from' | 'to', region: Region): Pairs {
  const groups = (direction === 'from' ? from : to)[region];
  if (groups === undefined) throw new Error(`opencc-js has no tables ${direction} ${region}`);
  return groups.flat().flatMap(pairs);
}
