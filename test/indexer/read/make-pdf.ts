/** Small real PDF files for tests. Their font is not in them: its letters are known by one of pdf.js's cMaps (UniGB-UCS2-H). */

import { readPdf } from '../../../indexer/read/pdf.js';
import type { Read } from '../../../indexer/read/reader.js';

export interface Placed {
  readonly text: string;
  /** From the left and the bottom of an A4 page, in points. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Quarter turns counterclockwise; parts of one are aslant. */
  readonly turn?: number;
}

export function makePdf(pages: readonly (readonly Placed[])[], trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>',
  ];
  pages.forEach((page, i) => {
    const content = page.map(shown).join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + 2 * i} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(file);
}

function shown({ text, x, y, size = 16, turn = 0 }: Placed): string {
  const angle = (turn * Math.PI) / 2;
  const [a, b] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(4));
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /F ${size} Tf ${a} ${b} ${-Number(b)} ${a} ${x} ${y} Tm <${hex}> Tj ET`;
}

export const pdfOf = async (bytes: Uint8Array): Promise<Read> =>
  readPdf({ path: '文件.pdf', format: 'pdf', bytes, firstLine: 1 });

export const pdf = (...pages: readonly (readonly Placed[])[]): Promise<Read> => pdfOf(makePdf(pages));

/** Lines of body text one below the other: 28 letters fill the measure, an indent is two letters. */
export const body = (top: number, ...lines: readonly string[]): Placed[] =>
  lines.map((line, i) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return { text: line.trim(), x: 79 + indent * 16, y: top - i * 28 };
  });
