/** The day that statuses are told for, and whether all versions of a law are searched. */
import { isDay, today } from '../../src/domain/day.js';
import { messagesOf } from '../messages/messages.js';
import { changed } from '../search-state.js';
import type { Search } from './search.js';

export function AsOf({ language, state, show }: Search) {
  const messages = messagesOf(language);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const on = String(new FormData(event.currentTarget as HTMLFormElement).get('on'));
    // Today is not written down: an address that is kept says how things stand when it is opened.
    show(changed(state, { on: isDay(on) && on !== today() ? on : null }));
  };
  return (
    <>
      <form class="as-of" onSubmit={onSubmit}>
        <label>
          {messages.asOf}{' '}
          <input key={state.on} type="date" name="on" max="9999-12-31" defaultValue={state.on ?? today()} />
        </label>
        <button type="submit" class="quiet">
          {messages.apply}
        </button>
      </form>
      <label class="choice">
        <input
          type="checkbox"
          name="versions"
          checked={state.versions === 'all'}
          onChange={(event) => show(changed(state, { versions: event.currentTarget.checked ? 'all' : 'one' }))}
        />
        <span>{messages.allVersions}</span>
      </label>
    </>
  );
}
