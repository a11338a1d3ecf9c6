/** What the parts of the search page share. */
import type { Language } from '../languages.js';
import type { SearchState } from '../search-state.js';

export interface Search {
  readonly language: Language;
  readonly state: SearchState;
  /** Shows another state and makes an entry in the browser's history. */
  readonly show: (state: SearchState) => void;
}
