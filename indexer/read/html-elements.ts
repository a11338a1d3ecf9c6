/** Which names are elements of HTML. */
import { html } from 'parse5';

/** parse5 lists those that its parser treats in a way of their own; the others only mark words. */
const marking = 'abbr bdi bdo cite data del dfn ins kbd map mark meter output picture progress q samp slot time';
const names: ReadonlySet<string> = new Set([...Object.values(html.TAG_NAMES), ...marking.split(' ')]);

/** @param name in lower case */
export const isElementName = (name: string): boolean => names.has(name);
