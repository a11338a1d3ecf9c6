/** The thread of suggestions.ts: one lexicon, and what is asked of it. */
import { tellLoaded } from '../worker-pool.js';
import { type Correction, Corrections } from './corrections.js';
import { type Lexicon, type LexiconSources, makeLexicon } from './lexicon.js';
import { type Suggestion, suggest } from './suggest.js';

let loaded: { readonly lexicon: Lexicon; readonly corrections: Corrections } | undefined;

const questions = {
  /** Before all else. */
  load(sources: LexiconSources): void {
    const lexicon = makeLexicon(sources);
    loaded = { lexicon, corrections: new Corrections(lexicon) };
  },
  suggest: (typed: string, size: number): Suggestion[] => suggest(here().lexicon, typed, size),
  corrections: (groups: readonly string[], found: readonly boolean[], together: boolean, most: number): Correction[] =>
    here().corrections.of(groups, found, together, most),
};

/** A thread that takes a dead one's place has no lexicon. */
function here(): NonNullable<typeof loaded> {
  if (loaded === undefined) throw new Error('no lexicon is loaded in this thread');
  return loaded;
}

export type Questions = typeof questions;

export interface Question {
  readonly name: keyof Questions;
  readonly parameters: readonly unknown[];
}

export default function answer({ name, parameters }: Question): unknown {
  return (questions[name] as (...parameters: readonly unknown[]) => unknown)(...parameters);
}

tellLoaded();
