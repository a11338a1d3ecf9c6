/** What a line before a text is by its look; null where it is no element, but may be the title or the text. */
import type { Role } from './elements.js';
import { isHistory } from './history.js';
import { isDateLine, isField, isNote, isRecipients, isRedhead, isRegistration, numbersOfLine } from './line-roles.js';

/** 000001, 机密★1年, 特急: copy number, secrecy and urgency (GB/T 9704-2012, 7.2.1 to 7.2.3); a news agency's 新华社北京4月9日电; whose gazette it is. */
const longestRemark = 40;
const remark =
  /^(?:\d{6}|(?:[绝絕]密|[机機]密|秘密)(?:★.{0,6})?|特提|特急|加急|平急|急件|(?:新[华華]社|本[报報]|中新社)[\p{Script=Han}\s]{0,12}\d{1,2}月\d{1,2}日[电電]|(?:香港|澳[门門])特[别別]行政[区區])$/u;

export function headRoleOf(text: string): Role | null {
  if (isRegistration(text)) return 'registration';
  if (text.length <= longestRemark && remark.test(text)) return 'remark';
  if (isRedhead(text)) return 'redhead';
  if (numbersOfLine(text).length > 0) return 'number';
  if (isNote(text)) return 'note';
  if (isDateLine(text)) return 'date';
  if (isHistory(text)) return 'history';
  if (isField(text)) return 'field';
  return isRecipients(text) ? 'recipients' : null;
}
