/** What the commands of `tiaowen` share: their form, and how they read their parameters. */
import { parseArgs } from 'node:util';
import type { Config } from '../config.js';
import { TiaowenError } from '../errors.js';

/**
 * @param parameters what stands behind the command's name
 * @returns the exit code: 0, or 1 where something failed and has been said
 * @throws errors whose message is printed as one line; wrong usage is `usage_wrong`
 */
export type Run = (parameters: readonly string[], config: Config) => Promise<number>;

/**
 * Flags, values (`--report FILE`) and words of a command.
 * @throws TiaowenError `usage_wrong`
 */
export function readParameters<Flag extends string, Value extends string = never>(
  parameters: readonly string[],
  flags: readonly Flag[],
  values: readonly Value[] = [],
): { flags: Record<Flag, boolean>; values: Partial<Record<Value, string>>; words: string[] } {
  const options = Object.fromEntries([
    ...flags.map((flag) => [flag, { type: 'boolean', default: false }] as const),
    ...values.map((value) => [value, { type: 'string' }] as const),
  ]);
  try {
    const { values: all, positionals } = parseArgs({ args: [...parameters], options, allowPositionals: true });
    return { flags: all as Record<Flag, boolean>, values: all as Partial<Record<Value, string>>, words: positionals };
  } catch (error) {
    // Node's message goes on with advice on `--`, which is of no use here.
    throw new TiaowenError('usage_wrong', `${(error as Error).message.split('. ')[0]}.`, { cause: error });
  }
}

/** For commands without any. Throws `usage_wrong`. */
export function refuseParameters(command: string, parameters: readonly string[]): void {
  if (parameters.length > 0) throw new TiaowenError('usage_wrong', `${command} takes no "${parameters[0]}".`);
}
