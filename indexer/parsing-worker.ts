/** The worker thread of threads.ts that parses: entries into documents. */
import { aliasesOf } from '../src/domain/identity.js';
import { tellLoaded } from '../src/worker-pool.js';
import { requireUniqueAddresses } from './addresses-repeated.js';
import { failureOf } from './failure.js';
import { parseEntry } from './parse.js';
import { isInPart } from './share.js';
import type { Parsed } from './structure/structure.js';
import type { EntryTask, ParsedEntry, ParsingTask } from './threads.js';
import { contentHash, packParsed, printsOf, textHash } from './transfer.js';

export default async function parse({ bytes, entries }: ParsingTask): Promise<ParsedEntry[]> {
  const answers: ParsedEntry[] = [];
  let from = 0;
  for (const entry of entries) {
    answers.push(await parseOne(entry, bytes.subarray(from, from + entry.size)));
    from += entry.size;
  }
  return answers;
}

async function parseOne(task: EntryTask, bytes: Uint8Array): Promise<ParsedEntry> {
  try {
    const { path, format, firstLine, given, fields } = task;
    const parsed = await parseEntry({ path, format, firstLine, bytes }, given, fields);
    parsed.forEach(requireUniqueAddresses);
    return {
      failure: null,
      warnings: parsed.flatMap(({ warnings }) => warnings),
      documents: parsed.map((one) => packed(one, task)),
    };
  } catch (error) {
    return { failure: failureOf(error), warnings: [], documents: [] };
  }
}

function packed({ document, passages }: Parsed, { known, part }: EntryTask): ParsedEntry['documents'][number] {
  const parsed = packParsed({ document, passages, aliases: aliasesOf(document) });
  const content = contentHash(parsed);
  const isElsewhere = part !== undefined && !isInPart(document.work, part);
  return {
    natural: document.id,
    text: textHash(passages),
    content,
    prints: printsOf(passages),
    parsed: isElsewhere || known.includes(content) ? null : parsed,
  };
}

tellLoaded();
