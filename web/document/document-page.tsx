/** `/d/{id}` and `/d/{id}/{locator}`: what a document is, the cited clause, the outline, the text. Works without scripts. */
import type { ComponentChildren } from 'preact';
import type { Document } from '../../src/domain/document.js';
import type { NamedDocument } from '../../src/domain/named.js';
import type { Passage } from '../../src/domain/passage.js';
import { permalink } from '../../src/domain/permalink.js';
import { English } from '../english.js';
import { textLanguage } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { type FormerText, FormerTexts } from './former.js';
import { Label } from './label.js';
import { layOut } from './layout.js';
import { Metadata } from './metadata.js';
import { Outline } from './outline.js';
import { Regions } from './passages.js';
import type { Target } from './target.js';
import { type Leading, LeadingNote, type Version, Versions } from './versions.js';

export interface DocumentPageProps {
  readonly language: Language;
  readonly document: NamedDocument;
  /** All of them, in the order of the source. */
  readonly passages: readonly Passage[];
  /** The cited clause: the passage, and the locator asked for, which may be a unit inside it or a heading it answers for. */
  readonly target: Target | null;
  /** Other texts that once stood at the cited address, the newest first. */
  readonly former: readonly FormerText[];
  /** Of the document's work, the newest first, itself among them. */
  readonly versions: readonly Version[];
  readonly leading: Leading | null;
}

export function DocumentPage({ language, document, passages, target, former, versions, leading }: DocumentPageProps) {
  const messages = messagesOf(language);
  const lang = textLanguage(document.script);
  const isBeside = passages.some(({ kind, english }) => kind !== 'head' && english !== null);
  const anchors = new Set(passages.map((passage) => passage.locator));
  const outline = <Outline nodes={document.outline} anchors={anchors} textLanguage={lang} messages={messages} />;
  return (
    <div
      class={isBeside ? 'document beside' : 'document'}
      data-document={document.id}
      data-sections={sectionsOf(passages).join(' ')}
    >
      {leading && <LeadingNote language={language} leading={leading} />}
      <Metadata language={language} document={document} />
      {versions.length > 1 && <Versions language={language} versions={versions} shown={document.id} />}
      {target && (
        <CitedClause language={language} target={target} document={document}>
          <FormerTexts language={language} former={former} />
        </CitedClause>
      )}
      {document.outline.length > 0 && (
        <>
          <details class="outline-narrow">
            <summary>{messages.outline}</summary>
            <nav aria-label={messages.outline}>{outline}</nav>
          </details>
          <div class="outline-wide">
            <nav aria-labelledby="outline-title">
              <h2 id="outline-title">{messages.outline}</h2>
              {outline}
            </nav>
          </div>
        </>
      )}
      <article class="text" lang={lang} aria-label={document.title}>
        <Regions {...{ language, document, target, messages }} regions={layOut(passages, document.outline)} />
      </article>
      <p class="print-address">
        {messages.printedFrom} <span data-address>{permalink(document.id, target?.locator)}</span>
      </p>
    </div>
  );
}

/**
 * The cited clause on top of the page. A server cannot send a reader to a place inside a page, so without scripts this is where the clause is
 * seen at once; scripts scroll to its place in the text.
 */
function CitedClause(props: {
  readonly language: Language;
  readonly target: Target;
  readonly document: Document;
  /** What stands below it. */
  readonly children: ComponentChildren;
}) {
  const { language, target, document, children } = props;
  const messages = messagesOf(language);
  const { passage, locator } = target;
  const unit = passage.units.find((candidate) => candidate.locator === locator);
  const words = unit ? passage.text.slice(unit.start, unit.end) : passage.text.replaceAll('\t', '　');
  const lang = textLanguage(document.script);
  const address = permalink(document.id, locator);
  return (
    <section class="cited" aria-labelledby="cited-title">
      <h2 id="cited-title">{messages.citedClause}</h2>
      <blockquote lang={lang} cite={address}>
        <p>
          {!unit && <Label label={passage.label} />}
          {words}
        </p>
      </blockquote>
      {!unit && passage.english && (
        <English language={language} english={passage.english}>
          {passage.english.text}
        </English>
      )}
      <p class="cited-foot">
        <cite lang={lang}>{passage.citation}</cite>
        <span class="cited-address" data-address>
          {address}
        </span>
        <a href={`#${unit ? unit.locator : passage.locator}`}>{messages.showInPlace}</a>
      </p>
      {children}
    </section>
  );
}

/** Locators of the headings that something stands under: they can be searched inside. */
function sectionsOf(passages: readonly Passage[]): string[] {
  return [...new Set(passages.flatMap((passage) => passage.section.map((step) => step.locator)))];
}
