/** Texts of before: those that once stood at an address, and the page of an address at which nothing stands any more. */
import { scriptOf } from '../../src/text/script.js';
import { formatDate, textLanguage } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { Label } from './label.js';

export interface FormerText {
  readonly label: string | null;
  readonly text: string;
  readonly citation: string;
  /** On which it was replaced or lost, `YYYY-MM-DD`. */
  readonly day: string;
  /** Where it stands now, null where nowhere. */
  readonly url?: string | null;
}

/** Beside the clause that stands there now: folded away, for those who follow an old citation. */
export function FormerTexts(props: { readonly language: Language; readonly former: readonly FormerText[] }) {
  const { language, former } = props;
  const messages = messagesOf(language);
  return former.map((one) => (
    <details class="former" key={`${one.day} ${one.text}`}>
      <summary>{messages.formerText(formatDate(language, one.day))}</summary>
      <Quoted former={one} />
      {one.url && (
        <p>
          <a href={one.url}>{messages.textMoved}</a>
        </p>
      )}
    </details>
  ));
}

function Quoted({ former: { label, text } }: { readonly former: FormerText }) {
  return (
    <blockquote lang={textLanguage(scriptOf(text))}>
      <p>
        <Label label={label} />
        {text.replaceAll('\t', '　')}
      </p>
    </blockquote>
  );
}

export interface GonePageProps {
  readonly language: Language;
  readonly document: { readonly title: string; readonly number: string | null };
  /** On which it went, `YYYY-MM-DD`. */
  readonly day: string;
  /** The newest first; none where the document itself was asked for. */
  readonly former: readonly FormerText[];
  readonly near: readonly { readonly url: string; readonly title: string }[];
}

export function GonePage({ language, document, day, former, near }: GonePageProps) {
  const messages = messagesOf(language);
  const [last, ...older] = former;
  const date = formatDate(language, day);
  const lang = textLanguage(scriptOf(document.title));
  // A citation begins with the number, or else with the title.
  const named = last ? document.number !== null && document.title : document.number;
  return (
    <div class="page gone">
      <h1 lang={lang}>{last?.citation ?? document.title}</h1>
      {named && (
        <p class="gone-facts" lang={lang}>
          {named}
        </p>
      )}
      <div class="notice-box gone-notice">
        <p>{last ? messages.clauseGone(date) : messages.documentGone(date)}</p>
      </div>
      {last && <Quoted former={last} />}
      <FormerTexts language={language} former={older} />
      {near.length > 0 && (
        <nav aria-labelledby="near-title">
          <h2 id="near-title">{messages.nearNow}</h2>
          <ul>
            {near.map(({ url, title }) => (
              <li key={url}>
                <a href={url} lang={lang}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
