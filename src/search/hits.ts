/** What is found, as it is shown: passages with their documents, snippets and what their context answered. Pure. */
import type { Document } from '../domain/document.js';
import { type Passage, printed, shown } from '../domain/passage.js';
import { permalink } from '../domain/permalink.js';
import type { Status } from '../domain/work.js';
import type { Plan } from '../query/plan.js';
import { foldText, lettersOf } from '../text/fold.js';
import type { Sought } from '../text/highlight.js';
import { numbersIn } from '../text/numbers.js';
import { requiredWords } from '../text/required-words.js';
import { isWord } from '../text/terms.js';
import type { Hit } from './answer.js';
import { snippetOf } from './snippet.js';

/** What is marked in a plan's hits: groups side by side, and the words that are more than 的 and 和. Nothing where the plan has no match. */
function soughtOf({ match, rankLetters, rankWords, writings }: Plan): Sought {
  if (match === null) return { letters: [], words: [] };
  if (match.by === 'groups') {
    const onlyQuoted = match.groups.every(({ quoted }) => quoted);
    const letters = match.groups.map((group) => group.letters);
    return onlyQuoted ? { letters, words: [] } : written(letters, requiredWords(rankWords), writings);
  }
  const tokens = match.tokens.flat();
  return match.by === 'grams' ? { letters: tokens, words: [] } : written(rankLetters, tokens, writings);
}

/** With each word all that it can be in a text. */
function written(letters: readonly string[], tokens: readonly string[], writings: Plan['writings']): Sought {
  const others = tokens.flatMap((token) => writings[token] ?? []);
  return {
    letters: [...letters, ...others.filter((writing) => !isWord(writing)).map(lettersOf)],
    words: [...tokens, ...others.filter(isWord)],
  };
}

export function hitOf(passage: Passage, document: Document, status: Status, plan: Plan): Hit {
  const { id, locator, label, kind, section, text } = passage;
  const { title, number, issuers, year, issued, version, type, script } = document;
  return {
    id,
    url: permalink(document.id, locator),
    locator,
    label,
    kind,
    section,
    text,
    snippet: snippetOf(shown(passage), soughtOf(plan)),
    document: {
      id: document.id,
      url: permalink(document.id),
      title,
      number,
      issuers,
      year,
      issued,
      version,
      status,
      type,
      script,
    },
    context: answeredByContext(passage, plan),
  };
}

/** A hit's groups that its own text does not match: then what it stands in does, or it would be no hit. */
function answeredByContext(passage: Passage, { match, writings }: Plan): string[] {
  if (match?.by !== 'groups') return [];
  const folded = foldText(printed(passage));
  const letters = lettersOf(folded);
  const numbers = new Set(numbersIn(folded).flatMap(({ normals }) => normals));
  const holds = (word: string) =>
    numbers.has(word) || [word, ...(writings[word] ?? [])].some((writing) => letters.includes(lettersOf(writing)));
  return match.groups
    .filter((group) => {
      const holdsAll = group.words.every((variants) => variants.some(holds));
      return !letters.includes(group.letters) && (group.words.length === 0 || !holdsAll);
    })
    .map(({ typed }) => typed);
}
