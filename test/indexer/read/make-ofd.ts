/** Small real OFD files for tests: a zip of parts as GB/T 33190-2016 has them. */
import { strToU8, zipSync } from 'fflate';
import { readOfd } from '../../../indexer/read/ofd.js';
import type { Read } from '../../../indexer/read/reader.js';

const ofd = 'http://www.ofdspec.org/2016';

const part = (name: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="${ofd}">${content}</ofd:${name}>`);

/** @param template the content of a page that every page is printed on */
export function makeOfd(pages: readonly string[], template?: string): Record<string, Uint8Array> {
  const content = (objects: string): string => `<ofd:Content><ofd:Layer ID="2">${objects}</ofd:Layer></ofd:Content>`;
  const used = template === undefined ? '' : '<ofd:Template TemplateID="9"/>';
  return {
    'OFD.xml': part('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'),
    'Doc_0/Document.xml': part(
      'Document',
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${
        template === undefined ? '' : '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
      }</ofd:CommonData><ofd:Pages>${pages
        // A location may be relative to the part, or to the package.
        .map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="${i === 0 ? 'Pages/P0.xml' : `/Doc_0/Pages/P${i}.xml`}"/>`)
        .join('')}</ofd:Pages>`,
    ),
    ...Object.fromEntries(pages.map((objects, i) => [`Doc_0/Pages/P${i}.xml`, part('Page', used + content(objects))])),
    ...(template === undefined ? {} : { 'Doc_0/Tpls/Tpl_0/Content.xml': part('Page', content(template)) }),
  };
}

export const ofdOf = async (parts: Record<string, Uint8Array>): Promise<Read> =>
  readOfd({ path: '文件.ofd', format: 'ofd', bytes: zipSync(parts), firstLine: 1 });

/** A text object: `x` and `y` are millimetres from the page's top left corner to the base line's beginning. */
export const text = (
  words: string,
  x: number,
  y: number,
  code = `DeltaX="g ${[...words].length - 1} 5"`,
  object = '',
): string =>
  `<ofd:TextObject ID="3" Boundary="${x} ${y - 5} 170 7" Font="1" Size="5" ${object}><ofd:TextCode X="0" Y="5" ${code}>${words}</ofd:TextCode></ofd:TextObject>`;
