/** Analysed documents and plans made by hand: a text's words are what stands between its spaces, so that no analysis has to be trusted. */
import type { Document } from '../../src/domain/document.js';
import type { Passage, Unit } from '../../src/domain/passage.js';
import type { AnalysedDocument, AnalysedPassage, ScoredTokens, Tokens } from '../../src/engines/engine.js';
import { noFilters as unfiltered } from '../../src/query/no-filters.js';
import type { Alternative, Filters, Group, Plan } from '../../src/query/plan.js';
import type { Sought } from '../../src/ranking/sought.js';
import { lettersOf } from '../../src/text/fold.js';
import { passageHash } from '../../src/text/passage-hash.js';
import { bareDocument } from '../bare-document.js';

export interface PassageSample {
  readonly locator?: string;
  readonly text: string;
  /** Its words, as those of `text`; null: none. */
  readonly english?: string | null;
  /** Texts, or field tokens, which have no letters. */
  readonly context?: readonly (string | { readonly fields: readonly string[] })[];
  readonly units?: readonly string[];
  /** Units with where they begin and end in the text. */
  readonly unitsAt?: readonly (readonly [locator: string, start: number, end: number])[];
}

export type DocumentSample = Partial<Document> & {
  readonly id: string;
  readonly passages: readonly (string | PassageSample)[];
  readonly aliases?: readonly string[];
};

export function documentOf({ passages, aliases = [], ...own }: DocumentSample): AnalysedDocument {
  const document: Document = { ...bareDocument(own.id), ...own };
  return {
    document,
    aliases,
    passages: passages.map((sample, place) =>
      passageOf(own.id, place, typeof sample === 'string' ? { text: sample } : sample),
    ),
  };
}

function passageOf(doc: string, place: number, sample: PassageSample): AnalysedPassage {
  const { locator = `p${place + 1}`, english = null, context = [], units = [], unitsAt = [] } = sample;
  const first = units.map((locator) => [locator, 0, 1] as const);
  const { words, letters, folded: text } = scoredTokensOf(sample.text);
  const beside = english === null ? null : scoredTokensOf(english);
  const passage: Passage = {
    id: `${doc}/${locator}`,
    locator,
    label: null,
    kind: 'paragraph',
    section: [],
    text,
    english: beside && { text: beside.folded, sameVersion: true },
    columns: null,
    units: [...first, ...unitsAt].map(([locator, start, end]): Unit => ({ locator, label: null, start, end })),
    cites: [],
    citation: `${doc}，${locator}`,
    hash: passageHash({ label: null, text }),
    lines: [place + 1, place + 1],
  };
  return {
    passage,
    json: JSON.stringify(passage),
    words,
    folded: text,
    letters,
    english: beside,
    context: context.map(contextTokensOf),
  };
}

function tokensOf(text: string): Tokens {
  return { words: wordsOf(text).join(' '), letters: lettersOf(text) };
}

function scoredTokensOf(text: string): ScoredTokens {
  return { ...tokensOf(text), folded: text.replaceAll(' ', '') };
}

function contextTokensOf(text: string | { readonly fields: readonly string[] }): Tokens {
  return typeof text === 'string' ? tokensOf(text) : { words: text.fields.join(' '), letters: '' };
}

/** What stands between the spaces of a text or its tokens. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

export const noFilters: Filters = unfiltered('2024-01-01');

export function planOf(plan: Partial<Plan>): Plan {
  return {
    match: null,
    exclude: [],
    filters: noFilters,
    sort: 'relevance',
    offset: 0,
    size: 20,
    facets: [],
    rank: ranking([]),
    writings: {},
    ...plan,
  };
}

/** By words, and by groups of letters side by side. */
export function ranking(words: readonly string[], ...letters: readonly string[]): Sought {
  return { words, groups: letters.map((group) => ({ folded: group, letters: group })) };
}

/** A phrase; with `words`, or those words. */
export function group(letters: string, ...words: (string | readonly string[])[]): Group {
  const variants = words.map((word) => (typeof word === 'string' ? [word] : word));
  return { typed: letters, alternatives: [{ quoted: words.length === 0, field: null, letters, words: variants }] };
}

/** Any of what these groups ask for. */
export function anyOfGroups(...groups: readonly Group[]): Group {
  return { typed: 'any', alternatives: groups.flatMap(({ alternatives }) => alternatives) };
}

/** Field tokens, all of them, or the letters. */
export function fieldGroup(letters: string, ...words: (string | readonly string[])[]): Group {
  const [alternative] = group(letters, ...words).alternatives;
  return { typed: letters, alternatives: [{ ...(alternative as Alternative), field: 'issuer' }] };
}

export function planOfGroups(groups: readonly Group[], plan: Partial<Plan> = {}): Plan {
  return planOf({ match: { by: 'groups', groups }, ...plan });
}
