/** Small real .docx files for tests: a zip of hand-written WordprocessingML. */
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../indexer/read/docx.js';
import type { Read } from '../../../indexer/read/reader.js';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface DocxParts {
  /** Inside w:body. */
  readonly body: string;
  /** Inside w:numbering. */
  readonly numbering?: string;
  /** Inside w:styles. */
  readonly styles?: string;
  /** Inside w:footnotes. */
  readonly footnotes?: string;
}

export function makeDocx({ body, numbering = '', styles = '', footnotes = '' }: DocxParts): Uint8Array {
  const part = (name: string, content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${w}">${content}</w:${name}>`);
  const parts = ['styles', 'numbering', 'footnotes'];
  const relation = (type: string, target: string, i: number): string =>
    `<Relationship Id="r${i}" Type="${office}/${type}" Target="${target}"/>`;
  const related = (all: string): Uint8Array => strToU8(`<Relationships xmlns="${relations}">${all}</Relationships>`);
  return zipSync({
    '_rels/.rels': related(relation('officeDocument', 'word/document.xml', 0)),
    'word/_rels/document.xml.rels': related(parts.map((name, i) => relation(name, `${name}.xml`, i)).join('')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part('footnotes', footnotes),
  });
}

export const docx = (parts: DocxParts): Promise<Read> => docxOf(makeDocx(parts));

export const docxOf = async (bytes: Uint8Array): Promise<Read> =>
  readDocx({ path: '文件.docx', format: 'docx', bytes, firstLine: 1 });

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, with what stands in its w:pPr. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`;

/** In the list and level. */
export const item = (text: string, numId: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export const styled = (text: string, style: string): string => p(text, `<w:pStyle w:val="${style}"/>`);

export interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  /** Further elements of w:lvl. */
  readonly more?: string;
}

export const abstractList = (id: number, levels: readonly ListLevel[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels
    .map(
      ({ format, text, start = 1, more = '' }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

export const list = (numId: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
