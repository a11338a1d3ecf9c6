/** What fields are called in a query, in both languages; readers write them in either script and width. */
import { foldText } from '../text/fold.js';
import type { FieldName } from './plan.js';

const names: Readonly<Record<FieldName, readonly string[]>> = {
  issuer: ['issuer', '发文机关'],
  year: ['year', '年份'],
  number: ['number', '文号', '发文字号'],
  title: ['title', '标题'],
  in: ['in', '文件'],
};

/** What a reader could take for a field, as it is a filter. */
const filters = ['文种', '类型', '地区', '发文层级', '时效', '字体'];

let byName: ReadonlyMap<string, FieldName> | undefined;
let filterNames: ReadonlySet<string> | undefined;

/** @param folded what stands before a colon */
export function fieldNamed(folded: string): FieldName | null {
  byName ??= new Map(
    Object.entries(names).flatMap(([field, all]) => all.map((name) => [foldText(name), field as FieldName])),
  );
  return byName.get(folded) ?? null;
}

/** Whether it is meant as a field though there is none of that name: any Latin word is, and of Chinese ones, with which texts are full, the names of filters. */
export function isMeantAsField(folded: string): boolean {
  filterNames ??= new Set(filters.map(foldText));
  return /^[a-z]+$/.test(folded) || filterNames.has(folded);
}
