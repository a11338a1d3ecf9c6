/** What bodies and places are called in English, as terms: who types Changsha looks for 长沙, and who types Ministry of Education for 教育部. */
import { englishList } from '../domain/english-list.js';
import { placesInEnglish } from '../domain/english-places.js';
import { foldLetters } from '../text/fold.js';
import type { EnglishTerm } from './terms.js';

/** Counties whose names are other English words by their stems: Guide County, Boxing County. */
const otherWords = /^(?:Guide|Guiding|Boxing) /;

/** Those of bodies' whole names (english-names.txt), then those of places. */
export function namesAsTerms(): EnglishTerm[] {
  const bodies = [...englishList().全名].map(([name, english]) => ({ name, english }));
  const places = placesInEnglish().filter(({ english }) => !otherWords.test(english));
  return [...bodies, ...places].map(({ name, english }) => ({ zh: foldLetters(name), phrases: [english], name: true }));
}
