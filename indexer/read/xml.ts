/** XML of office formats, and walking it by local names, for the prefixes of a namespace are the writer's choice. */
import { parseXml as parse, XmlElement } from '@rgrove/parse-xml';
import { ReadError } from './error.js';

export type Element = XmlElement;

/**
 * @param name of the part, for the message
 * @returns the document's element
 * @throws ReadError `file_damaged`
 */
export function parseXml(bytes: Uint8Array, name: string): Element {
  try {
    const { root } = parse(decode(bytes));
    if (root !== null && !isTooDeep(root)) return root;
  } catch (cause) {
    throw damaged(name, cause);
  }
  throw damaged(name);
}

/** No document nests its elements so deeply, and no call stack suffices for one that does. */
const deepest = 500;

function isTooDeep(root: Element): boolean {
  let level = [root];
  for (let depth = 0; depth < deepest; depth++) {
    if (level.length === 0) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

const damaged = (name: string, cause?: unknown): ReadError =>
  new ReadError(
    'file_damaged',
    `The file is damaged: its part ${name} is not well-formed XML, or nested without end.`,
    { cause },
  );

/** UTF-8 or, by its byte order mark, UTF-16: what XML itself asks a reader to know. */
function decode(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Without the prefix of its namespace. */
export const nameOf = ({ name }: Element): string => withoutPrefix(name);

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The elements directly inside. */
export const childrenOf = (parent: Element): Element[] =>
  parent.children.filter((child) => child instanceof XmlElement) as Element[];

/** Those of one local name. */
export const childrenNamed = (parent: Element, name: string): Element[] =>
  childrenOf(parent).filter((child) => nameOf(child) === name);

/** The first element on the path of local names below `parent`; undefined where a step is missing, or `parent` itself is. */
export function find(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = parent;
  for (const name of path) at = at && childrenOf(at).find((child) => nameOf(child) === name);
  return at;
}

/** An attribute's value by its local name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (const key in element.attributes) if (withoutPrefix(key) === name) return element.attributes[key];
  return undefined;
}

/** An attribute's value as a whole number; undefined where it is none, or longer than those of the schemas (32 bits). */
export function integer(element: Element | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  return value !== undefined && /^-?\d{1,10}$/.test(value) ? Number(value) : undefined;
}
