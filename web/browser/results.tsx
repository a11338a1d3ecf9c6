/** The list of results. */
import { shown } from '../../src/domain/passage.js';
import type { Hit, SearchAnswer } from '../../src/search/answer.js';
import { English, EnglishTitle } from '../english.js';
import { formatDate, formatNumber, textLanguage } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { IssuerNames, TypeName } from '../name.js';
import { unfolded, writeState } from '../search-state.js';
import { StatusMark } from '../status.js';
import { Marked } from './marked.js';
import { StateLink } from './navigation.js';
import { Explanation } from './notices.js';
import type { Search } from './search.js';
import { WhyFound } from './why-found.js';

interface Listed extends Search {
  /** Whether `more` of its hits is. */
  readonly exact: boolean;
}

type HitsProps = Listed & { readonly hits: readonly Hit[] };

/** What was cited stands apart from what was found, and says where it is not just what was cited. */
export function ResultList({ answer, ...search }: Search & { readonly answer: SearchAnswer }) {
  const { hits, exact } = answer;
  const cited = hits.filter((hit) => hit.cited);
  const found = hits.filter((hit) => !hit.cited);
  return (
    <>
      {cited.length > 0 && <CitedHits {...search} exact={exact} hits={cited} />}
      <Explanation {...search} answer={answer} />
      {found.length > 0 && <HitGroups {...search} exact={exact} hits={found} />}
    </>
  );
}

function CitedHits({ hits, ...search }: HitsProps) {
  const messages = messagesOf(search.language);
  const reasons = new Set(hits.map(({ cited }) => cited?.reason ?? null).filter((reason) => reason !== null));
  const areDocuments = hits.every(({ url, document }) => url === document.url);
  return (
    <section class="cited-hits" aria-labelledby="cited-hits">
      <h3 id="cited-hits">{areDocuments ? messages.citedDocument : messages.citedClause}</h3>
      {[...reasons].map((reason) => (
        <p key={reason}>{messages.cited[reason]}</p>
      ))}
      <HitGroups {...search} hits={hits} />
    </section>
  );
}

/** Hits in a row from one document stand under its name once; their order is the server's. */
function HitGroups({ hits, exact, ...search }: HitsProps) {
  return (
    <ol class="hit-groups">
      {groupsOf(hits).map((group) => (
        <li key={group[0].url}>
          <HitGroup {...search} exact={exact} group={group} />
        </li>
      ))}
    </ol>
  );
}

function HitGroup({ group, exact, ...search }: Listed & { readonly group: Group }) {
  const { document } = group[0];
  // Of a document that was cited itself its name is all: its first passage would say that again.
  const clauses = group.filter(({ url }) => url !== document.url);
  const more = group.find((hit) => hit.more)?.more;
  return (
    <>
      <DocumentName language={search.language} document={document} isResult={clauses.length < group.length} />
      {clauses.length > 0 && (
        <ol class="hits">
          {clauses.map((hit) => (
            <li key={hit.url}>
              <HitView {...search} hit={hit} />
            </li>
          ))}
        </ol>
      )}
      {more && <MoreInDocument {...search} exact={exact} document={document.id} more={more} />}
    </>
  );
}

type Group = [Hit, ...Hit[]];

function groupsOf(hits: readonly Hit[]): Group[] {
  const groups: Group[] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.[0].document.id === hit.document.id) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

interface DocumentNameProps {
  readonly language: Language;
  readonly document: Hit['document'];
  /** Whether it is itself what was found. */
  readonly isResult: boolean;
}

function DocumentName({ language, document, isResult }: DocumentNameProps) {
  const lang = textLanguage(document.script);
  const messages = messagesOf(language);
  const date = document.issued ? formatDate(language, document.issued) : document.year?.toString();
  const version = document.version && messages.version(formatDate(language, document.version));
  return (
    <header class="hit-document">
      <h3 lang={lang}>
        <a href={document.url} data-result={isResult || undefined}>
          {document.title}
        </a>
      </h3>
      {language === 'en' && <EnglishTitle title={document.englishTitle} />}
      <ul class="facts">
        {document.number && <li lang={lang}>{document.number}</li>}
        {document.issuers.length > 0 && (
          <li>
            <IssuerNames language={language} issuers={document.issuers} lang={lang} />
          </li>
        )}
        {(version || date) && <li>{version || date}</li>}
        <li>
          <TypeName language={language} named={document} />
        </li>
        {document.status !== 'unknown' && (
          <li>
            <StatusMark language={language} status={document.status} />
          </li>
        )}
      </ul>
    </header>
  );
}

function HitView({ hit, ...search }: Search & { readonly hit: Hit }) {
  const { language } = search;
  const messages = messagesOf(language);
  const lang = textLanguage(hit.document.script);
  return (
    <article class="hit">
      <h4>
        <a href={hit.url} data-result lang={lang}>
          {hit.cited ? hit.cited.citation : <HitPlace language={language} hit={hit} />}
        </a>
        {!hit.cited && hit.section.length > 0 && <span class="kind">{messages.kind[hit.kind]}</span>}
      </h4>
      <p class="snippet" lang={lang}>
        <Marked text={hit.snippet.text} marks={hit.snippet.marks} />
      </p>
      {hit.english && (language === 'en' || hit.english.snippet.marks.length > 0) && (
        <English language={language} english={hit.english}>
          <Marked {...hit.english.snippet} />
        </English>
      )}
      {hit.translated && hit.translated.length > 0 && (
        <Translations language={language} lang={lang} translated={hit.translated} />
      )}
      {hit.context.length > 0 && <p class="context">{messages.inContext(hit.context.join(messages.comma))}</p>}
      {!hit.cited && <WhyFound {...search} hit={hit} />}
    </article>
  );
}

interface TranslationsProps {
  readonly language: Language;
  /** Of the hit's text. */
  readonly lang: string;
  readonly translated: NonNullable<Hit['translated']>;
}

/** Which of its words stand for which English ones, so that the reader can tell whether that is what was meant. */
function Translations({ language, lang, translated }: TranslationsProps) {
  const messages = messagesOf(language);
  return (
    <p class="translated">
      {messages.translated}
      {translated.map(({ typed, chinese }) => (
        <span key={typed} class="translation">
          <span lang="en">{typed}</span> → <span lang={lang}>{chinese.join('、')}</span>
        </span>
      ))}
    </p>
  );
}

/** The same search in the document alone. */
function MoreInDocument(props: Listed & { readonly document: string; readonly more: number }) {
  const { language, state, show, exact, document, more } = props;
  const next = unfolded(state, document);
  return (
    <p class="more">
      <StateLink href={`/${writeState(next)}`} go={() => show(next)}>
        {messagesOf(language).moreInDocument(formatNumber(language, more), exact)}
      </StateLink>
    </p>
  );
}

/** The headings above it; without any, what it is names it. */
function HitPlace({ language, hit }: { readonly language: Language; readonly hit: Hit }) {
  const messages = messagesOf(language);
  if (hit.section.length === 0) return <span lang={language}>{messages.kind[hit.kind]}</span>;
  return (
    <>
      {hit.section.map((step) => (
        <span key={step.locator} class="step">
          {shown({ label: step.label, text: step.title }) || messages.run(step.locator.replace(/^.*r/, ''))}
        </span>
      ))}
    </>
  );
}

const placeholders = [0, 1, 2, 3, 4];

/** Stands where the first results will, as high as they are. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {placeholders.map((place) => (
        <div key={place}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
