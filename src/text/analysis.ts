/** The one analysis: a document's passages as the tokens that every engine stores. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Document } from '../domain/document.js';
import { type Passage, printed } from '../domain/passage.js';
import type { AnalysedDocument, PassageTokens, ScoredTokens, Tokens } from '../engines/engine.js';
import { jiebaVersion } from './dictionary.js';
import { fieldTokens } from './field-tokens.js';
import { foldText, lettersOf } from './fold.js';
import { tablePath } from './tables.js';
import type { Cutter } from './words.js';

/** Raised by whoever changes, in this folder's code, what tokens come out. */
const codeVersion = 4;

/**
 * Names what decides the tokens: the code, the classes, the radicals, the stop words, jieba and the Unicode version of Node (what is a letter, what is
 * lower case). The dictionary is not part of it: a generation keeps the one it was cut with, and its queries use the same.
 */
export const analysisVersion: string = versionOf(['classes.txt', 'radicals.txt', 'stop-words.txt']);

function versionOf(tables: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([codeVersion, jiebaVersion(), process.versions.unicode]));
  for (const name of tables) hash.update(`\0${name}\0`).update(readFileSync(tablePath(name)));
  return hash.digest('hex').slice(0, 16);
}

function tokens(folded: string, cutter: Cutter): Tokens {
  return { words: cutter.forIndex(folded), letters: lettersOf(folded) };
}

function scoredTokens(text: string, cutter: Cutter): ScoredTokens {
  const folded = foldText(text);
  return { folded, ...tokens(folded, cutter) };
}

/** What every passage of the document stands in, a text each: its titles, number, issuers and year. */
function documentContext(document: Document): string[] {
  const texts = [document.title, document.englishTitle, document.notice?.title, document.number];
  for (const { id, name } of document.issuers) texts.push(id, name);
  if (document.year !== null) texts.push(String(document.year));
  return texts.filter((text) => text !== null && text !== undefined);
}

function passageContext(passage: Passage): string[] {
  return [...passage.section.map(({ label, title }) => (label ?? '') + title), ...(passage.columns ?? [])];
}

/** The last text of every context of the document's passages. */
function fieldText(document: Document): Tokens {
  return { words: fieldTokens(document).join(' '), letters: '' };
}

/** The tokens of passages whose document has been given another id since they were analysed. */
export function withFieldsOf<One extends PassageTokens>(document: Document, passages: readonly One[]): One[] {
  const fields = fieldText(document);
  /** Passages of one section go on sharing theirs. */
  const contexts = new Map<PassageTokens['context'], PassageTokens['context']>();
  return passages.map((passage) => {
    const context = contexts.get(passage.context) ?? [...passage.context.slice(0, -1), fields];
    contexts.set(passage.context, context);
    return { ...passage, context };
  });
}

/** @param aliases other names of the document, stored as they are */
export function analyseDocument(
  document: Document,
  passages: readonly Passage[],
  aliases: readonly string[],
  cutter: Cutter,
): AnalysedDocument {
  const tokens = analysePassages(document, passages, cutter);
  return {
    document,
    aliases,
    passages: tokens.map((own, i) => {
      const passage = passages[i] as Passage;
      return { ...own, passage, json: JSON.stringify(passage) };
    }),
  };
}

/**
 * The tokens of each passage. Context is a list of texts and not one, so that nothing is found across the end of one and the beginning of the next; texts
 * that are equal when folded (an issuer's id and name in Simplified) stand in it once. Its last text has no letters: the document's field tokens.
 */
export function analysePassages(document: Document, passages: readonly Passage[], cutter: Cutter): PassageTokens[] {
  const known = new Map<string, Tokens>();
  const contextOf = (text: string): Tokens => {
    const analysed = known.get(text) ?? tokens(foldText(text), cutter);
    known.set(text, analysed);
    return analysed;
  };
  const shared = documentContext(document);
  const fields = fieldText(document);
  return passages.map((passage) => {
    const context = new Map<string, Tokens>();
    for (const text of [...passageContext(passage), ...shared]) {
      const analysed = contextOf(text);
      if (analysed.letters !== '' && !context.has(analysed.letters)) context.set(analysed.letters, analysed);
    }
    return {
      ...scoredTokens(printed(passage), cutter),
      english: passage.english === null ? null : scoredTokens(passage.english.text, cutter),
      context: [...context.values(), fields],
    };
  });
}
