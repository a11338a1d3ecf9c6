/** Whether the data folder can be used, said before the work and not after it. */
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { TiaowenError } from '../errors.js';

/** Makes the folder where it is missing. Throws `data_unwritable`. */
export async function requireWritable(data: string): Promise<void> {
  try {
    await mkdir(data, { recursive: true });
    await access(data, constants.W_OK);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    const advice = 'Give it to this user, or set TIAOWEN_DATA to another folder.';
    throw new TiaowenError('data_unwritable', `The data folder ${data} cannot be written (${reason}). ${advice}`, {
      cause,
    });
  }
}
