/** The sentence that says which body adopted a text, where nothing else names its issuer. */

import { foldLetters } from '../../src/text/fold.js';
import { isBodyName } from './bodies.js';

const figure = '[\\d一二三四五六七八九十百〇○零]{1,5}';
/** 《X条例》已经2024年8月30日国务院第40次常务会议通过，现予公布 */
const adopted =
  /《((?:[^《》]|《[^《》]*》)+)》[^，。；《》]{0,12}?(?:已|业|業)?(?:经|經|于|於)(?:[\d一二〇○零\s]{4,6}年[^，。；《》]{2,10}?日)?([^，。；《》\d第]{2,40}?)(?:第[^，。；《》]{1,14}?次)?(?:常务|常務|全体|全體|部务|部務|局务|厅务|委务|党组|办公|主席|主任)*(?:会议|會議|会|會)[^，。；]{0,8}(?:通过|通過)/gu;
/** 第十三届全国人民代表大会第三次会议审议了…, which begins a decision. */
const session = new RegExp(
  `^第?(?:${figure})?[届屆]?(\\p{Script=Han}{4,30}?)第${figure}次(?:会议|會議)(?:审议|審議|决定|決定|讨论|討論|认为|認為|听取|聽取)`,
  'u',
);

/** 行政長官行使《澳門特別行政區基本法》第五十條賦予的職權, which begins an act of Macao. */
const byBasicLaw = /^(\p{Script=Han}{2,20}?)(?:行使|根据|根據)《澳[门門]特[别別]行政[区區]基本法》/u;

/**
 * @param texts in the order of the file
 * @param titles its own
 */
export function promulgatingBody(texts: readonly string[], titles: readonly string[]): string | null {
  const own = titles.map(foldLetters);
  for (const text of texts) {
    if (!/通过|通過|[会會][议議]|《澳/u.test(text)) continue;
    const beginning = text.slice(0, longestLook);
    const bySession = (session.exec(beginning) ?? byBasicLaw.exec(beginning))?.[1];
    if (bySession !== undefined && isBodyName(bySession)) return bySession;
    if (!/通过|通過/u.test(text)) continue;
    for (const [, title = '', body = ''] of text.slice(0, longestText).matchAll(adopted)) {
      if (own.includes(foldLetters(title)) && isBodyName(body)) return body;
    }
  }
  return null;
}

/** In UTF-16 units: such a sentence is short, and stands at the beginning of its text. */
const longestLook = 100;
const longestText = 1000;
