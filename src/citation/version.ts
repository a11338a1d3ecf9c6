/** The version of a law that a citation tells: 公司法（2018修正）, 刑法(2020-12-26), 2018年公司法, Company Law (2018 Amendment). Pure. */
import type { Document } from '../domain/document.js';
import { leadingOn, startOf } from '../domain/work.js';

export interface VersionCited {
  /** First and last day that the version may be of, `YYYY-MM-DD`: a year's, or one and the same. */
  readonly from: string;
  readonly to: string;
  /** Whether a version of these days is meant and no other (2018修正), or the law as it was then (2018年公司法). */
  readonly dated: boolean;
}

const day = '(?<year>(?:19|20)\\d\\d)(?:年|[-./](?=\\d))?(?:(?<month>\\d{1,2})[月./-](?<day>\\d{1,2})日?)?';
const revised = '(?:第?\\S{0,3}次)?(?:修正|修订|修訂|修改|通过|通過|公布|发布|發布|施行)?(?:文本|版|本)?';
const behind = new RegExp(`^(?<name>.+?)\\s*[（(〔[【]\\s*${day}${revised}\\s*[）)〕\\]】]$`, 'u');
const behindBare = new RegExp(`^(?<name>.*?\\D)${day}(?:修正|修订|修訂|版)(?:文本|版|本)?$`, 'u');
const before = new RegExp(`^${day}${revised}[的之]?(?<name>\\D.*)$`, 'u');
const revisedIn = '(?:as\\s+)?(?:amended|revised|adopted)(?:\\s+(?:in|on))?\\s+';
const amended = new RegExp(
  `^(?<name>.+?)\\s*[(\\[]\\s*(?:${revisedIn})?${day}(?:\\s+(?:amendment|revision|version))?\\s*[)\\]]$`,
  'iu',
);
const amendedBare = new RegExp(`^(?<name>.*\\b(?:law|act|code|regulations))\\s+${day}$`, 'iu');

/** null where the name tells no version. */
export function readVersion(name: string): { name: string; version: VersionCited } | null {
  const plain = name.normalize('NFKC').trim();
  for (const form of [behind, behindBare, amended, amendedBare, before]) {
    const groups = form.exec(plain)?.groups;
    if (groups?.name === undefined) continue;
    const { year = '', month, day } = groups;
    const whole = month === undefined ? null : `${year}-${month.padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    const days = whole === null ? { from: `${year}-01-01`, to: `${year}-12-31` } : { from: whole, to: whole };
    return { name: groups.name.trim(), version: { ...days, dated: form !== before } };
  }
  return null;
}

type Dated = Pick<Document, 'id' | 'work' | 'version' | 'issued' | 'effective'>;

/** Those of the version: of its days, else, where the law as it was then is meant, the one of each work that had started last. */
export function ofVersion<Version extends Dated>(documents: readonly Version[], cited: VersionCited): Version[] {
  const own = documents.filter(({ version, issued }) => {
    const day = version ?? issued;
    return day !== null && day >= cited.from && day <= cited.to;
  });
  if (own.length > 0 || cited.dated) return own;
  const started = documents.filter((document) => (startOf(document) ?? '9') <= cited.to);
  return started.filter(({ id, work }) => {
    const versions = started.filter((document) => document.work === work);
    return leadingOn(versions, cited.to)?.id === id;
  });
}
