/** How the project's indexes are made: one template for all that begin with the prefix. A change that older programs could not read raises `layout`. */
import type { API } from '@opensearch-project/opensearch';
import { fieldNames } from '../../query/plan.js';

/** Kept in each index's mapping. */
export const layout = 3;

/** Tokens lie ready, with one space between: no analysis of the server's cuts them otherwise. */
const words = { type: 'text', analyzer: 'words', search_analyzer: 'words' } as const;
/** Pairs with their places, for phrases; single letters are found by `one`. Fixed rules on code points, no language. */
const pairs = { type: 'text', analyzer: 'pairs', norms: false } as const;
const one = { type: 'text', analyzer: 'letters', index_options: 'docs', norms: false } as const;
const kept = { type: 'keyword', index: false, doc_values: false } as const;
/** Never sorted or counted by. */
const sought = { type: 'keyword', doc_values: false } as const;
const counted = { type: 'keyword' } as const;
const number = { type: 'integer' } as const;

/**
 * - `words`, `context_words` only say in which passages a word stands; `rank`, which holds both but for field tokens, also says how often and how long the passage is:
 *   BM25 summed over two fields ranks badly.
 * - `letters` ranks by pairs too, in the passage's own text.
 * - `english_words` stand in `words` too, and not in `rank`: an English text makes no passage longer.
 * - What only comes back is in `entry`, `folded`, `shape`, beside what is searched: all of an entry can be read again from its source.
 */
const properties = {
  kind: counted,
  key: counted,
  from: number,
  until: number,
  doc: counted,
  id: sought,
  locator: sought,
  address: sought,
  place: number,
  order: { type: 'long' },
  alias: sought,
  work: sought,
  title: sought,
  name: sought,
  by: sought,
  issuer: counted,
  year: number,
  type: counted,
  script: counted,
  region: counted,
  level: counted,
  number: sought,
  date_sort: counted,
  number_sort: counted,
  leads: number,
  leads_until: number,
  begins: number,
  ends: number,
  dated: { type: 'boolean' },
  words: { ...words, index_options: 'docs', norms: false, copy_to: 'rank' },
  letters: { ...pairs, norms: true, fields: { one } },
  english_words: { ...words, index_options: 'freqs', copy_to: 'words' },
  english_letters: { ...pairs, fields: { one } },
  context_words: { ...words, index_options: 'docs', norms: false, copy_to: 'rank' },
  context_letters: { ...pairs, fields: { one } },
  rank: { ...words, analyzer: 'ranking', index_options: 'freqs' },
  folded: kept,
  english_folded: kept,
  shape: kept,
  names: kept,
  entry: kept,
} as const;

/** UTF-16 units: more would pass the 32,766 bytes that Lucene allows for a token. No query is as long. */
const longestToken = 10_900;

export function indexTemplate(
  pattern: string,
  shards: number,
  replicas: number,
): API.Indices_PutIndexTemplate_RequestBody {
  const pairTokenizer = (length: number) => ({
    type: 'ngram' as const,
    min_gram: length,
    max_gram: length,
    token_chars: [],
  });
  return {
    index_patterns: [pattern],
    priority: 500,
    template: {
      settings: {
        number_of_shards: shards,
        number_of_replicas: replicas,
        // A copy has what a refresh shows as soon as the refresh is answered. By segment, which can be a cluster's default, it lags behind.
        replication: { type: 'DOCUMENT' },
        // What is written becomes visible when a change is complete, and not before.
        refresh_interval: '-1',
        analysis: {
          tokenizer: {
            spaces: { type: 'char_group', tokenize_on_chars: [' '], max_token_length: longestToken },
            pairs: pairTokenizer(2),
            letters: pairTokenizer(1),
          },
          // Field tokens (src/text/field-tokens.ts), which no query ranks by, would make every passage longer by as many words as its title has letters.
          filter: {
            emptied: { type: 'pattern_replace', pattern: `^(?:(?:${fieldNames.join('|')}):|《).*$`, replacement: '' },
            filled: { type: 'length', min: 1 },
          },
          analyzer: {
            words: { type: 'custom', tokenizer: 'spaces' },
            ranking: { type: 'custom', tokenizer: 'spaces', filter: ['emptied', 'filled'] },
            pairs: { type: 'custom', tokenizer: 'pairs' },
            letters: { type: 'custom', tokenizer: 'letters' },
          },
        },
      },
      mappings: { dynamic: 'strict', _meta: { tiaowen: layout }, properties },
    },
  };
}
