/** How a query was read and searched, and what in a hit answered which part of it. Pure: worked out from what is shown, not told by an engine. */
import type { Document } from '../domain/document.js';
import { numberKey } from '../domain/number.js';
import { type Passage, printed, shown } from '../domain/passage.js';
import { termsOf } from '../query/parse.js';
import type { Alternative, FieldName, Group, Plan } from '../query/plan.js';
import type { EnglishWord } from '../ranking/sought.js';
import { documentToken, issuerToken, numberToken, titlePartTokens, yearToken } from '../text/field-tokens.js';
import { foldLetters, foldText } from '../text/fold.js';
import { marks } from '../text/highlight.js';
import type { Found } from './find.js';
import { translatedIn } from './translated.js';
import { withWritings, writingSought, writingsOf } from './written.js';

export interface Explanation {
  /** All that was typed, folded. */
  readonly folded: string;
  readonly groups: readonly {
    readonly typed: string;
    readonly alternatives: readonly {
      readonly typed: string;
      readonly letters: string;
      readonly field: FieldName | null;
      /** As they are cut, also those that no passage has to hold; of a field its tokens. */
      readonly words: readonly string[];
    }[];
  }[];
  /** What the engine was asked, after all widening. */
  readonly plan: Plan;
}

/**
 * - `letters`: side by side
 * - `word`, `variant`: a word of the query, another writing of it
 * - `glossary`: what an English word of the query may be in Chinese
 * - `pair`: two letters side by side, where the query was widened to pairs
 * - `context`: not the passage itself but what it stands in
 * - `field`: what the document is known by
 * - `meaning`: none of these: all of the passage, which is near to the query in meaning
 */
export interface Matched {
  /** As typed; null where the query was widened to words or pairs, and of the meaning. */
  readonly group: string | null;
  readonly by: 'letters' | 'word' | 'variant' | 'glossary' | 'pair' | 'context' | 'field' | 'meaning';
  /** As printed. */
  readonly text: string;
}

type Answer = Omit<Matched, 'group'>;
type Known = Pick<
  Document,
  'id' | 'title' | 'englishTitle' | 'notice' | 'number' | 'otherNumbers' | 'issuers' | 'year'
>;

export function explanationOf(q: string, { query, words, fields, plan }: Found): Explanation {
  const wordsOf = new Map(termsOf(query).map((term, i) => [term, (words[i] ?? []).map(({ token }) => token)]));
  return {
    folded: foldText(q),
    groups: query.groups.map(({ typed, terms }) => ({
      typed,
      alternatives: terms.map((term) => {
        const tokens = fields.words.get(term)?.flat();
        const field = tokens === undefined ? null : (term.field?.name ?? null);
        return { typed: term.typed, letters: term.letters, field, words: tokens ?? wordsOf.get(term) ?? [] };
      }),
    })),
    plan,
  };
}

/** In order of the groups; nothing where the plan has no match. */
export function matchedIn(hit: { readonly passage: Passage; readonly document: Known }, plan: Plan): Matched[] {
  const byWords = matchedByWords(hit, plan);
  const isNear = plan.near?.some(({ id }) => id === hit.passage.id) ?? false;
  return isNear ? [...byWords, { group: null, by: 'meaning', text: shown(hit.passage) }] : byWords;
}

function matchedByWords(
  { passage, document }: { readonly passage: Passage; readonly document: Known },
  { match, rank, writings }: Plan,
): Matched[] {
  if (match === null) return [];
  const around = contextOf(passage, document);
  const own = [shown(passage), ...(passage.english === null ? [] : [passage.english.text])];
  if (match.by === 'groups') {
    return match.groups.flatMap((group) => {
      const said = group.english ? saidIn(shown(passage), rank.english ?? []) : [];
      if (said.length > 0) return said;
      const answers = answersTo(group, own, around, document, writings);
      // Another writing of an English word is what it may be in Chinese.
      const by = (own: Answer['by']) => (group.english && own === 'variant' ? 'glossary' : own);
      return answers.map((answer) => ({ ...answer, group: group.typed, by: by(answer.by) }));
    });
  }
  const alternatives = match.tokens.map((variants): Alternative => {
    const [letters = ''] = variants;
    return { quoted: false, field: null, letters, words: match.by === 'words' ? [variants] : [] };
  });
  return alternatives.flatMap((alternative) => {
    const inText = match.by === 'words' ? wordsIn(own, alternative, writings) : lettersIn(own, alternative, 'pair');
    return (inText ?? inContext(around, alternative, writings)).map((answer) => ({ group: null, ...answer }));
  });
}

