/** What a paragraph's style says of it: whether it is a heading, and its place in a list (ECMA-376 part 1, 17.7). */
import { attribute, childrenNamed, type Element, find, integer } from './xml.js';

/** The properties that a paragraph may have itself or take from its style; undefined: not said. */
export interface ParagraphProperties {
  /** From 0; 9 is body text. */
  readonly outlineLevel: number | undefined;
  readonly numId: string | undefined;
  readonly listLevel: number | undefined;
}

export interface Styles {
  /** The style and those it is based on, the nearest first; without an id the default paragraph style. */
  chain(id: string | undefined): readonly Style[];
}

export interface Style extends ParagraphProperties {
  readonly id: string;
  /** In English for those that Word brings: `heading 1`, `toc 2`. */
  readonly name: string;
}

export function readStyles(root: Element | undefined): Styles {
  const styles = new Map<string, { style: Style; basedOn: string | undefined }>();
  let standard: string | undefined;
  for (const element of root === undefined ? [] : childrenNamed(root, 'style')) {
    const id = attribute(element, 'styleId');
    if (id === undefined) continue;
    const name = attribute(find(element, 'name'), 'val') ?? id;
    const style = { id, name, ...propertiesOf(find(element, 'pPr')) };
    styles.set(id, { style, basedOn: attribute(find(element, 'basedOn'), 'val') });
    if (attribute(element, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(element, 'default') ?? ''))
      standard = id;
  }
  return {
    chain(id) {
      const chain: Style[] = [];
      let next = id ?? standard;
      while (next !== undefined && chain.every((style) => style.id !== next)) {
        const entry = styles.get(next);
        if (entry === undefined) break;
        chain.push(entry.style);
        next = entry.basedOn;
      }
      return chain;
    },
  };
}

/** @param element pPr, of a paragraph or of a style */
export function propertiesOf(element: Element | undefined): ParagraphProperties {
  return {
    outlineLevel: integer(find(element, 'outlineLvl'), 'val'),
    numId: attribute(find(element, 'numPr', 'numId'), 'val'),
    listLevel: integer(find(element, 'numPr', 'ilvl'), 'val'),
  };
}

/** Level of the heading that the paragraph is, from 1; undefined for body text. */
export function headingLevel(own: ParagraphProperties, chain: readonly Style[]): number | undefined {
  const level = [own, ...chain].find(({ outlineLevel }) => outlineLevel !== undefined)?.outlineLevel;
  return level !== undefined && level < 9 ? level + 1 : undefined;
}

/** A line of a list of contents. */
export const isContentsLine = (chain: readonly Style[]): boolean => chain.some(({ name }) => /^toc\s?\d$/i.test(name));
