/**
 * Which rules of a metadata.yaml say something of a path. A path in it stands for the file, and for all that lies in it where it is a folder, an archive or a
 * .jsonl; a glob for the paths that it matches. A file may describe each of a hundred thousand others: only globs are tried one by one.
 */
import picomatch from 'picomatch';
import type { Rule } from './description-file.js';

export interface PathRule extends Rule {
  /** What all paths begin with that it matches. */
  readonly start: string;
}

interface GlobRule extends PathRule {
  readonly matches: (path: string) => boolean;
}

export class PathRules {
  /** In the order of the file. */
  readonly all: readonly PathRule[];
  readonly #places: ReadonlyMap<PathRule, number>;
  readonly #globs: readonly GlobRule[];
  readonly #exact = new Map<string, PathRule[]>();
  /** Each path is asked for a few times, one behind the other. */
  #last: { readonly path: string; readonly rules: readonly PathRule[] } | undefined;

  /** @param folder where the paths begin, with a `/` at its end, or '' */
  constructor(folder: string, rules: readonly Rule[]) {
    const all = rules.map((rule) => placed(rule, folder));
    this.all = all;
    this.#places = new Map(all.map((rule, place) => [rule, place]));
    this.#globs = all.filter((rule) => 'matches' in rule);
    for (const rule of all) {
      if ('matches' in rule) continue;
      const same = this.#exact.get(rule.start);
      if (same === undefined) this.#exact.set(rule.start, [rule]);
      else same.push(rule);
    }
  }

  /** In the order of the file. */
  matching(path: string): readonly PathRule[] {
    if (this.#last?.path === path) return this.#last.rules;
    const exact = wholes(path).flatMap((whole) => this.#exact.get(whole) ?? []);
    const globs = this.#globs.filter(({ matches }) => matches(path));
    const place = (rule: PathRule): number => this.#places.get(rule) as number;
    const rules = [...exact, ...globs].sort((one, other) => place(one) - place(other));
    this.#last = { path, rules };
    return rules;
  }
}

/** The path, and the folders, archives and .jsonl that it lies in. */
function wholes(path: string): string[] {
  return [...Array.from(path.matchAll(/[/#]/g), ({ index }) => path.slice(0, index)), path];
}

function placed(rule: Rule, folder: string): PathRule | GlobRule {
  const whole = folder + rule.pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const glob = /(?<!\\)[*?[{]/.exec(whole);
  if (glob === null) return { ...rule, start: whole.replaceAll('\\', '') };
  // File names have parentheses, which are nothing special here.
  const match = picomatch(whole.replace(/(?<!\\)[()+!@|]/g, '\\$&'), { dot: true });
  const start = whole.slice(0, glob.index).replaceAll('\\', '');
  return { ...rule, start, matches: (path) => match(path) || match(path.split('#', 1)[0] ?? path) };
}
