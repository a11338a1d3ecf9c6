/** The filters with their counts. Each facet is counted without its own filter, so that a reader sees what another choice would give. */
import { useEffect, useState } from 'preact/hooks';
import type { FacetValue } from '../../src/engines/engine.js';
import { type FacetName, facetNames } from '../../src/query/plan.js';
import { formatNumber } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { changed } from '../search-state.js';
import type { Search } from './search.js';

interface FacetsProps extends Search {
  /** null until the first answer. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>> | null;
}

/** How many values a facet shows before it is asked for all. */
const shownAtFirst = 8;

export function Facets({ facets, ...search }: FacetsProps) {
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
          <Facet key={name} {...search} name={name} values={facets?.[name] ?? null} />
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
  readonly values: readonly FacetValue[] | null;
}

function Facet({ name, values, language, state, show }: FacetProps) {
  const messages = messagesOf(language);
  const [all, setAll] = useState(false);
  const chosen: readonly string[] = state[name];
  const choices = withChosen(values ?? [], chosen);
  const shown = all ? choices : choices.filter(({ value }, place) => place < shownAtFirst || chosen.includes(value));
  if (values && choices.length === 0 && name !== 'year') return null;
  const toggle = (value: string, on: boolean) => {
    const others = chosen.filter((other) => other !== value);
    show(changed(state, { [name]: on ? [...others, value] : others }));
  };
  return (
    <fieldset aria-busy={values === null}>
      <legend>{messages.facet[name]}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} class={count === 0 ? 'choice none' : 'choice'}>
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{facetLabel(language, name, value, label)}</span>
          <span class="count">{formatNumber(language, count)}</span>
        </label>
      ))}
      {choices.length > shownAtFirst && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? messages.showFewer : messages.showAll(formatNumber(language, choices.length))}
        </button>
      )}
      {name === 'year' && <YearRange language={language} state={state} show={show} />}
    </fieldset>
  );
}

/** A chosen value stays to be taken back, also where nothing has it any more. A range of years has its chip instead. */
function withChosen(values: readonly FacetValue[], chosen: readonly string[]): readonly FacetValue[] {
  const missing = chosen.filter((value) => !value.includes('..') && !values.some((known) => known.value === value));
  return [...values, ...missing.map((value) => ({ value, label: value, count: 0 }))];
}

export function facetLabel(language: Language, name: FacetName, value: string, label: string): string {
  const messages = messagesOf(language);
  if (name === 'script' && (value === 'Hans' || value === 'Hant')) return messages.script[value];
  if (name !== 'year') return label;
  if (value === 'none') return messages.noYear;
  return value.replace('..', '–');
}

const firstYear = 1900;
const lastYear = 2100;

function YearRange({ language, state, show }: Search) {
  const messages = messagesOf(language);
  const range = state.year.find((year) => year.includes('..'))?.split('..') ?? ['', ''];
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const from = Number(given.get('from')) || firstYear;
    const to = Number(given.get('to')) || lastYear;
    show(changed(state, { year: [`${Math.min(from, to)}..${Math.max(from, to)}`] }));
  };
  const year = (name: string, label: string, value: string | undefined) => (
    <input
      key={`${name}${value}`}
      type="number"
      name={name}
      min={firstYear}
      max={lastYear}
      defaultValue={value}
      aria-label={label}
      placeholder={name === 'from' ? '2010' : '2025'}
    />
  );
  return (
    <form class="year-range" onSubmit={onSubmit}>
      {year('from', messages.yearFrom, range[0])}
      <span aria-hidden="true">–</span>
      {year('to', messages.yearTo, range[1])}
      <button type="submit" class="quiet">
        {messages.apply}
      </button>
    </form>
  );
}
