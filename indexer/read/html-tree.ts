/** A page's tree as parse5 gives it, and what of it can be no text. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, parseFragment, type TreeAdapter } from 'parse5';
import { ReadError } from './error.js';

export type Node = DefaultTreeAdapterMap['childNode'];
export type Parent = DefaultTreeAdapterMap['parentNode'];
export type Element = DefaultTreeAdapterMap['element'];
type TextNode = DefaultTreeAdapterMap['textNode'];

export const isText = (node: Node): node is TextNode => node.nodeName === '#text';
export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** Elements whose content is not read: programs, media, controls. A <form> is not among them: some pages are one. */
const mute = new Set(
  'head script style noscript template iframe object embed svg canvas audio video map button select textarea'.split(
    ' ',
  ),
);

export const isMute = (element: Element): boolean => mute.has(element.tagName);

const blocks = new Set(
  [
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6',
    'header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr td th caption ul',
  ].flatMap((names) => names.split(' ')),
);

/** Whether a line begins and ends with it. */
export const isBlock = (element: Element): boolean => blocks.has(element.tagName);

const furniture =
  /(?:^|[-_\s])(?:nav|menu|foot(?:er)?|crumbs?|breadcrumbs?|share|sidebar|copyright|toolbar|search|login|qr|qrcode|ewm|related)(?:$|[-_\s\d])/iu;

/** What a page has around its text, by what its authors call it: menus, breadcrumbs, buttons for sharing, the foot. */
export const isFurniture = (element: Element): boolean =>
  ['nav', 'aside', 'footer'].includes(element.tagName) ||
  furniture.test(attribute(element, 'class')) ||
  furniture.test(attribute(element, 'id'));

export const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style'));

export const lineOf = (node: Node): number => node.sourceCodeLocation?.startLine ?? 1;

export function lettersIn(root: Parent): number {
  let letters = 0;
  for (const node of root.childNodes) {
    if (isText(node)) letters += node.value.replace(/\s/gu, '').length;
    else if (isElement(node) && !isMute(node)) letters += lettersIn(node);
  }
  return letters;
}

/** Deeper is no page that a person wrote; parse5 takes time that grows with the square of the depth, and what reads the tree goes down by recursion. */
const deepest = 1000;

/** parse5's own way of building the tree. @throws ReadError `file_damaged` */
function shallow(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      if (depth <= deepest) return;
      throw new ReadError('file_damaged', `The page nests more than ${deepest} elements in each other.`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** @throws ReadError `file_damaged` */
export const treeOfPage = (source: string): Parent =>
  parse(source, { sourceCodeLocationInfo: true, treeAdapter: shallow() });

/** @throws ReadError `file_damaged` */
export const treeOfPart = (source: string): Parent =>
  parseFragment(source, { sourceCodeLocationInfo: true, treeAdapter: shallow() });

/** The elements above it, the outermost first. */
export function ancestors(element: Parent): Parent[] {
  const above: Parent[] = [];
  for (let at = parentOf(element); at !== null; at = parentOf(at)) above.push(at);
  return above.reverse();
}

export const parentOf = (element: Parent): Parent | null => ('parentNode' in element ? element.parentNode : null);

/** Of those names, the outermost below an element. */
export function elementsIn(parent: Parent, names: readonly string[]): Element[] {
  return parent.childNodes
    .filter(isElement)
    .flatMap((element) => (names.includes(element.tagName) ? [element] : elementsIn(element, names)));
}
