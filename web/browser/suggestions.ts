/** What the service suggests for what is typed so far. */
import { useEffect, useState } from 'preact/hooks';
import type { NamedSuggestion } from '../../src/suggest/suggestions.js';
import { useAnswer } from './api.js';

/** Milliseconds without a key before the service is asked: fewer than a reader notices, more than lie between two keys of one word. */
const pause = 100;
const size = 8;
/** No more is asked for by the API; what is longer was pasted, and is wanted as it is. */
const longestTyped = 200;

const none: readonly NamedSuggestion[] = [];

/** Those for what was typed before stay until the next have come, so that the list does not flicker. Where there is no answer there are none: the search itself says what is wrong. */
export function useSuggestions(typed: string): readonly NamedSuggestion[] {
  const [settled, setSettled] = useState('');
  const asked = typed.length > longestTyped ? '' : typed.trim();
  useEffect(() => {
    if (asked === '') {
      setSettled('');
      return;
    }
    const waiting = setTimeout(() => setSettled(asked), pause);
    return () => clearTimeout(waiting);
  }, [asked]);
  const { answer } = useAnswer<{ readonly suggestions: readonly NamedSuggestion[] }>(
    settled === '' ? null : `/api/v1/suggest?${new URLSearchParams({ q: settled, size: String(size) })}`,
  );
  return asked === '' ? none : (answer?.suggestions ?? none);
}
