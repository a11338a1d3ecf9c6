/**
 * The box that is typed in, with suggestions under it: a combobox with a listbox (WAI-ARIA 1.2, list autocomplete with manual selection). Nothing is chosen but
 * by the reader: Enter searches what is typed unless an arrow key has gone to a suggestion. Whoever places it wraps it in a `search-box`, under which the list hangs.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../src/suggest/suggest.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { announce } from './announce.js';
import { isComposing, useComposition } from './composing.js';
import { optionId, SuggestionList } from './suggestion-list.js';
import { useSuggestions } from './suggestions.js';

interface SearchBoxProps {
  readonly language: Language;
  /** What it holds at first, and again whenever it changes from outside. */
  readonly query: string;
  readonly choose: (suggestion: Suggestion) => void;
}

export function SearchBox({ language, query, choose }: SearchBoxProps) {
  const messages = messagesOf(language);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  /** What suggestions are wanted for; empty while the list is closed. */
  const [wanted, setWanted] = useState('');
  const [active, setActive] = useState<number | null>(null);
  const suggestions = useSuggestions(wanted);
  const isOpen = suggestions.length > 0;
  const at = active !== null && active < suggestions.length ? active : null;

  const close = () => {
    setWanted('');
    setActive(null);
  };
  const offer = (text: string) => {
    setActive(null);
    setWanted(text);
  };
  useComposition(box, { begin: () => setActive(null), end: offer });
  useEffect(() => {
    setTyped(query);
    close();
  }, [query]);
  useEffect(() => {
    if (!isOpen) return;
    announce(messages.suggestionCount(suggestions.length));
    return () => announce('');
  }, [isOpen, suggestions.length, messages]);

  const chosen = (suggestion: Suggestion) => {
    close();
    if (suggestion.url === null) setTyped(suggestion.kind === 'issuer' ? '' : suggestion.text);
    choose(suggestion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (!isOpen) {
      // An answer under way is to open no list above the results.
      if (event.key === 'Enter') close();
      return;
    }
    const suggestion = at === null ? undefined : suggestions[at];
    if (event.key === 'ArrowDown') setActive(next(at, suggestions.length));
    else if (event.key === 'ArrowUp') setActive(previous(at, suggestions.length));
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && suggestion) chosen(suggestion);
    else {
      if (event.key === 'Enter') close();
      return;
    }
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={box}
        type="search"
        name="q"
        data-search
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={at === null ? undefined : optionId(id, at)}
        aria-label={messages.searchLabel}
        aria-keyshortcuts="/"
        placeholder={messages.searchPlaceholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        value={typed}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          // Half a word typed with an input method is no word: it is asked for when it is written.
          if (!isComposing(event)) offer(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen && <SuggestionList language={language} id={id} suggestions={suggestions} active={at} choose={chosen} />}
    </>
  );
}

/** Down from what is typed (null) through the suggestions, and back to it. */
function next(at: number | null, count: number): number | null {
  if (at === null) return 0;
  return at + 1 < count ? at + 1 : null;
}

function previous(at: number | null, count: number): number | null {
  if (at === null) return count - 1;
  return at > 0 ? at - 1 : null;
}
