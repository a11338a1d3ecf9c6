/**
 * The scorer's numbers (score.ts). All are round: chosen on one half of STARD's lay questions (train) and of LawBench's scenarios (dev), whose measures hardly change where
 * one of them is a third larger or smaller; `npm run bench -- relevance` shows both halves.
 */

/** What standing in the context is worth, in occurrences. */
export const contextWeight = 0.5;

/** Of what the last sentence of several asks for: who tells a story asks at its end. */
export const questionWeight = 1.5;

/** Of the densest stretch, as long as what was typed. */
export const densityWeight = 1;

/** Of a group that stands side by side, by its rarity. */
export const sideBySideWeight = 2;

/** Of the mean of the document's best candidates, so many of them. */
export const documentWeight = 0.7;
export const documentCandidates = 20;

/** Of being of a document that the query names by its title: more than all else adds up to, so that an engine can propose these before all others, too. */
export const titleWeight = 1_000;

/** Of holding a number that is asked for, where an engine proposes: as being titled, and where it does not only name a place in a law, once more. */
export const numberWeight = titleWeight;

/** Of what is nearest to the query in meaning, in scores of the best candidate. */
export const nearWeight = 0.9;

/** Of the mean of the document's nearest passages, so many of them. */
export const nearDocumentWeight = 0.3;
export const nearDocumentCandidates = 3;

/** Of being near in meaning, where an engine proposes: all that are near are ranked. */
export const nearProposedWeight = titleWeight;

/** By how much a law stands before what explains it or carries it out. */
export const lawWeight = 0.1;

/** Up to so many words a query names what it wants; with each further one it describes it more, and single letters and the document as a whole say more. */
export const namingWords = 3;
