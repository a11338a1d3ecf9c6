/** Documents that are written once more although nobody put them: their days or their sources are others now. */
import { written } from './keys.js';
import { documentAt } from './lookups.js';
import type { Steps } from './steps.js';
import type { DocumentEntry, Entry, PassageEntry } from './store.js';
import type { Writing } from './write.js';

export async function* rewritten({ store, number, before, anew }: Writing, steps: Steps): AsyncGenerator<Entry> {
  const changedDays = new Map(steps.works.changed());
  for (const id of new Set([...changedDays.keys(), ...steps.sources.keys()])) {
    // Of a build by parts, also what another part puts.
    if ((anew || steps.takenOut.has(id)) && !steps.put.has(id)) continue;
    // What was there before and was not put is read as it was before: its new entries are none of those to read.
    const at = steps.put.has(id) ? number : (before?.pointer.number ?? number);
    const entry = await documentAt(store, at, id);
    if (entry === null) continue;
    const properties = { ...entry.properties, days: changedDays.get(id) ?? entry.properties.days };
    const document = { ...entry.document, sources: steps.sources.get(id) ?? entry.document.sources };
    yield* inPlaceOf(entry, { ...entry, properties, document }, number);
    if (!changedDays.has(id)) continue;
    for await (const passage of store.list({ kind: 'passage', at, docs: [id] })) {
      yield* inPlaceOf(passage, { ...passage, properties }, number);
    }
  }
}

/** What this generation wrote is overwritten; what an older one wrote ends. */
function* inPlaceOf<Kind extends DocumentEntry | PassageEntry>(old: Kind, now: Kind, number: number): Generator<Kind> {
  if (old.from < number) yield { ...old, until: number };
  yield written(now, number);
}
