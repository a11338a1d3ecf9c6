/** A page's text as the lines and tables that a reader sees, each with the place in the tree that it stands in. */
import type { Block, Lines } from '../block.js';
import { type PageTable, readTable } from './html-table.js';
import {
  type Element,
  elementsIn,
  isBlock,
  isElement,
  isFurniture,
  isHidden,
  isMute,
  isText,
  lettersIn,
  lineOf,
  type Node,
  type Parent,
} from './html-tree.js';

export interface PageLine {
  readonly block: Block;
  /** The innermost block element that it stands in. */
  readonly element: Parent;
  /** Whether it is nothing but links. */
  readonly isLink: boolean;
  /** Whether it stands in a part that is called a menu, a foot … */
  readonly isFurniture: boolean;
}

/** A hidden part with more letters than this waits for a script to show it, and a foot or menu with more is the text itself. */
const mostHidden = 200;
const mostFurniture = 500;

/** @param firstLine the number of the first line of what the tree was made from */
export function linesOfTree(root: Parent, firstLine = 1): PageLine[] {
  const walk = new Walk(firstLine - 1);
  walk.children(root, { element: root, isLink: false, isFurniture: false, heading: undefined });
  walk.endLine();
  return walk.lines;
}

/** The text of an element in one line. */
const textOf = (root: Parent): string =>
  linesOfTree(root)
    .map(({ block }) => (block.kind === 'text' ? block.text : ''))
    .join(' ');

interface Where {
  readonly element: Parent;
  readonly isLink: boolean;
  readonly isFurniture: boolean;
  readonly heading: number | undefined;
}

class Walk {
  readonly lines: PageLine[] = [];
  #text = '';
  #lines: Lines | null = null;
  #where: Where | null = null;
  #unlinked = false;
  #isBroken = false;
  #isGap = false;

  constructor(readonly offset: number) {}

  children(parent: Parent, where: Where): void {
    for (const node of parent.childNodes) this.#node(node, where);
  }

  #node(node: Node, where: Where): void {
    if (isText(node)) this.#add(node.value, lineOf(node), where);
    if (!isElement(node) || isMute(node) || (isHidden(node) && lettersIn(node) <= mostHidden)) return;
    const table = node.tagName === 'table' ? readTable(node, this.offset, textOf) : null;
    if (table !== null) this.#table(table, node, where);
    else if (node.tagName === 'br') this.#break();
    else this.#element(node, where);
  }

  #element(element: Element, where: Where): void {
    const { tagName } = element;
    const inside: Where = {
      element: isBlock(element) ? element : where.element,
      isLink: where.isLink || (tagName === 'a' && element.attrs.some(({ name }) => name === 'href')),
      isFurniture: where.isFurniture || (isFurniture(element) && lettersIn(element) <= mostFurniture),
      heading: /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : where.heading,
    };
    // A term and what is said of it (<dt>, <dd>) are one line.
    if (isBlock(element) && tagName !== 'dd') this.endLine();
    const before = this.lines.length;
    if (tagName === 'pre') for (const node of element.childNodes) this.#preformatted(node, inside);
    else this.children(element, inside);
    if (tagName === 'dt') this.#text += ' ';
    else if (isBlock(element)) this.endLine();
    if (tagName === 'p' && this.lines.length === before) this.#isGap = true;
  }

  #preformatted(node: Node, where: Where): void {
    if (!isText(node)) {
      this.#node(node, where);
      return;
    }
    for (const [at, line] of node.value.split('\n').entries()) {
      if (at > 0) this.#break();
      this.#add(line, lineOf(node) + at, where);
    }
  }

  #add(text: string, line: number, where: Where): void {
    if (text.trim() !== '') {
      const first = line + this.offset + newlines(text.slice(0, text.search(/\S/u)));
      const last = first + newlines(text.trim());
      this.#lines = [this.#lines?.[0] ?? first, last];
      this.#where ??= where;
      this.#unlinked ||= !where.isLink && /[\p{L}\p{N}]/u.test(text);
    }
    this.#text += text;
  }

  #table({ captions, block }: PageTable, element: Element, where: Where): void {
    this.endLine();
    for (const caption of elementsIn(element, ['caption'])) this.#element(caption, where);
    for (const { text, line } of captions) {
      this.#add(text, line - this.offset, { ...where, element });
      this.endLine();
    }
    this.lines.push({ block, element, isLink: false, isFurniture: where.isFurniture });
    this.#isGap = false;
  }

  #break(): void {
    if (this.#lines === null) this.#isGap = true;
    this.endLine();
    this.#isBroken = true;
  }

  endLine(): void {
    const text = collapsed(this.#text);
    if (this.#lines !== null && this.#where !== null && text !== '') {
      const { heading, element, isFurniture } = this.#where;
      const block: Block = {
        kind: 'text',
        text,
        lines: this.#lines,
        gap: this.#isGap,
        ...(heading === undefined ? {} : { heading }),
        ...(this.#isBroken ? { afterBreak: true } : {}),
      };
      this.lines.push({ block, element, isLink: !this.#unlinked, isFurniture });
      this.#isGap = false;
    }
    this.#text = '';
    this.#lines = null;
    this.#where = null;
    this.#unlinked = false;
    this.#isBroken = false;
  }
}

const newlines = (text: string): number => text.split('\n').length - 1;

/** White space as a browser shows it; a line's end between Chinese letters, which have no space, is none. */
const collapsed = (text: string): string =>
  text
    .replace(/(?<=[^\0-\u024f])[ \t]*[\r\n]\s*(?=[^\0-\u024f])/gu, '')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .trim();
