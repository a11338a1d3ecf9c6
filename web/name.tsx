/**
 * What documents call a body or a type. In the English interface it is shown in English, where it has an English name; who must quote it finds the documents' own word where the pointer
 * rests, and on the document's page beside it.
 */
import type { NamedDocument, NamedIssuer } from '../src/domain/named.js';
import type { textLanguage } from './format.js';
import type { Language } from './languages.js';
import { messagesOf } from './messages/messages.js';
import { typeName } from './type-names.js';

interface NameProps {
  readonly language: Language;
  /** As the documents have it. */
  readonly name: string;
  readonly english: string | null;
  /** Of `name`. */
  readonly lang: ReturnType<typeof textLanguage>;
}

export function Name({ language, name, english, lang }: NameProps) {
  if (language !== 'en' || english === null) return <span lang={lang}>{name}</span>;
  return <span title={name}>{english}</span>;
}

/** Behind it, where there is room for both: the documents' own word, where that is not what is shown. */
export function Original({ language, name, english, lang }: NameProps) {
  if (language !== 'en' || english === null) return null;
  return (
    <span class="original" lang={lang}>
      {name}
    </span>
  );
}

interface TypeNameProps {
  readonly language: Language;
  readonly named: Pick<NamedDocument, 'type' | 'typeEnglish'>;
  /** Whether the documents' own word stands behind it, where that is not what is shown. */
  readonly original?: boolean;
}

export function TypeName({ language, named: { type, typeEnglish }, original = false }: TypeNameProps) {
  const name = typeName(language, type);
  const shown = { language, name, english: typeEnglish, lang: language === 'zh-Hant' ? language : 'zh-Hans' } as const;
  return (
    <>
      <Name {...shown} />
      {original && <Original {...shown} />}
    </>
  );
}

interface IssuerNamesProps extends Pick<NameProps, 'language' | 'lang'> {
  readonly issuers: readonly NamedIssuer[];
}

export function IssuerNames({ issuers, ...shown }: IssuerNamesProps) {
  const { betweenNames } = messagesOf(shown.language);
  return issuers.map(({ id, name, english }, place) => (
    <span key={id}>
      {place > 0 && betweenNames}
      <Name {...shown} name={name} english={english} />
    </span>
  ));
}
