/** The versions of a law: which one leads, and all of them with their dates. */
import type { Status } from '../../src/domain/work.js';
import { formatDate } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';

/** The version that leads where it is not the one shown. */
export interface Leading {
  readonly url: string;
  readonly version: string | null;
  /** Whether it follows the one shown; else that one is still to come. */
  readonly later: boolean;
}

export function LeadingNote({ language, leading }: { readonly language: Language; readonly leading: Leading }) {
  const messages = messagesOf(language);
  return (
    <p class="notice-box leading">
      {leading.later ? messages.supersededVersion : messages.comingVersion}{' '}
      <a href={leading.url}>
        {messages.leadingVersion(leading.version === null ? '' : formatDate(language, leading.version))}
      </a>
    </p>
  );
}

export interface Version {
  readonly id: string;
  readonly url: string;
  readonly version: string | null;
  readonly effective: string | null;
  readonly status: Status;
}

interface VersionsProps {
  readonly language: Language;
  /** The newest first. */
  readonly versions: readonly Version[];
  /** Id of the document shown. */
  readonly shown: string;
}

export function Versions({ language, versions, shown }: VersionsProps) {
  const messages = messagesOf(language);
  return (
    <section class="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{messages.versions}</h2>
      <ul>
        {versions.map(({ id, url, version, effective, status }) => (
          <li key={id}>
            <a href={url} aria-current={id === shown ? 'page' : undefined}>
              {messages.version(version === null ? '—' : formatDate(language, version))}
            </a>
            <span>{messages.status[status]}</span>
            {effective !== null && <span>{messages.effectiveFrom(formatDate(language, effective))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
