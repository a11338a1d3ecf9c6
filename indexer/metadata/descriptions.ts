/**
 * What is known of files beside their text: the metadata.yaml of the folder that is indexed and of the folders below it, each for what lies in its folder,
 * and one that the user names. Later and deeper entries weigh more, the one that the user names most.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TiaowenError } from '../../src/errors.js';
import type { Warning } from '../block.js';
import type { Descriptions, Given } from '../read/reader.js';
import { ownFields } from '../read/record-fields.js';
import { type DescriptionFile, NotYaml, type Rule, readDescriptions } from './description-file.js';
import { type PathRule, PathRules } from './path-rules.js';

export const descriptionsName = 'metadata.yaml';

export interface LoadedDescriptions extends Descriptions {
  /** What is wrong in the files; asked for when all paths were, also what matched none of them. By file, as the report shows it. */
  warnings(): { readonly file: string; readonly warnings: readonly Warning[] }[];
}

/**
 * @param folder that is indexed, to which paths are relative; null: only what `extra` says
 * @param extra a further file; its paths are relative to `folder`, too
 * @throws TiaowenError `metadata_unreadable` where `extra` cannot be read, or is not YAML; asked for a path, of the files in the folders too
 */
export async function loadDescriptions(folder: string | null, extra?: string): Promise<LoadedDescriptions> {
  const named = extra === undefined ? null : openNamed(extra);
  const byFolder = new Map<string, DescribedFolder | null>();
  const opened = (base: string, at: string): DescribedFolder | null => {
    const known = byFolder.get(at);
    const described = known === undefined ? openFolder(base, at) : known;
    byFolder.set(at, described);
    return described;
  };
  /** Read when the first path in a folder is asked for. */
  const describing = (path: string): DescribedFolder[] => {
    const folders = folder === null ? [] : foldersAbove(path).map((at) => opened(folder, at));
    return [...folders, named].filter((described) => described !== null);
  };
  const matching = (path: string): Rule[] => describing(path).flatMap((one) => one.matching(path));
  return {
    given: (path) => Object.assign({}, ...matching(path).map(({ given }) => given)) as Given,
    records: (path) => matching(path).findLast(({ fields }) => fields !== null)?.fields ?? ownFields,
    fingerprint(path) {
      const said = describing(path).flatMap((one) => one.saidOf(path));
      return said.length === 0 ? '' : createHash('sha256').update(JSON.stringify(said)).digest('base64url');
    },
    warnings: () =>
      [...byFolder.values(), named].flatMap((one) => {
        const warnings = one?.warnings() ?? [];
        return one == null || warnings.length === 0 ? [] : [{ file: one.file, warnings }];
      }),
  };
}

const openNamed = (path: string): DescribedFolder => new DescribedFolder(path, '', readFile(path));

function openFolder(folder: string, at: string): DescribedFolder | null {
  const path = join(folder, at, descriptionsName);
  try {
    return new DescribedFolder(relative(folder, path), at, readFile(path));
  } catch (error) {
    const { code = '' } = (error as Error).cause as NodeJS.ErrnoException;
    if (noneThere.has(code)) return null;
    throw error;
  }
}

/** The folder may be an archive, and the path in it longer than the system's can be. */
const noneThere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

function readFile(path: string): DescriptionFile {
  try {
    return readDescriptions(readFileSync(path, 'utf8'));
  } catch (cause) {
    const why =
      cause instanceof NotYaml ? `line ${cause.line}: ${cause.message}` : (cause as NodeJS.ErrnoException).code;
    throw new TiaowenError('metadata_unreadable', `${path} cannot be read (${why}).`, { cause });
  }
}

/** '', `a/`, `a/b/` of `a/b/c.md`. */
function foldersAbove(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return ['', ...steps.map((_, i) => `${steps.slice(0, i + 1).join('/')}/`)];
}

/** The entries of one file. */
class DescribedFolder {
  readonly file: string;
  readonly #rules: PathRules;
  readonly #warnings: readonly Warning[];
  readonly #met = new Set<Rule>();
  /** Archives and .jsonl, and whether anything in them was asked for: what an unchanged one holds is not looked at again. */
  readonly #containers = new Map<string, boolean>();

  /** @param folder where its paths begin, with a `/` at its end, or '' */
  constructor(file: string, folder: string, { rules, warnings }: DescriptionFile) {
    this.file = file;
    this.#warnings = warnings;
    this.#rules = new PathRules(folder, rules);
  }

  matching(path: string): readonly Rule[] {
    const matching = this.#rules.matching(path);
    for (const rule of matching) this.#met.add(rule);
    const container = containerOf(path);
    if (container !== null)
      this.#containers.set(container, container !== path || this.#containers.get(container) === true);
    return matching;
  }

  /** Of the path, and of what may lie in it, if it is an archive or a .jsonl. */
  saidOf(path: string): unknown[] {
    const matching = this.matching(path);
    const met = new Set(matching);
    const said =
      containerOf(path) === path ? this.#rules.all.filter((rule) => met.has(rule) || canLieIn(path, rule)) : matching;
    return said.map(({ pattern, given, fields }) => [pattern, given, fields]);
  }

  warnings(): Warning[] {
    const closed = [...this.#containers].flatMap(([path, isOpened]) => (isOpened ? [] : [path]));
    const unmet = this.#rules.all.filter(
      (rule) => !this.#met.has(rule) && !closed.some((path) => canLieIn(path, rule)),
    );
    return [
      ...this.#warnings,
      ...unmet.map(({ pattern, line }): Warning => {
        const message = `"${pattern}" matches no file.`;
        return { code: 'metadata-path-unmatched', message, lines: [[line, line]], count: 1 };
      }),
    ];
  }
}

const containers = /^(.*?\.(?:zip|tar|tgz|tar\.gz|jsonl|jsonl\.gz))(?=[/#]|$)/iu;
const containerOf = (path: string): string | null => containers.exec(path)?.[1] ?? null;
const canLieIn = (container: string, { start }: PathRule): boolean =>
  start.startsWith(container) || container.startsWith(start);
