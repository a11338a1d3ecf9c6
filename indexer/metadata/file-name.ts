/** What a file's name says of its document: collections of laws print the day of the version behind the title, 民法典(2020-05-28).md. */
import { isDay } from '../../src/domain/day.js';
import { hasVersions } from '../../src/domain/work.js';
import type { Given } from '../read/reader.js';

/** @param type of the document; of a notice or a plan the day in the name can be any day */
export function givenByName(path: string, type: string): Given {
  const day = /[(（](\d{4}-\d{2}-\d{2})[)）]\.[^./]+$/u.exec(path)?.[1];
  return day !== undefined && isDay(day) && hasVersions(type) ? { version: day } : {};
}
