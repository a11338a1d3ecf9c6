/** Works (法规) and their versions: which version of a law leads on a day, and whether a document is in force on it. */
import type { Document } from './document.js';

/** On a day. `unknown`: the text does not say from when it holds. */
export const statuses = ['in_force', 'expired', 'not_yet', 'unknown'] as const;
export type Status = (typeof statuses)[number];

/** Whether a document of the type is amended and printed again under its name, and so may be a version of a work. */
export function hasVersions(type: string): boolean {
  return ['宪法', '法', '法典', '条例', '规定', '办法', '规则', '细则', '解释'].includes(type);
}

type Dated = Pick<Document, 'id' | 'version' | 'issued' | 'effective'>;

/**
 * From when a version stands for its work: when it takes effect, but never before the day of the version itself (an amended law prints the day on which
 * its first version took effect). What has no versions can hold from before its issue. Null where no day is known.
 */
export function startOf({ version, issued, effective }: Omit<Dated, 'id'>): string | null {
  if (version === null) return effective ?? issued;
  return effective !== null && effective > version ? effective : version;
}

/** Oldest first, what has no date before all; ties by id. */
export function inOrder<Version extends Dated>(versions: readonly Version[]): Version[] {
  const key = (version: Version): string => `${startOf(version) ?? ''}\n${version.id}`;
  return [...versions].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** The version that leads on a day: the last that has started by then, else the first to come. */
export function leadingOn<Version extends Dated>(versions: readonly Version[], day: string): Version | null {
  const ordered = inOrder(versions);
  const started = ordered.filter((version) => (startOf(version) ?? '') <= day);
  return started.at(-1) ?? ordered[0] ?? null;
}

/** @param next the version of the same work that follows this one in `inOrder`, null where it is the last */
export function statusOn(
  document: Pick<Document, 'version' | 'issued' | 'effective' | 'expires'>,
  next: Omit<Dated, 'id'> | null,
  day: string,
): Status {
  const { effective, expires } = document;
  const start = startOf(document);
  const superseded = next === null ? null : startOf(next);
  if (effective !== null && start !== null && start > day) return 'not_yet';
  if ((expires !== null && expires < day) || (superseded !== null && superseded <= day)) return 'expired';
  return effective === null ? 'unknown' : 'in_force';
}

/** Of all versions of one work, by id. */
export function statusesOn(
  versions: readonly (Dated & Pick<Document, 'expires'>)[],
  day: string,
): ReadonlyMap<string, Status> {
  const ordered = inOrder(versions);
  return new Map(ordered.map((version, place) => [version.id, statusOn(version, ordered[place + 1] ?? null, day)]));
}

/**
 * The days on which a document changes what it is, so that an index can filter by them without knowing the other versions. All have the form `YYYY-MM-DD` and
 * compare as days do, but not all are of the calendar: `firstDay`, `lastDay`, and the one right behind the 31st.
 */
export interface Days {
  /** It leads its work from this day on … */
  readonly leads: string;
  /** … and before this one. */
  readonly leadsUntil: string;
  /** Before it: `not_yet`. */
  readonly begins: string;
  /** From it on, where it has begun: `expired`. */
  readonly ends: string;
  /** Whether it is `in_force` between the two, or `unknown`. */
  readonly dated: boolean;
}

/** Before and after all days. */
export const firstDay = '0000-00-00';
export const lastDay = '9999-99-99';

/** Of all versions of one work, by id: what `leadingOn` and `statusesOn` say of them on every day. */
export function daysOf(versions: readonly (Dated & Pick<Document, 'expires'>)[]): ReadonlyMap<string, Days> {
  const ordered = inOrder(versions);
  return new Map(
    ordered.map((version, place) => {
      const next = ordered[place + 1];
      const nextStart = next === undefined ? null : startOf(next);
      const start = startOf(version) ?? firstDay;
      const expired = version.expires === null ? lastDay : behind(version.expires);
      const days: Days = {
        leads: place === 0 ? firstDay : start,
        leadsUntil: next === undefined ? lastDay : (nextStart ?? firstDay),
        begins: version.effective === null ? firstDay : start,
        ends: nextStart !== null && nextStart < expired ? nextStart : expired,
        dated: version.effective !== null,
      };
      return [version.id, days];
    }),
  );
}

/** What `statusOn` says. */
export function statusWithin({ begins, ends, dated }: Days, day: string): Status {
  if (day < begins) return 'not_yet';
  if (day >= ends) return 'expired';
  return dated ? 'in_force' : 'unknown';
}

/** The first text of the form that is greater: nothing more is asked of it than to compare. */
function behind(day: string): string {
  return day.slice(0, -2) + String(Number(day.slice(-2)) + 1).padStart(2, '0');
}