/** Each English word by itself. */
function saidIn(text: string, english: readonly EnglishWord[]): Matched[] {
  return translatedIn(text, english).flatMap(({ typed, chinese }) =>
    chinese.map((printed): Matched => ({ group: typed, by: 'glossary', text: printed })),
  );
}

function answersTo(
  { alternatives }: Group,
  own: readonly string[],
  around: readonly string[],
  document: Known,
  writings: Plan['writings'],
): readonly Answer[] {
  const inText = alternatives.flatMap((one) => lettersIn(own, one, 'letters') ?? wordsIn(own, one, writings) ?? []);
  const answers = [...inText, ...alternatives.flatMap((one) => fieldIn(document, one))];
  return answers.length > 0 ? answers : alternatives.flatMap((one) => inContext(around, one, writings));
}

/** null where they are side by side in none of the texts. */
function lettersIn(texts: readonly string[], { letters }: Alternative, by: 'letters' | 'pair'): Answer[] | null {
  const found = firstMark(texts, { letters: [letters], words: [] });
  return found === null ? null : [{ by, text: found }];
}

/** null where not all of them are there. */
function wordsIn(texts: readonly string[], { words, field }: Alternative, writings: Plan['writings']): Answer[] | null {
  if (words.length === 0 || field !== null) return null;
  const answers = words.flatMap((variants) =>
    variants
      .flatMap((word) => writingsOf(word, writings))
      .flatMap((writing, i): Answer[] => {
        const found = firstMark(texts, i === 0 ? { letters: [], words: [writing] } : writingSought(writing));
        return found === null ? [] : [{ by: i === 0 ? 'word' : 'variant', text: found }];
      })
      .slice(0, 1),
  );
  return answers.length === words.length ? answers : null;
}

function firstMark(texts: readonly string[], sought: Parameters<typeof marks>[1]): string | null {
  const [found] = texts.flatMap((text) =>
    marks(text, sought)
      .slice(0, 1)
      .map((first) => text.slice(...first)),
  );
  return found ?? null;
}

/** The texts that the passage stands in and that hold the letters, or any of the words. */
function inContext(around: readonly string[], alternative: Alternative, writings: Plan['writings']): Answer[] {
  const { letters, words, field } = alternative;
  if (field !== null) return [];
  const sought = withWritings([letters], words.flat(), writings);
  return around.filter((text) => firstMark([text], sought) !== null).map((text) => ({ by: 'context', text }));
}

function contextOf(
  { section, columns }: Passage,
  { title, englishTitle, notice, number, issuers, year }: Known,
): string[] {
  const headings = section.map(({ label, title: text }) => printed({ label, text }));
  const titles = [title, englishTitle, notice?.title ?? null];
  const known = [
    ...titles,
    number,
    ...issuers.flatMap(({ id, name }) => [name, id]),
    year === null ? null : String(year),
  ];
  return [...new Set([...headings, ...(columns ?? []), ...known.filter((text) => text !== null)])];
}

function fieldIn(document: Known, { field, words }: Alternative): Answer[] {
  if (field === null) return [];
  const tokens = new Map(known[field](document));
  const texts = words.map((variants) => variants.map((token) => tokens.get(token)).find((text) => text !== undefined));
  if (texts.includes(undefined)) return [];
  return [...new Set(texts as string[])].map((text) => ({ by: 'field', text }));
}

/** Field tokens, and what they stand for as printed. */
const known: Readonly<Record<FieldName, (document: Known) => (readonly [token: string, text: string])[]>> = {
  issuer: ({ issuers }) => issuers.map(({ id, name }) => [issuerToken(id), name]),
  year: ({ year }) => [[yearToken(year), String(year ?? 'none')]],
  number: ({ number, otherNumbers }) =>
    [number, ...otherNumbers].flatMap((one) => (one === null ? [] : [[numberToken(numberKey(one)), one]])),
  // a part that both have is told of the title
  title: ({ title, notice }) =>
    (notice === null ? [title] : [notice.title, title]).flatMap((one) =>
      titlePartTokens(foldLetters(one)).map((token) => [token, one] as const),
    ),
  in: ({ id, title }) => [[documentToken(id), title]],
};
