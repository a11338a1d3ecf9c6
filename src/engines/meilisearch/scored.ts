/**
 * What ranks a passage, as one text: thousands of them are read for a search, and the server takes longer the more fields there are. Its id, kind, place and the length of its
 * folded text on a line, its words, a line for each text of its context, an empty one, the folded text, and where there is an English text its words on a line and that text folded.
 */
import { lettersOf } from '../../text/fold.js';
import type { AnalysedPassage, Candidate, PassageTokens, ScoredTokens, Tokens } from '../engine.js';

export function toScored(
  { id, kind }: AnalysedPassage['passage'],
  place: number,
  { words, context, folded, english }: PassageTokens,
): string {
  const lines = context.map((text) => `${text.words}\t${text.letters}\n`);
  const beside = english === null ? '' : `${english.words}\n${english.folded}`;
  return `${id}\t${kind}\t${place}\t${folded.length}\n${words}\n${lines.join('')}\n${folded}${beside}`;
}

export function candidatesOf(passages: readonly { readonly scored: string }[]): Candidate[] {
  // Passages of one section share their context.
  const contexts = new Map<string, Candidate['context']>();
  return passages.map(({ scored }) => {
    const { head, context: lines, own, english } = partsOf(scored);
    const [id = '', kind, place] = head;
    const context = contexts.get(lines) ?? textsOf(lines);
    contexts.set(lines, context);
    return {
      id,
      doc: id.slice(0, id.indexOf('/')),
      place: Number(place),
      kind: kind as Candidate['kind'],
      ...own,
      english,
      context,
    };
  });
}

export function tokensOf(scored: string): PassageTokens {
  const { own, english, context } = partsOf(scored);
  return { ...own, english, context: textsOf(context) };
}

interface Parts {
  readonly head: readonly string[];
  readonly own: ScoredTokens;
  /** Its lines. */
  readonly context: string;
  readonly english: ScoredTokens | null;
}

function partsOf(scored: string): Parts {
  const first = scored.indexOf('\n');
  const second = scored.indexOf('\n', first + 1);
  // Without a context its lines end where they begin; with one there is a tab in each.
  const end = scored.startsWith('\n', second + 1) ? second + 1 : scored.indexOf('\n\n', second + 1) + 1;
  const head = scored.slice(0, first).split('\t');
  const behind = end + 1 + Number(head[3]);
  const border = scored.indexOf('\n', behind);
  return {
    head,
    own: scoredOf(scored.slice(first + 1, second), scored.slice(end + 1, behind)),
    context: scored.slice(second + 1, end),
    english: border < 0 ? null : scoredOf(scored.slice(behind, border), scored.slice(border + 1)),
  };
}

function scoredOf(words: string, folded: string): ScoredTokens {
  return { words, folded, letters: lettersOf(folded) };
}

function textsOf(lines: string): Tokens[] {
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const tab = line.indexOf('\t');
      return { words: line.slice(0, tab), letters: line.slice(tab + 1) };
    });
}
