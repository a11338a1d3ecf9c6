/** A document of which nothing is known but its id. */
import type { Document } from '../src/domain/document.js';

export function bareDocument(id: string): Document {
  return {
    id,
    title: id,
    englishTitle: null,
    type: '方案',
    notice: null,
    number: null,
    otherNumbers: [],
    issuers: [],
    year: null,
    issued: null,
    effective: null,
    expires: null,
    work: id,
    version: null,
    region: [],
    level: null,
    registration: null,
    script: 'Hans',
    sha256: '00',
    sources: [`${id}.txt`],
    outline: [],
    cites: [],
  };
}
