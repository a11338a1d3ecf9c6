/** Where process ids mean the same, by which a writer knows whether another one on its machine still lives. */
import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Of [0-9a-f]. Containers can have one name and processes of their own. */
export const machineHere = createHash('sha256').update(`${hostname()}\n${processes()}`).digest('hex').slice(0, 16);

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be told anything, but is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function processes(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
