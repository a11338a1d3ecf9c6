/** What a line before a text is by its look; null where it is no element, but may be the title or the text. */
import type { Role } from './elements.js';
import { isHistory } from './history.js';
import { isDateLine, isField, isNote, isRecipients, isRedhead, isRegistration, numbersOfLine } from './line-roles.js';

export function headRoleOf(text: string): Role | null {
  if (isRegistration(text)) return 'registration';
  if (isRedhead(text)) return 'redhead';
  if (numbersOfLine(text).length > 0) return 'number';
  if (isNote(text)) return 'note';
  if (isDateLine(text)) return 'date';
  if (isHistory(text)) return 'history';
  if (isField(text)) return 'field';
  return isRecipients(text) ? 'recipients' : null;
}
