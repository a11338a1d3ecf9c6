/** What is asked of the full corpus, made of its own passages: always the same. */
import { foldLetters } from '../src/text/fold.js';
import { randomNumbers, type Text } from './engine-queries.js';

/** A piece of a passage's text, whatever stands in it: letters, punctuation, digits, Latin. */
export function substringsOf(texts: readonly Text[], number: number): Text[] {
  const next = randomNumbers(20210311);
  const pieces: Text[] = [];
  while (pieces.length < number) {
    const { id, text } = texts[Math.floor(next() * texts.length)] as Text;
    const characters = [...text];
    // Each third begins where a digit or a Latin letter stands, where there is one: they are few among so many characters.
    const marked = characters.flatMap((character, at) => (/[\dA-Za-z]/.test(character) ? [at] : []));
    const wanted = pieces.length % 3 === 0 && marked.length > 0;
    const start = wanted
      ? (marked[Math.floor(next() * marked.length)] as number)
      : Math.floor(next() * characters.length);
    const piece = characters.slice(start, start + 2 + Math.floor(next() * 39)).join('');
    if ([...foldLetters(piece)].length >= 2) pieces.push({ id, text: piece });
  }
  return pieces;
}

/** One to three pieces of a passage each, as readers type words. */
export function queriesOf(texts: readonly Text[], number: number): string[] {
  const next = randomNumbers(20210312);
  return Array.from({ length: number }, () => {
    const { text } = texts[Math.floor(next() * texts.length)] as Text;
    const characters = [...text];
    const parts = Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
      const start = Math.floor(next() * characters.length);
      return characters.slice(start, start + 1 + Math.floor(next() * 8)).join('');
    });
    return parts.join(' ');
  });
}
