/** The lists of names that a librarian edits, as files: heads of sections in [], an entry a line with what it stands for behind a colon, and # before a remark. */

export interface ListEntry<Section extends string> {
  readonly section: Section;
  /** What stands before the colon, and behind it, where there is one; trimmed. */
  readonly name: string;
  readonly meaning: string;
  /** Throws with the file's name and the number of the line. */
  readonly fail: (what: string) => never;
}

/**
 * @param file its name, for what is told of it
 * @throws Error with the number of the line that is not understood
 */
export function* listEntries<Section extends string>(
  text: string,
  file: string,
  sections: readonly Section[],
): Generator<ListEntry<Section>> {
  let section: Section | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fail = (what: string): never => {
      throw new Error(`${file}, line ${index + 1}: ${what}`);
    };
    if (line.trim() === '' || line.startsWith('#')) continue;
    const head = /^\[(.+)\]$/u.exec(line.trim())?.[1];
    if (head !== undefined) {
      section = sections.find((known) => known === head) ?? fail(`there is no section [${head}]`);
      continue;
    }
    if (section === undefined) return fail('an entry stands before the first section');
    const [name = '', meaning = '', ...more] = line.split(/[:：]/u);
    if (more.length > 0) fail('more than one colon');
    yield { section, name: name.trim(), meaning: meaning.trim(), fail };
  }
}
