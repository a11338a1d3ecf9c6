/**
 * The versions of the works that a build or change touches. Their days are known for certain only when all are there: the days that a version was written with
 * are kept beside it, and those that have changed since are written again.
 */
import type { Document } from '../../domain/document.js';
import { type Days, daysOf } from '../../domain/work.js';
import type { DocumentEntry } from './store.js';

type Dated = Pick<Document, 'id' | 'version' | 'issued' | 'effective' | 'expires'>;

interface Version {
  readonly dated: Dated;
  readonly written: Days;
}

export class Works {
  /** By work, then by id. A document without versions is its own work, and is not kept: of those there may be millions. */
  readonly #works = new Map<string, Map<string, Version>>();
  readonly #present: (work: string) => Promise<readonly DocumentEntry[]>;

  /** @param present the versions of a work that are there before anything is put or removed */
  constructor(present: (work: string) => Promise<readonly DocumentEntry[]>) {
    this.#present = present;
  }

  /** @returns the days to write it with, as far as the versions are known */
  async put(document: Document): Promise<Days> {
    const dated = datedOf(document);
    if (document.work === document.id) return own(daysOf([dated]), dated);
    const versions = await this.#versionsOf(document.work);
    const others = [...versions.values()].map((version) => version.dated).filter(({ id }) => id !== dated.id);
    const written = own(daysOf([...others, dated]), dated);
    versions.set(dated.id, { dated, written });
    return written;
  }

  async remove({ id, work }: Document): Promise<void> {
    if (work !== id) (await this.#versionsOf(work)).delete(id);
  }

  /** The versions whose days are others than they were written with, and those days. */
  *changed(): Generator<readonly [id: string, days: Days]> {
    for (const versions of this.#works.values()) {
      const all = daysOf([...versions.values()].map(({ dated }) => dated));
      for (const { dated, written } of versions.values()) {
        const days = own(all, dated);
        if (!isSame(days, written)) yield [dated.id, days];
      }
    }
  }

  async #versionsOf(work: string): Promise<Map<string, Version>> {
    const known = this.#works.get(work);
    if (known !== undefined) return known;
    const present = await this.#present(work);
    const versions = new Map(
      present.map(({ document, properties }) => [document.id, { dated: datedOf(document), written: properties.days }]),
    );
    this.#works.set(work, versions);
    return versions;
  }
}

function datedOf({ id, version, issued, effective, expires }: Document): Dated {
  return { id, version, issued, effective, expires };
}

function own(all: ReadonlyMap<string, Days>, { id }: Dated): Days {
  return all.get(id) as Days;
}

function isSame(one: Days, other: Days): boolean {
  return (
    one.leads === other.leads &&
    one.leadsUntil === other.leadsUntil &&
    one.begins === other.begins &&
    one.ends === other.ends &&
    one.dated === other.dated
  );
}
