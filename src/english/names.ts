/** What bodies and places are called in English, as terms: who types Changsha looks for 长沙, and who types Ministry of Education for 教育部. */
import { englishList } from '../domain/english-list.js';
import { placesInEnglish } from '../domain/english-places.js';
import { foldLetters } from '../text/fold.js';
import type { EnglishTerm } from './terms.js';

/** Those of bodies' whole names (english-names.txt), then those of places. */
export function namesAsTerms(): EnglishTerm[] {
  const bodies = [...englishList().全名].map(([name, english]) => ({ name, english }));
  return [...bodies, ...placesInEnglish()].map(({ name, english }) => ({ zh: foldLetters(name), phrases: [english] }));
}
