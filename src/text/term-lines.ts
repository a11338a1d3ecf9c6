/** What stands on the lines of a file that a librarian writes terms into, comments and empty lines taken out. */
const comment = /(?:^|\s)#.*$/u;

/** Of each line that says something its number, counted from 1, and what it says, without blanks around it. */
export function* termLines(text: string): Generator<readonly [number, string]> {
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const said = line.replace(comment, '').trim();
    if (said !== '') yield [i + 1, said];
  }
}
