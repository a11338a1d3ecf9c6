/** The filters with their counts. Each facet is counted without its own filter, so that a reader sees what another choice would give. */
import { useEffect, useState } from 'preact/hooks';
import { type FacetName, facetNames } from '../../src/query/plan.js';
import type { NamedFacetValue, SearchAnswer } from '../../src/search/answer.js';
import { formatNumber } from '../format.js';
import { messagesOf } from '../messages/messages.js';
import { changed, type SearchState } from '../search-state.js';
import { AsOf } from './as-of.js';
import { type FacetLabel, facetLabel, inOwnOrder } from './facet-label.js';
import { type Region, visibleRegions, withRegion } from './region-tree.js';
import type { Search } from './search.js';
import { YearRange } from './year-range.js';

interface FacetsProps extends Search {
  /** null until the first one. */
  readonly answer: Pick<SearchAnswer, 'facets' | 'total'> | null;
}

type Choice = NamedFacetValue & Partial<Pick<Region, 'depth'>>;

/** Facets that tell what was found also where they leave nothing to choose; the others are shown where they divide it. */
const telling: readonly FacetName[] = ['issuer', 'year', 'type'];

/** How many values a facet shows before it is asked for all. */
const shownAtFirst = 8;

export function Facets({ answer, ...search }: FacetsProps) {
  const messages = messagesOf(search.language);
  const chosen = facetNames.reduce((sum, name) => sum + search.state[name].length, 0);
  const isWide = useMedia('(min-width: 56rem)');
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="facets"
      open={isWide || opened}
      onToggle={(event) => !isWide && setOpened(event.currentTarget.open)}
    >
      <summary>
        {messages.filters}
        {chosen > 0 && <span class="count"> {formatNumber(search.language, chosen)}</span>}
      </summary>
      <div class="facet-groups">
        {facetNames.map((name) => (
          <Facet key={name} {...search} name={name} values={answer?.facets[name] ?? null} total={answer?.total ?? 0} />
        ))}
      </div>
    </details>
  );
}

/** Whether the window is as the media query says, also after it has been resized. */
function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const onChange = () => setMatches(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, [query]);
  return matches;
}

interface FacetProps extends Search {
  readonly name: FacetName;
  readonly values: readonly NamedFacetValue[] | null;
  /** Passages found. */
  readonly total: number;
}

function Facet({ name, values, total, ...search }: FacetProps) {
  const { language, state, show } = search;
  const messages = messagesOf(language);
  const [all, setAll] = useState(false);
  const chosen: readonly string[] = state[name];
  const known = inOwnOrder(name, withChosen(values ?? [], chosen));
  const isChoice = telling.includes(name) || chosen.length > 0 || known.some(({ count }) => count < total);
  const choices: readonly Choice[] = !isChoice ? [] : name === 'region' ? visibleRegions(known, chosen) : known;
  const shown = all ? choices : choices.filter(({ value }, place) => place < shownAtFirst || chosen.includes(value));
  const isDated = name === 'status' && hasStatus(known, state);
  if (values && choices.length === 0 && name !== 'year' && !isDated) return null;
  const toggle = (value: string, on: boolean) => {
    const others = chosen.filter((other) => other !== value);
    const chosenWith = name === 'region' ? withRegion : (others: readonly string[]) => [...others, value];
    show(changed(state, { [name]: on ? chosenWith(others, value) : others }));
  };
  return (
    <fieldset aria-busy={values === null}>
      <legend>{messages.facet[name]}</legend>
      {shown.map(({ value, count, depth = 0, ...named }) => (
        <label key={value} class={count === 0 ? 'choice none' : 'choice'} data-depth={depth || undefined}>
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <Label {...facetLabel(language, name, { value, ...named })} />
          <span class="count">{formatNumber(language, count)}</span>
        </label>
      ))}
      {choices.length > shownAtFirst && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? messages.showFewer : messages.showAll(formatNumber(language, choices.length))}
        </button>
      )}
      {name === 'year' && <YearRange {...search} />}
      {isDated && <AsOf {...search} />}
    </fieldset>
  );
}

const Label = ({ text, ...attributes }: FacetLabel) => <span {...attributes}>{text}</span>;

/** Whether days and versions are of any meaning for what is found. */
function hasStatus(values: readonly NamedFacetValue[], { on, versions }: SearchState): boolean {
  return on !== null || versions !== 'one' || values.some(({ value }) => value !== 'unknown');
}

/** A chosen value stays to be taken back, also where nothing has it any more. A range of years has its chip instead. */
function withChosen(values: readonly NamedFacetValue[], chosen: readonly string[]): readonly NamedFacetValue[] {
  const missing = chosen.filter((value) => !value.includes('..') && !values.some((known) => known.value === value));
  return [...values, ...missing.map((value) => ({ value, label: value, english: null, count: 0 }))];
}
