/** The filters in force, each with a way to take it back. */
import type { Document, OutlineNode } from '../../src/domain/document.js';
import { facetNames } from '../../src/query/plan.js';
import { messagesOf } from '../messages/messages.js';
import { changed, isFiltered, type SearchState, unfiltered, writeState } from '../search-state.js';
import { facetLabel } from './facets.js';
import { StateLink } from './navigation.js';
import type { Search } from './search.js';

interface ChipsProps extends Search {
  /** The document searched in; null where there is none, or it has not come yet. */
  readonly document: Document | null;
}

export function Chips({ language, state, show, document }: ChipsProps) {
  if (!isFiltered(state)) return null;
  const messages = messagesOf(language);
  const chips: { kind: string; name: string; without: SearchState }[] = [];
  for (const kind of facetNames) {
    for (const value of state[kind]) {
      const rest = (state[kind] as readonly string[]).filter((other) => other !== value);
      chips.push({
        kind: messages.facet[kind],
        name: facetLabel(language, kind, value, value),
        without: changed(state, { [kind]: rest }),
      });
    }
  }
  for (const number of state.number) {
    const rest = state.number.filter((other) => other !== number);
    chips.push({ kind: messages.number, name: number, without: changed(state, { number: rest }) });
  }
  for (const id of state.doc) {
    const rest = state.doc.filter((other) => other !== id);
    const name = document?.id === id ? document.title : id;
    chips.push({ kind: messages.inDocument, name, without: changed(state, { doc: rest }) });
  }
  if (state.within !== null) {
    const name = (document && headingOf(document.outline, state.within)) ?? state.within;
    chips.push({ kind: messages.inSection, name, without: changed(state, { within: null }) });
  }
  return (
    <ul class="chips" aria-label={messages.activeFilters}>
      {chips.map(({ kind, name, without }) => (
        <li key={kind + name}>
          <StateLink
            class="chip"
            href={`/${writeState(without)}`}
            go={() => show(without)}
            aria-label={messages.removeFilter(`${kind} ${name}`)}
          >
            <span class="chip-kind">{kind}</span> {name} <span aria-hidden="true">×</span>
          </StateLink>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <StateLink class="chip-all" href={`/${writeState(unfiltered(state))}`} go={() => show(unfiltered(state))}>
            {messages.removeAllFilters}
          </StateLink>
        </li>
      )}
    </ul>
  );
}

function headingOf(outline: readonly OutlineNode[], locator: string): string | null {
  for (const node of outline) {
    if (node.locator === locator) return `${node.label ?? ''}${node.title}`;
    const below = headingOf(node.children, locator);
    if (below !== null) return below;
  }
  return null;
}
