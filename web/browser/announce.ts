/** Polite messages: read out by screen readers, and shown for a while where they are not on the page already. */

const shownFor = 5_000;
const shownForReading = 30_000;
let clearing: ReturnType<typeof setTimeout> | undefined;

/** `show`: as a note at the edge of the window; longer where the reader has to do something with it. */
export function announce(text: string, show: 'never' | 'shortly' | 'longer' = 'never'): void {
  const live = document.getElementById('live');
  if (!live) return;
  clearTimeout(clearing);
  live.textContent = text;
  live.classList.toggle('shown', show !== 'never');
  if (show === 'never') return;
  clearing = setTimeout(
    () => {
      live.classList.remove('shown');
      live.textContent = '';
    },
    show === 'longer' ? shownForReading : shownFor,
  );
}
