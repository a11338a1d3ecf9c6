/** What a page's own facts about a document say, where they are printed among its lines: [发文字号] 京政办发〔2020〕5号, 成文日期：2020-02-03. */

import { areBodies } from './bodies.js';
import { parseFieldDate } from './dates.js';
import type { Element } from './elements.js';
import { fieldOfLine, numberOfLine } from './line-roles.js';

export interface Facts {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuers: string | null;
  readonly issued: string | null;
  readonly effective: string | null;
  readonly expires: string | null;
}

/** 发布日期 is the day on which the page was put up. */
const names: Readonly<Record<keyof Facts, RegExp>> = {
  title: /^(?:标题|名称|文件名称|信息名称)$/u,
  number: /^(?:发文字号|发文文号|文件编号|文号|字号)$/u,
  issuers: /^(?:发文|制发|印发|发布)(?:机关|机构|单位)$/u,
  issued: /^(?:成文|签发|印发|发文)(?:日期|时间)$/u,
  effective: /^(?:实施|生效|施行)(?:日期|时间)$/u,
  expires: /^(?:废止|失效)(?:日期|时间)$/u,
};

export function factsIn(elements: readonly Element[]): Facts {
  const fields = elements.flatMap(({ role, text }) => (role === 'field' ? (fieldOfLine(text) ?? []) : []));
  const value = (name: keyof Facts): string => fields.find((field) => names[name].test(field.name))?.value ?? '';
  return {
    title: value('title') || null,
    number: numberOfLine(value('number')),
    issuers: areBodies(value('issuers')) ? value('issuers') : null,
    issued: parseFieldDate(value('issued')),
    effective: parseFieldDate(value('effective')),
    expires: parseFieldDate(value('expires')),
  };
}
