/** An OFD file as a package of XML parts (GB/T 33190-2016, 7): its documents, their pages, and the templates that pages are printed on. */
import { posix } from 'node:path';
import { ReadError } from './error.js';
import { attribute, childrenNamed, type Element, find, parseXml } from './xml.js';
import { openParts, type Parts } from './zip-parts.js';

export interface OfdPage {
  readonly width: number;
  readonly height: number;
  readonly content: Element;
  /** Of the document, the numbers of the templates under the page. */
  readonly templates: readonly OfdTemplate[];
}

export interface OfdTemplate {
  readonly content: Element;
  /** How many pages are printed on it. */
  readonly pages: number;
}

/** @throws ReadError */
export async function openOfd(bytes: Uint8Array): Promise<OfdPage[]> {
  const parts = await openParts(bytes, '.ofd');
  // GB/T 33190 leaves encryption to this part; the others are no XML then.
  if (parts.has('Encryptions.xml')) throw new ReadError('encrypted', 'The OFD file is encrypted.');
  const root = await readPart(parts, 'OFD.xml');
  const pages: OfdPage[] = [];
  for (const body of childrenNamed(root, 'DocBody')) {
    const document = find(body, 'DocRoot')?.text.trim();
    if (document) pages.push(...(await pagesOf(parts, located('', document))));
  }
  return pages;
}

async function pagesOf(parts: Parts, name: string): Promise<OfdPage[]> {
  const document = await readPart(parts, name);
  const common = find(document, 'CommonData');
  const templates = new Map<string, Element>();
  for (const template of common === undefined ? [] : childrenNamed(common, 'TemplatePage')) {
    const location = located(name, attribute(template, 'BaseLoc') ?? '');
    if (parts.has(location)) templates.set(attribute(template, 'ID') ?? '', await readPart(parts, location));
  }
  const drafts: { content: Element; used: string[] }[] = [];
  const pages = find(document, 'Pages');
  for (const page of pages === undefined ? [] : childrenNamed(pages, 'Page')) {
    const content = await readPart(parts, located(name, attribute(page, 'BaseLoc') ?? ''));
    drafts.push({ content, used: childrenNamed(content, 'Template').map((one) => attribute(one, 'TemplateID') ?? '') });
  }
  return drafts.map(({ content, used }) => ({
    ...sizeOf(find(content, 'Area') ?? find(common, 'PageArea')),
    content,
    templates: used.flatMap((id) => {
      const template = templates.get(id);
      return template === undefined
        ? []
        : { content: template, pages: drafts.filter((one) => one.used.includes(id)).length };
    }),
  }));
}

const readPart = async (parts: Parts, name: string): Promise<Element> => parseXml(await parts.read(name), name);

/** A location is relative to the part that names it, or to the package; some writers use the other slash. */
function located(from: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/');
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
}

/** Millimetres; A4 where the file does not say. */
function sizeOf(area: Element | undefined): { width: number; height: number } {
  const [, , width = 210, height = 297] = numbersOf(find(area, 'PhysicalBox')?.text ?? '');
  return { width, height };
}

/** The numbers of a list of them (ST_Array, ST_Box). */
export const numbersOf = (list: string): number[] => list.trim().split(/\s+/u).filter(Boolean).map(Number);
