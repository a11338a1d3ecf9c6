/** Whether a document is in force, as a mark beside its name. Nothing where the document does not say. */
import type { Status } from '../src/domain/work.js';
import type { Language } from './languages.js';
import { messagesOf } from './messages/messages.js';

export function StatusMark({ language, status }: { readonly language: Language; readonly status: Status }) {
  if (status === 'unknown') return null;
  return <span class={`status ${status}`}>{messagesOf(language).status[status]}</span>;
}
