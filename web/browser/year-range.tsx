/** From which year to which: what no list of single years says. */
import { messagesOf } from '../messages/messages.js';
import { changed } from '../search-state.js';
import type { Search } from './search.js';

const firstYear = 1900;
const lastYear = 2100;

export function YearRange({ language, state, show }: Search) {
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
