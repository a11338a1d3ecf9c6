/**
 * The key and the span of an entry, as the generation writes it. The generation's number is part of the key: a text that is written anew never takes the place of
 * the one that readers still see, and what one generation writes twice is there once.
 */
import { createHash } from 'node:crypto';
import { type Entry, forever, type Visible } from './store.js';

type Without<Name extends keyof Visible, Kind> = Kind extends Entry ? Omit<Kind, Name> : never;
/** An entry but for when it is seen. */
export type Content = Without<keyof Visible, Entry>;

/** @param content also an entry of before, that is then written again */
export function written<Written extends Content>(content: Written, number: number): Written & Visible {
  return { ...content, key: keyOf(content, number), from: number, until: forever };
}

function keyOf(content: Content, number: number): string {
  switch (content.kind) {
    case 'passage':
      return `p${number}-${digest(content.properties.doc)}-${content.place}`;
    case 'document':
      return `d${number}-${digest(content.properties.doc)}`;
    case 'former_document':
      return `fd${number}-${digest(content.former.id)}`;
    case 'former_name':
      return `fn${number}-${digest(content.name, content.former.id)}`;
    case 'former_passage':
      return `fp${number}-${digest(content.former.doc, content.former.locator, content.former.hash)}`;
    case 'dictionary':
      return `w${number}-${content.place}`;
    case 'terms':
      return `t${number}-${content.place}`;
    case 'labels':
      return `l${number}`;
  }
}

/** 22 characters for names of any length and alphabet: 132 bits, so that no two are ever met with the same. */
export function digest(...names: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url').slice(0, 22);
}
