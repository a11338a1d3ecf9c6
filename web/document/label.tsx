/** The mark of a clause as printed: `（二）`, `3.` */

/** Where the mark is of full width, its own blank half stands before the text; `3.` needs a space. */
export function Label({ label }: { readonly label: string | null }) {
  if (label === null) return null;
  return <span class={/[!-~]$/.test(label) ? 'label narrow' : 'label'}>{label}</span>;
}
