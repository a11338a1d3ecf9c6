/** What is found, as it is shown: passages with their documents, snippets and what their context answered. Pure. */
import { named } from '../domain/named.js';
import { type Passage, printed, shown } from '../domain/passage.js';
import { permalink } from '../domain/permalink.js';
import type { EngineHit } from '../engines/engine.js';
import { type Alternative, type Plan, textGroups } from '../query/plan.js';
import { foldText, lettersOf } from '../text/fold.js';
import { placesIn, type Sought } from '../text/highlight.js';
import { numbersIn } from '../text/numbers.js';
import { requiredWords } from '../text/required-words.js';
import type { Hit } from './answer.js';
import { englishSnippetOf, snippetOf } from './snippet.js';
import { translatedIn } from './translated.js';
import { withWritings, writingsOf } from './written.js';

/** What is marked in a plan's hits: groups side by side, and the words that are more than 的 and 和. Nothing where the plan has no match. */
function soughtOf({ match, rank, writings }: Plan): Sought {
  if (match === null) return { letters: [], words: [] };
  if (match.by === 'groups') {
    const all = match.groups.flatMap(({ alternatives }) => alternatives);
    const texts = all.filter(({ field }) => field === null);
    // of fields alone, what they are as text
    if (texts.length === 0) return { letters: all.map((one) => one.letters), words: [] };
    const letters = texts.map((one) => one.letters);
    const onlyQuoted = texts.every(({ quoted }) => quoted);
    return onlyQuoted ? { letters, words: [] } : withWritings(letters, requiredWords(rank.words), writings);
  }
  const tokens = match.tokens.flat();
  const typed = rank.groups.map(({ letters }) => letters);
  return match.by === 'grams' ? { letters: tokens, words: [] } : withWritings(typed, tokens, writings);
}

export function hitOf({ passage, document, status, more }: Omit<EngineHit, 'score'>, plan: Plan): Hit {
  const { id, locator, label, kind, section, text, english } = passage;
  const printedText = shown(passage);
  const placesOf = placesIn(printedText);
  const translated = translatedIn(printedText, plan.rank.english ?? [], placesOf);
  const sought = soughtOf(plan);
  const { letters, words } = sought;
  const marked = translated.flatMap(({ sought }) => sought);
  const { title, englishTitle, number, issuers, year, issued, version, type, script } = document;
  return {
    id,
    url: permalink(document.id, locator),
    locator,
    label,
    kind,
    section,
    text,
    snippet: snippetOf(
      printedText,
      {
        letters: [...letters, ...marked.flatMap((one) => (one.by === 'letters' ? [one.text] : []))],
        words: [...words, ...marked.flatMap((one) => (one.by === 'word' ? [one.text] : []))],
      },
      placesOf,
    ),
    english: english && { ...english, snippet: englishSnippetOf(english.text, sought) },
    document: {
      ...named({ id: document.id, title, englishTitle, number, issuers, year, issued, version, type, script }),
      url: permalink(document.id),
      status,
    },
    context: answeredByContext(passage, plan),
    ...(more === undefined ? {} : { more }),
    ...(plan.rank.english === undefined
      ? {}
      : { translated: translated.map(({ typed, chinese }) => ({ typed, chinese })) }),
  };
}

/** A hit's groups that none of its own texts matches: then what it stands in does, or it would be no hit, unless its meaning is near. Fields ask for nothing else. */
function answeredByContext(passage: Passage, { match, near = [], writings }: Plan): string[] {
  if (match?.by !== 'groups' || near.some(({ id }) => id === passage.id)) return [];
  const texts = [printed(passage), passage.english?.text ?? ''].map(foldText);
  const letters = texts.map(lettersOf);
  const hold = (sought: string) => letters.some((own) => own.includes(sought));
  const holds = (word: string) =>
    writingsOf(word, writings).some((writing) => hold(lettersOf(writing))) ||
    (/\d/.test(word) && texts.flatMap((text) => numbersIn(text)).some(({ normals }) => normals.includes(word)));
  const answers = (alternative: Alternative) =>
    hold(alternative.letters) ||
    (alternative.words.length > 0 && alternative.words.every((variants) => variants.some(holds)));
  return textGroups(match.groups)
    .filter(({ alternatives }) => !alternatives.some(answers))
    .map(({ typed }) => typed);
}
