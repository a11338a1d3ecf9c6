/** The promise that every address leads to one place, looked at before a document reaches an engine, which would refuse the whole build. */
import type { Parsed } from './parse.js';

/** Two places of a document have one address: a fault of the program, which must cost no other document. */
export class AddressRepeated extends Error {
  override readonly name = 'AddressRepeated';
  readonly code = 'address_repeated';

  constructor(locator: string) {
    super(`Two places of the document have the address ${locator}.`);
  }
}

/**
 * Of passages and units together.
 * @throws AddressRepeated
 */
export function requireUniqueAddresses({ passages }: Parsed): void {
  const seen = new Set<string>();
  for (const { locator, units } of passages) {
    for (const address of [locator, ...units.map((unit) => unit.locator)]) {
      if (seen.has(address)) throw new AddressRepeated(address);
      seen.add(address);
    }
  }
}
