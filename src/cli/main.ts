/** The command line: finds the command, runs it, and turns what goes wrong into one line and an exit code (0 ok, 1 failed, 2 wrong usage). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, settingsHelp } from '../config.js';
import { EngineError } from '../engines/errors.js';
import { TiaowenError } from '../errors.js';
import { root } from '../root.js';
import type { Run } from './command.js';

interface Command {
  readonly usage: string;
  readonly help: string;
  readonly options?: readonly (readonly [option: string, help: string])[];
  /** A command is loaded when it is run: the parts behind one are many, and `--help` needs none. */
  load(): Promise<Run>;
}

const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start',
    help: 'Index seeds/ where there is no index yet, then serve',
    load: async () => (await import('./start.js')).start,
  },
  serve: {
    usage: 'serve',
    help: 'Serve the index over HTTP',
    load: async () => (await import('./serve.js')).serveIndex,
  },
  index: {
    usage: 'index [PATH…]',
    help: 'Index what is new or changed in files and folders, and remove what is gone; without a PATH those of the last time, else seeds/',
    options: [
      ['--watch', 'Go on, and index again whenever something changes'],
      ['--dry-run', 'Say which files would be read or removed, and write nothing'],
      ['--metadata FILE', 'A metadata.yaml for all of them, beside those in the folders'],
      ['--part K/N', 'Write the K-th of N parts of a new index (OpenSearch); it is switched to when all parts are in'],
      ['--report FILE', 'Write the whole report, every warning with its file and lines, as JSON'],
    ],
    load: async () => (await import('./index-files.js')).indexFiles,
  },
  search: {
    usage: 'search [--explain | --export FORMAT [--limit N]] QUERY…',
    help: 'Print the best ten passages',
    options: [
      ['--explain', 'Say how the query was read, and what of it each passage holds'],
      ['--export FORMAT', 'Print every passage with its citation and permalink instead, as csv or jsonl'],
      ['--limit N', 'With --export: so many of them, the best ones'],
    ],
    load: async () => (await import('./search.js')).searchIndex,
  },
  parse: {
    usage: 'parse FILE… [--json]',
    help: 'Show what is found in files: an outline, or JSON, a document a line',
    load: async () => (await import('./parse.js')).parseFiles,
  },
  glossary: {
    usage: 'glossary PAIRS… --out FILE',
    help: 'Make a glossary for searches in English, of JSON lines with a text in Chinese, zh, and in English, en',
    options: [['--source TEXT', 'Whose texts they are, written into the file']],
    load: async () => (await import('./glossary.js')).makeGlossary,
  },
};

async function main(parameters: readonly string[]): Promise<number> {
  const [name, ...rest] = parameters;
  if (name === '--version' || name === '-v') return print(`${version()}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return print(help());
  if (name === undefined) throw new TiaowenError('usage_wrong', 'A command is missing: tiaowen --help lists them.');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new TiaowenError('usage_wrong', `There is no command "${name}": tiaowen --help lists them.`);
  if (rest.includes('--help') || rest.includes('-h'))
    return print(`tiaowen ${command.usage}\n${command.help}\n${list(command.options ?? [])}`);
  const run = await command.load();
  return run(rest, readConfig(process.env));
}

function help(): string {
  const lines = Object.values(commands).flatMap(({ usage, help, options = [] }) => [
    [usage, help] as const,
    ...options.map(([option, what]) => [`  ${option}`, what] as const),
  ]);
  return (
    `Full-text search of Chinese policy documents and laws, clause by clause.\n\n` +
    `tiaowen COMMAND (from a clone: npm run tiaowen -- COMMAND)\n${list(lines)}\n` +
    `Settings, from the environment (and their defaults)\n${settingsHelp()}`
  );
}

function list(lines: readonly (readonly [what: string, help: string])[]): string {
  const width = Math.max(...lines.map(([what]) => what.length));
  return lines.map(([what, help]) => `  ${what.padEnd(width)}  ${help}\n`).join('');
}

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Errors for the user are one line with their code; all others are faults of the program, and keep their stack. */
function exitCodeOf(error: unknown): number {
  const known = error instanceof TiaowenError || error instanceof EngineError;
  process.stderr.write(known ? `tiaowen: ${error.message} (${error.code})\n` : `${(error as Error).stack ?? error}\n`);
  return error instanceof TiaowenError && error.status < 500 ? 2 : 1;
}

// A reader of the output that has had enough (| head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2)).catch(exitCodeOf);
