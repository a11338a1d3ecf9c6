/** Documents as they are served: beside the names of issuers and types, in the words of the documents, what they are called in English. */
import type { Document, Issuer, Notice } from './document.js';
import { englishIssuer, englishType } from './english-names.js';

export interface NamedIssuer extends Issuer {
  /** null where no English name is known. */
  readonly english: string | null;
}

interface NamedType {
  /** null where no English name is known. */
  readonly typeEnglish: string | null;
}

/** All of a document, or what a hit shows of it. */
export type Named<Shown extends Pick<Document, 'issuers' | 'type'>> = Omit<Shown, 'issuers'> &
  NamedType & { readonly issuers: readonly NamedIssuer[] };

export type NamedDocument = Omit<Named<Document>, 'notice'> & { readonly notice: (Notice & NamedType) | null };

export function named<Shown extends Pick<Document, 'issuers' | 'type'>>(shown: Shown): Named<Shown> {
  const { issuers, type } = shown;
  return {
    ...shown,
    issuers: issuers.map((issuer) => ({ ...issuer, english: englishIssuer(issuer.id) })),
    typeEnglish: englishType(type),
  };
}

export function namedDocument(document: Document): NamedDocument {
  const { notice } = document;
  return { ...named(document), notice: notice && { ...notice, typeEnglish: englishType(notice.type) } };
}
