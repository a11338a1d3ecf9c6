/**
 * What ranks a passage, as one text: thousands of them are read for a search, and the server takes longer the more fields there are. Its id, kind and place on a
 * line, its words, a line for each text of its context, an empty one, and the folded text to the end.
 */
import { lettersOf } from '../../text/fold.js';
import type { AnalysedPassage, Candidate, PassageTokens, Tokens } from '../engine.js';

export function toScored(
  { id, kind }: AnalysedPassage['passage'],
  place: number,
  { words, context, folded }: PassageTokens,
): string {
  const lines = context.map((text) => `${text.words}\t${text.letters}\n`);
  return `${id}\t${kind}\t${place}\n${words}\n${lines.join('')}\n${folded}`;
}

export function candidatesOf(passages: readonly { readonly scored: string }[]): Candidate[] {
  // Passages of one section share their context.
  const contexts = new Map<string, Candidate['context']>();
  return passages.map(({ scored }) => {
    const { head, words, context: lines, folded } = partsOf(scored);
    const [id = '', kind, place] = head.split('\t');
    const context = contexts.get(lines) ?? textsOf(lines);
    contexts.set(lines, context);
    return {
      id,
      doc: id.slice(0, id.indexOf('/')),
      place: Number(place),
      kind: kind as Candidate['kind'],
      words,
      folded,
      letters: lettersOf(folded),
      context,
    };
  });
}

export function tokensOf(scored: string): PassageTokens {
  const { words, context, folded } = partsOf(scored);
  return { words, folded, letters: lettersOf(folded), context: textsOf(context) };
}

function partsOf(scored: string): { head: string; words: string; context: string; folded: string } {
  const first = scored.indexOf('\n');
  const second = scored.indexOf('\n', first + 1);
  // Without a context its lines end where they begin; with one there is a tab in each.
  const end = scored.startsWith('\n', second + 1) ? second + 1 : scored.indexOf('\n\n', second + 1) + 1;
  return {
    head: scored.slice(0, first),
    words: scored.slice(first + 1, second),
    context: scored.slice(second + 1, end),
    folded: scored.slice(end + 1),
  };
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
