/** Text into bytes of the encodings that Node can only read: the inverse of its decoders. */

const tables = new Map<string, Map<string, number[]>>();

export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tables.get(encoding) ?? inverse(encoding);
  tables.set(encoding, table);
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character, table, encoding)));
}

function bytesOf(character: string, table: Map<string, number[]>, encoding: string): number[] {
  const code = character.codePointAt(0) as number;
  const bytes = code < 0x80 ? [code] : table.get(character);
  if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
  return bytes;
}

/** Of all pairs of bytes; of GB18030 that is GBK. */
function inverse(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // No character has these bytes.
      }
    }
  }
  return table;
}
