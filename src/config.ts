/** The settings: one table of names, defaults and help, and the typed configuration that the environment gives. */
import { resolve } from 'node:path';
import { type EngineName, engineNames } from './engines/open.js';
import { TiaowenError } from './errors.js';

interface Setting<T> {
  /** Of the environment variable. */
  readonly name: string;
  readonly default: string;
  readonly help: string;
  /** What a value must be, to stand behind "must be". */
  readonly expects: string;
  /** null where the value is not what is expected. */
  parse(value: string): T | null;
}

const settings = {
  port: setting({
    name: 'PORT',
    default: '3000',
    help: 'Port to listen on; 0 takes a free one',
    expects: 'a whole number from 0 to 65535',
    parse: (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : null),
  }),
  host: setting({
    name: 'HOST',
    default: '127.0.0.1',
    help: 'Address to listen on; 0.0.0.0 answers other machines too',
    expects: 'a host name or an IP address',
    parse: (value) => (/^[\w.:-]+$/.test(value) ? value : null),
  }),
  data: setting({
    name: 'TIAOWEN_DATA',
    default: './data',
    help: 'The data folder, where the index is kept',
    expects: 'a path of a folder',
    parse: (value) => (value.includes('\0') ? null : resolve(value)),
  }),
  engine: setting({
    name: 'TIAOWEN_ENGINE',
    default: 'embedded',
    help: `Where passages are stored and searched: ${engineNames.join(', ')}`,
    expects: engineNames.join(' or '),
    parse: (value): EngineName | null => engineNames.find((name) => name === value) ?? null,
  }),
};

/** Changes nothing: with it the compiler takes each setting's own type from its `parse`. */
function setting<T>(one: Setting<T>): Setting<T> {
  return one;
}

type Settings = typeof settings;
export type Config = { readonly [K in keyof Settings]: NonNullable<ReturnType<Settings[K]['parse']>> };

/** Unset and empty variables take the default. Throws `setting_invalid`. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const entries = Object.entries(settings).map(([key, one]) => {
    const value = environment[one.name] || one.default;
    const parsed = one.parse(value);
    if (parsed === null)
      throw new TiaowenError('setting_invalid', `${one.name} must be ${one.expects}, not "${value}"`);
    return [key, parsed];
  });
  return Object.fromEntries(entries) as Config;
}

/** For `tiaowen --help`: a line a setting. */
export function settingsHelp(): string {
  const width = Math.max(...Object.values(settings).map(({ name }) => name.length));
  return Object.values(settings)
    .map((one) => `  ${one.name.padEnd(width)}  ${one.help} (${one.default})\n`)
    .join('');
}

/** The table that README.md holds; a test compares them. */
export function settingsTable(): string {
  const rows = Object.values(settings).map((one) => `| \`${one.name}\` | \`${one.default}\` | ${one.help} |\n`);
  return `| Setting | Default | What it is |\n|-|-|-|\n${rows.join('')}`;
}
