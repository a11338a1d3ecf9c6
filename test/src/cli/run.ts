/** Runs the compiled command line as users do, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/cli/main.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function spawnCli(parameters: readonly string[], settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [main, ...parameters], { env: { ...process.env, ...settings }, stdio: 'pipe' });
}

export async function runCli(parameters: readonly string[], settings: Record<string, string> = {}): Promise<Ran> {
  return ended(spawnCli(parameters, settings));
}

/** Everything that a process says from now on, once it has ended. */
export async function ended(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** The address that a service says it listens on. */
export async function listening(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of child.stdout ?? []) {
    said += text;
    // The log, too, goes to stdout.
    const address = /^tiaowen: (http:\/\/[\w.:[\]]+) /m.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`it ended without listening: ${said}`);
}
