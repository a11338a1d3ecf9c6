/** `tiaowen parse`: what the indexer finds in files, without indexing them. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadDescriptions } from '../../indexer/metadata/descriptions.js';
import { type Parsed, parseEntry } from '../../indexer/parse.js';
import { entriesOf } from '../../indexer/read/entries.js';
import { listWarnings } from '../../indexer/report.js';
import type { OutlineNode } from '../domain/document.js';
import { TiaowenError } from '../errors.js';
import { type Run, readParameters } from './command.js';

/** `--json`: a line a document and nothing else on stdout, `{document, passages, warnings}`. What cannot be read does not stop the rest. */
export const parseFiles: Run = async (parameters) => {
  const { flags, words: files } = readParameters(parameters, ['json']);
  if (files.length === 0) throw new TiaowenError('usage_wrong', 'parse needs a FILE: tiaowen parse FILE… [--json]');
  let failures = 0;
  const fail = (path: string, error: unknown): void => {
    failures += 1;
    process.stderr.write(`tiaowen: ${path}: ${unreadable(error)}\n`);
  };
  for (const file of files) {
    try {
      await requireFile(file);
    } catch (error) {
      fail(file, error);
      continue;
    }
    const descriptions = await loadDescriptions(dirname(file));
    for await (const found of entriesOf({ path: file, base: dirname(file) }, descriptions)) {
      const path = join(dirname(file), found.path);
      try {
        if ('error' in found) throw found.error;
        for (const parsed of await parseEntry(
          found,
          descriptions.given(found.path),
          descriptions.records(found.path),
        )) {
          process.stdout.write(flags.json ? `${JSON.stringify(parsed)}\n` : describe(parsed));
        }
      } catch (error) {
        fail(path, error);
      }
    }
  }
  return failures === 0 ? 0 : 1;
};

/** A missing file or a folder is said to be one, whatever its name ends with. */
async function requireFile(file: string): Promise<void> {
  if ((await stat(file)).isDirectory()) {
    throw new TiaowenError('file_unreadable', 'This is a folder; parse reads files, `tiaowen index` reads folders.');
  }
}

/** Errors of reading and parsing have a code; others are faults of the program. */
function unreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return `${code === 'ENOENT' ? 'There is no such file.' : message} (${code})`;
}

function describe({ document, passages, warnings }: Parsed): string {
  const issuers = document.issuers.map(({ name }) => name).join(' ');
  const dates = [
    ['issued', document.issued],
    ['effective', document.effective],
    ['expires', document.expires],
  ].flatMap(([name, date]) => (date === null ? [] : [`${name} ${date}`]));
  const facts = [document.type, document.number, issuers, document.registration, ...dates].filter(Boolean);
  const lines = [
    document.title,
    `  ${facts.join(', ')}`,
    `  /d/${document.id}, ${passages.length} passages`,
    ...outlineLines(document.outline, '  '),
  ];
  const warned = warnings.length > 0 ? `Warnings:\n${listWarnings(warnings)}` : '';
  return `${lines.join('\n')}\n${warned}\n`;
}

function outlineLines(nodes: readonly OutlineNode[], indent: string): string[] {
  return nodes.flatMap(({ label, title, locator, children }) => [
    `${indent}${label ?? ''}${title} [${locator}]`,
    ...outlineLines(children, `${indent}  `),
  ]);
}
