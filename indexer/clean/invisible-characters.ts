/**
 * invisible-characters: characters that print nothing and stand for nothing in Chinese text: zero-width spaces and joiners, byte order marks
 * inside the text, soft hyphens, marks of direction, control characters. They break words that are whole to the eye.
 */
import { places, removing, replaceAll, signOf } from './rule.js';
import { warn } from './warn.js';

/** The tab (U+0009) is left: it divides cells. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const hasInvisible = signOf(new RegExp(invisible, 'u'));

export const invisibleCharacters = removing('invisible-characters', (blocks, code) => {
  if (!hasInvisible(blocks)) return { blocks, warnings: [] };
  const kinds = new Set(
    places(blocks).flatMap(({ text }) => Array.from(text.matchAll(invisible), ([found]) => name(found))),
  );
  const { blocks: cleaned, found } = replaceAll(blocks, invisible, '');
  return {
    blocks: cleaned,
    warnings: warn(code, found, () => `Removed characters that print nothing: ${[...kinds].join(', ')}.`),
  };
});

const name = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
