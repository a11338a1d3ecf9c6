/** The official English of a clause and of a title, below or beside the Chinese, and whether it is of an older version. */
import type { ComponentChildren } from 'preact';
import type { EnglishText } from '../src/domain/passage.js';
import type { Language } from './languages.js';
import { messagesOf } from './messages/messages.js';

interface EnglishProps {
  readonly language: Language;
  readonly english: Pick<EnglishText, 'sameVersion'>;
  /** Its words. */
  readonly children: ComponentChildren;
}

export function English({ language, english, children }: EnglishProps) {
  return (
    <p class="english" lang="en">
      {children}
      {!english.sameVersion && <small lang={language}>{messagesOf(language).olderEnglish}</small>}
    </p>
  );
}

export function EnglishTitle({ title }: { readonly title: string | null }) {
  if (title === null) return null;
  return (
    <p class="english-title" lang="en">
      {title}
    </p>
  );
}
