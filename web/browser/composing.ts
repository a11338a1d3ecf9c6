/** While an input method writes a word, its keys and half words are its own. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The code of every key that an input method takes for itself. */
const takenKey = 229;

/** Whether an input method is writing a word, of which the key or letter is a part. Safari sends the key that ends the word after it, and only its code tells. */
export function isComposing(event: KeyboardEvent | InputEvent): boolean {
  return event.isComposing || (event instanceof KeyboardEvent && event.keyCode === takenKey);
}

interface Composition {
  readonly begin: () => void;
  /** With all that the box then holds. */
  readonly end: (text: string) => void;
}

/** Tells when a word is begun in a box and when it is written. Listens by hand: Preact binds only events of which an element has a property, and these have none. */
export function useComposition(box: RefObject<HTMLInputElement>, composition: Composition): void {
  const newest = useRef(composition);
  newest.current = composition;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onStart = () => newest.current.begin();
    const onEnd = () => newest.current.end(element.value);
    element.addEventListener('compositionstart', onStart);
    element.addEventListener('compositionend', onEnd);
    return () => {
      element.removeEventListener('compositionstart', onStart);
      element.removeEventListener('compositionend', onEnd);
    };
  }, [box]);
}
