/**
 * The text of a Word paragraph as it is printed (ECMA-376 part 1, 17.3, 17.13.5, 17.16): insertions kept and deletions left out, results of fields and
 * not their codes, no hidden text, no instructions of a form.
 */
import { attribute, childrenOf, type Element, find, nameOf } from './xml.js';

export interface ParagraphText {
  /** A line break divides lines. */
  readonly lines: readonly string[];
  /** Contents of the text boxes that hang on it (txbxContent). */
  readonly boxes: readonly Element[];
  /** Notes that it refers to, in order. */
  readonly notes: readonly { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  /** Its end was deleted: it goes on in the next paragraph. */
  readonly isJoinedToNext: boolean;
}

export function textOfParagraph(paragraph: Element): ParagraphText {
  const reading = new Reading();
  reading.content(paragraph);
  return {
    lines: reading.text.split('\n').map((line) => line.trim()),
    boxes: reading.boxes,
    notes: reading.notes,
    isJoinedToNext:
      find(paragraph, 'pPr', 'rPr', 'del') !== undefined || find(paragraph, 'pPr', 'rPr', 'moveFrom') !== undefined,
  };
}

/** Children whose content is not the text: deleted or moved away, ruby above the letters, properties, another form of the same drawing. */
const leftOut: ReadonlySet<string> = new Set(['del', 'moveFrom', 'rt', 'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'Fallback']);

/** Elements that are a character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

class Reading {
  text = '';
  readonly boxes: Element[] = [];
  readonly notes: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  /** Of the fields that are open, whether their result has begun; before it stand their codes. */
  readonly #fields: boolean[] = [];

  content(parent: Element): void {
    for (const child of childrenOf(parent)) this.#element(child);
  }

  #element(element: Element): void {
    const name = nameOf(element);
    if (leftOut.has(name)) return;
    if (name === 'fldChar') this.#field(attribute(element, 'fldCharType'));
    else if (name === 'txbxContent') this.boxes.push(element);
    else if (this.#fields.includes(false)) {
      // Inside a field's code there may be another field, and nothing else that is printed.
      if (name === 'r' || name === 'ins') this.content(element);
    } else if (name === 't') this.text += element.text.replaceAll('\n', ' ');
    else if (name === 'sym') this.text += symbol(attribute(element, 'char'));
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      const id = attribute(element, 'id');
      if (id !== undefined) this.notes.push({ kind: name === 'footnoteReference' ? 'footnote' : 'endnote', id });
    } else if (characters.has(name)) this.text += characters.get(name);
    else if (name === 'r' ? !isHidden(element) : !isPlaceholder(element)) this.content(element);
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate') this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }
}

function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  return Number.isNaN(value) ? '' : String.fromCharCode(value);
}

function isHidden(run: Element): boolean {
  const vanish = find(run, 'rPr', 'vanish');
  return vanish !== undefined && !/^(?:0|false|off)$/.test(attribute(vanish, 'val') ?? '1');
}

/** A field of a form that nobody filled in: 单击此处输入文字. */
export const isPlaceholder = (element: Element): boolean =>
  nameOf(element) === 'sdt' && find(element, 'sdtPr', 'showingPlcHdr') !== undefined;
