/** The list under a search box: what may be about to be typed, each with what it is. */
import { useEffect, useRef } from 'preact/hooks';
import type { NamedSuggestion } from '../../src/suggest/suggestions.js';
import { formatNumber } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { Marked } from './marked.js';

interface SuggestionListProps {
  readonly language: Language;
  readonly id: string;
  readonly suggestions: readonly NamedSuggestion[];
  /** Place of the one that the arrow keys stand on. */
  readonly active: number | null;
  readonly choose: (suggestion: NamedSuggestion) => void;
}

/** The id of an option, by its place: what `aria-activedescendant` of the box names. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}

export function SuggestionList({ language, id, suggestions, active, choose }: SuggestionListProps) {
  const messages = messagesOf(language);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      class="suggestions"
      role="listbox"
      id={id}
      aria-label={messages.suggestions}
      ref={list}
      // Else the box would lose the focus, and the list be gone before the click, or when it is scrolled.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
        <div
          key={`${suggestion.kind} ${suggestion.text}`}
          id={optionId(id, place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          onClick={() => choose(suggestion)}
        >
          <span>
            <span lang="zh">
              <Marked text={suggestion.text} marks={suggestion.marks} />
            </span>{' '}
            {language === 'en' && suggestion.english !== null && <span class="english">{suggestion.english}</span>}
          </span>{' '}
          <span class="kind">
            {messages.suggestionKind[suggestion.kind]}
            {suggestion.count !== null && ` · ${formatNumber(language, suggestion.count)}`}
          </span>
        </div>
      ))}
    </div>
  );
}
