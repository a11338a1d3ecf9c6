/** A document (文件): one policy document, law or article, and what is known about it. Pure data, as stored and as served. */

/** Hans: Simplified; Hant: Traditional (ISO 15924). */
export type Script = 'Hans' | 'Hant';

/** A body that issued a document. `id` is the canonical name in Simplified, `name` the name as printed. */
export interface Issuer {
  readonly id: string;
  readonly name: string;
}

/**
 * A division of the country that a document holds for: `id` is its code of GB/T 2260 (`430100`; `100000` for the whole country), `name` its full
 * name in Simplified (长沙市).
 */
export interface Region {
  readonly id: string;
  readonly name: string;
}

/** Of the body that issued it, in the order of the administration; autonomous regions are provinces, autonomous prefectures cities, banners counties. */
export const levels = ['central', 'province', 'city', 'county', 'town'] as const;
export type Level = (typeof levels)[number];

/** The act (通知 …) that forwards the document's text; the document's own `title` and `type` are the forwarded text's. */
export interface Notice {
  /** Without the spaces and line breaks of its layout. */
  readonly title: string;
  /** Its last word in Simplified: 通知, 批复, 公告 … */
  readonly type: string;
}

/** A document that a text refers to: 《title》, number, or both where the text gives both. */
export interface Cite {
  readonly title: string | null;
  /** As printed. */
  readonly number: string | null;
}

/** A heading, or an item with its run-in head, and what stands below it. */
export interface OutlineNode {
  /** The mark as printed (`（二）`, `3.`), null where there is none. */
  readonly label: string | null;
  /** The heading, or the item's text up to its first 。 or ： */
  readonly title: string;
  readonly locator: string;
  readonly children: readonly OutlineNode[];
}

export interface Document {
  /** `changzhengbanfa-2021-11-7k2m`: see identity.ts */
  readonly id: string;
  readonly title: string;
  /** The official one; null where there is none. */
  readonly englishTitle: string | null;
  /** The title's last word in Simplified, before any (2017-2019年): 方案, 规划, 意见 …; 报道 for a news report. */
  readonly type: string;
  readonly notice: Notice | null;
  /** Document number (发文字号) as printed. */
  readonly number: string | null;
  /** The further numbers of an act that several bodies issued together, as printed. */
  readonly otherNumbers: readonly string[];
  readonly issuers: readonly Issuer[];
  /** The number's year, else that of `version`, else that of `issued`, else a year in the title, else null. */
  readonly year: number | null;
  /** Dates are `YYYY-MM-DD`. */
  readonly issued: string | null;
  readonly effective: string | null;
  readonly expires: string | null;
  /** The same for all versions of one law; of any other document its own id. See work.ts. */
  readonly work: string;
  /** The day on which this version of a law was adopted or last amended; null for what has no versions. */
  readonly version: string | null;
  /** From the largest to its own: 湖南省, 长沙市, 开福区; 全国 alone for a central body's; empty where no issuer tells it. */
  readonly region: readonly Region[];
  readonly level: Level | null;
  /** Registration number of a normative document (KFDR-2021-01003). */
  readonly registration: string | null;
  readonly script: Script;
  /** Of the source file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The files it was read from, relative to the folder that was indexed, with `/`. */
  readonly sources: readonly string[];
  readonly outline: readonly OutlineNode[];
  readonly cites: readonly Cite[];
}
