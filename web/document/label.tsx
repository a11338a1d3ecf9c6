/** The mark of a clause as printed: `（二）`, `3.` */
import { needsSpace } from '../../src/domain/passage.js';

export function Label({ label }: { readonly label: string | null }) {
  if (label === null) return null;
  return <span class={needsSpace(label) ? 'label narrow' : 'label'}>{label}</span>;
}
