/** `tiaowen parse`: what the indexer finds in files, without indexing them. */
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Parsed, parseFile } from '../../indexer/parse.js';
import { listWarnings } from '../../indexer/report.js';
import type { OutlineNode } from '../domain/document.js';
import { TiaowenError } from '../errors.js';
import { type Run, readParameters } from './command.js';

/** `--json`: a line a document and nothing else on stdout, `{document, passages, warnings}`. A file that cannot be read does not stop the others. */
export const parseFiles: Run = async (parameters) => {
  const { flags, words: files } = readParameters(parameters, ['json']);
  if (files.length === 0) throw new TiaowenError('usage_wrong', 'parse needs a FILE: tiaowen parse FILE… [--json]');
  let failures = 0;
  for (const file of files) {
    try {
      for (const parsed of await parseNamed(file)) {
        process.stdout.write(flags.json ? `${JSON.stringify(parsed)}\n` : describe(parsed));
      }
    } catch (error) {
      failures += 1;
      process.stderr.write(`tiaowen: ${file}: ${unreadable(error)}\n`);
    }
  }
  return failures === 0 ? 0 : 1;
};

/** A missing file or a folder is said to be one, whatever its name ends with. */
async function parseNamed(file: string): Promise<Parsed[]> {
  if ((await stat(file)).isDirectory()) {
    throw new TiaowenError('file_unreadable', 'This is a folder; parse reads files, `tiaowen index` reads folders.');
  }
  return parseFile(file, dirname(file));
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
