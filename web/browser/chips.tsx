/** The filters in force, the day and the choice of versions, each with a way to take it back. */
import type { Document, OutlineNode } from '../../src/domain/document.js';
import { facetNames } from '../../src/query/plan.js';
import type { NamedFacetValue, SearchAnswer } from '../../src/search/answer.js';
import { formatDate } from '../format.js';
import { messagesOf } from '../messages/messages.js';
import { changed, type SearchState, unfiltered, writeState } from '../search-state.js';
import { type FacetLabel, facetLabel, type Value } from './facet-label.js';
import { StateLink } from './navigation.js';
import type { Search } from './search.js';

interface ChipsProps extends Search {
  /** The document searched in; null where there is none, or it has not come yet. */
  readonly document: Document | null;
  /** They name the values. */
  readonly facets: SearchAnswer['facets'];
}

export function Chips({ language, state, show, document, facets }: ChipsProps) {
  const messages = messagesOf(language);
  const chips: { kind: string; name: FacetLabel; without: SearchState }[] = [];
  for (const kind of facetNames) {
    for (const value of state[kind]) {
      const rest = (state[kind] as readonly string[]).filter((other) => other !== value);
      chips.push({
        kind: messages.facet[kind],
        name: facetLabel(language, kind, valueIn(value, facets[kind])),
        without: changed(state, { [kind]: rest }),
      });
    }
  }
  for (const number of state.number) {
    const rest = state.number.filter((other) => other !== number);
    chips.push({ kind: messages.number, name: { text: number }, without: changed(state, { number: rest }) });
  }
  for (const id of state.doc) {
    const rest = state.doc.filter((other) => other !== id);
    const text = document?.id === id ? document.title : id;
    chips.push({ kind: messages.inDocument, name: { text }, without: changed(state, { doc: rest }) });
  }
  if (state.within !== null) {
    const text = (document && headingOf(document.outline, state.within)) ?? state.within;
    chips.push({ kind: messages.inSection, name: { text }, without: changed(state, { within: null }) });
  }
  if (state.on !== null) {
    const text = formatDate(language, state.on);
    chips.push({ kind: messages.asOf, name: { text }, without: changed(state, { on: null }) });
  }
  if (state.versions === 'all') {
    chips.push({ kind: '', name: { text: messages.allVersions }, without: changed(state, { versions: 'one' }) });
  }
  if (chips.length === 0) return null;
  const none = changed(unfiltered(state), { on: null, versions: 'one' });
  return (
    <ul class="chips" aria-label={messages.activeFilters}>
      {chips.map(({ kind, name: { text, ...attributes }, without }) => (
        <li key={kind + text}>
          <StateLink
            class="chip"
            href={`/${writeState(without)}`}
            go={() => show(without)}
            aria-label={messages.removeFilter(`${kind} ${text}`.trim())}
          >
            {kind && <span class="chip-kind">{kind}</span>} <span {...attributes}>{text}</span>{' '}
            <span aria-hidden="true">×</span>
          </StateLink>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <StateLink class="chip-all" href={`/${writeState(none)}`} go={() => show(none)}>
            {messages.removeAllFilters}
          </StateLink>
        </li>
      )}
    </ul>
  );
}

function valueIn(value: string, values: readonly NamedFacetValue[] = []): Value {
  return values.find((known) => known.value === value) ?? { value, label: value, english: null };
}

function headingOf(outline: readonly OutlineNode[], locator: string): string | null {
  for (const node of outline) {
    if (node.locator === locator) return `${node.label ?? ''}${node.title}`;
    const below = headingOf(node.children, locator);
    if (below !== null) return below;
  }
  return null;
}
