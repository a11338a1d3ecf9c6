/**
 * Word (.docx, ECMA-376): paragraphs, tables, text boxes and notes in the order of the document, with the numbers that Word's lists print. A line of the
 * source is a paragraph, or a row of a table. Heads and feet of the pages are parts of their own and not read.
 */
import type { Block, TableRow } from '../block.js';
import { type Numbering, readNumbering } from './docx-numbering.js';
import { type DocxPackage, openDocx } from './docx-package.js';
import { headingLevel, isContentsLine, propertiesOf, readStyles, type Styles } from './docx-styles.js';
import { type DocxRow, gridOf, rowsOf } from './docx-table.js';
import { isPlaceholder, type ParagraphText, textOfParagraph } from './docx-text.js';
import { ReadError } from './error.js';
import type { Read, Reader } from './reader.js';
import { attribute, childrenNamed, childrenOf, type Element, find, nameOf } from './xml.js';

export const readDocx: Reader = async ({ bytes }): Promise<Read> => {
  const opened = await openDocx(bytes);
  const body = find(opened.document, 'body');
  if (body === undefined) throw new ReadError('file_damaged', 'The Word file is damaged: its document has no body.');
  const writer = new Writer(opened);
  writer.content(body);
  return { blocks: writer.blocks, given: {}, warnings: [] };
};

class Writer {
  readonly blocks: Block[] = [];
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, Element>>>;
  #line = 0;
  #gap = false;
  /** Of paragraphs whose end was deleted, the text that the next one goes on with. */
  #before = '';

  constructor({ styles, numbering, footnotes, endnotes }: DocxPackage) {
    this.#styles = readStyles(styles);
    this.#numbering = readNumbering(numbering, this.#styles);
    this.#notes = { footnote: notesOf(footnotes, 'footnote'), endnote: notesOf(endnotes, 'endnote') };
  }

  /** Paragraphs and tables, and what wraps them. */
  content(parent: Element): void {
    for (const child of childrenOf(parent)) {
      const name = nameOf(child);
      if (name === 'p') this.#paragraph(child);
      else if (name === 'tbl') this.#table(child);
      else if (wrappers.has(name) && !isPlaceholder(child)) this.content(child);
    }
  }

  #paragraph(paragraph: Element): void {
    const text = textOfParagraph(paragraph);
    // A box is printed beside or above the paragraph that it hangs on.
    for (const box of text.boxes) this.content(box);
    this.#line += 1;
    const [first = '', ...others] = text.lines;
    if (text.isJoinedToNext) {
      this.#before += text.lines.join('');
      return;
    }
    const { label, heading, tab } = this.#marksOf(paragraph);
    const lines = [(label + this.#before + first).trim(), ...others].map((line) => line.replaceAll('\t', tab));
    this.#before = '';
    for (const line of lines) this.#text(line, heading);
    this.#notesUnder(text);
  }

  /** What the paragraph's list and style make of it. */
  #marksOf(paragraph: Element): { label: string; heading: number | undefined; tab: string } {
    const properties = find(paragraph, 'pPr');
    const own = propertiesOf(properties);
    const chain = this.#styles.chain(attribute(find(properties, 'pStyle'), 'val'));
    return {
      label: this.#numbering.label(own, chain),
      heading: headingLevel(own, chain),
      // Word leads from a heading to its page with dots.
      tab: isContentsLine(chain) ? '......' : '\t',
    };
  }

  #text(text: string, heading: number | undefined): void {
    if (text === '') {
      this.#gap = true;
      return;
    }
    const lines = [this.#line, this.#line] as const;
    this.blocks.push({ kind: 'text', text, lines, gap: this.#gap, ...(heading === undefined ? {} : { heading }) });
    this.#gap = false;
  }

  /** A note stands under the paragraph that refers to it. */
  #notesUnder({ notes }: ParagraphText): void {
    for (const { kind, id } of notes) {
      const note = this.#notes[kind].get(id);
      if (note !== undefined) this.content(note);
    }
  }

  /** Of a single row or column it is a frame for text; rows that are one cell above the others are text over the table. */
  #table(table: Element): void {
    const rows = rowsOf(table);
    const isFrame = rows.length <= 1 || rows.every(({ cells }) => cells.length <= 1);
    const first = isFrame ? rows.length : rows.findIndex(({ cells }) => cells.length > 1);
    for (const row of rows.slice(0, first)) for (const { content } of row.cells) this.content(content);
    if (first < rows.length) this.#grid(rows.slice(first));
  }

  #grid(rows: readonly DocxRow[]): void {
    const notes: ParagraphText[] = [];
    const [columns = [], ...lines] = gridOf(rows, (content) => this.#cell(content, notes));
    const start = this.#line + 1;
    this.#line += rows.length;
    const body = lines.map((cells, i): TableRow => ({ cells, line: start + 1 + i }));
    this.blocks.push({ kind: 'table', columns, rows: body, lines: [start, this.#line] });
    this.#gap = false;
    for (const text of notes) this.#notesUnder(text);
  }

  /** Its paragraphs on one line, those of a table inside it too. */
  #cell(content: Element, notes: ParagraphText[]): string {
    const texts = childrenOf(content).map((child): string => {
      const name = nameOf(child);
      if (name === 'p') {
        const text = textOfParagraph(child);
        notes.push(text);
        const boxes = text.boxes.map((box) => this.#cell(box, notes));
        return [...boxes, this.#marksOf(child).label + text.lines.join(' ')].join(' ');
      }
      if (name === 'tbl')
        return rowsOf(child)
          .flatMap(({ cells }) => cells.map((cell) => this.#cell(cell.content, notes)))
          .join(' ');
      return wrappers.has(name) && !isPlaceholder(child) ? this.#cell(child, notes) : '';
    });
    return texts.join(' ').replace(/\s+/gu, ' ').trim();
  }
}

/** What may stand around paragraphs: content controls, insertions, custom XML, the newer of two forms. */
const wrappers: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'AlternateContent',
  'Choice',
]);

/** Notes by id, without the lines that only divide notes from the text. */
const notesOf = (root: Element | undefined, name: string): Map<string, Element> =>
  new Map(
    (root === undefined ? [] : childrenNamed(root, name))
      .filter((note) => attribute(note, 'type') === undefined || attribute(note, 'type') === 'normal')
      .map((note) => [attribute(note, 'id') ?? '', note]),
  );
