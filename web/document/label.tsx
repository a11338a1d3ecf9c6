/** The mark of a clause as printed: `（二）`, `3.` */

/** Where the mark ends in punctuation of full width, its own blank half stands before the text; `3.` and 第三条 need a space. */
export function Label({ label }: { readonly label: string | null }) {
  if (label === null) return null;
  return <span class={/[!-~\p{Script=Han}]$/u.test(label) ? 'label narrow' : 'label'}>{label}</span>;
}
