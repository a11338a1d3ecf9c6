/**
 * The schemas that several routes' answers share: documents, passages, problems. Registered once by name, so that OpenAPI lists them as
 * components; a route refers to one with `refTo`, whose static type is the domain's.
 */
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { type Cite, type Document, levels, type OutlineNode } from '../domain/document.js';
import type { NamedDocument } from '../domain/named.js';
import type { Passage, SectionStep } from '../domain/passage.js';
import type { Problem } from './problem.js';

export const nullable = {
  string: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  integer: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
};

/** A schema that is registered under `name` and describes a `T`. */
function refTo<T>(name: string) {
  return Type.Unsafe<T>({ $ref: `${name}#` });
}

export const refs = {
  Cite: refTo<Cite>('Cite'),
  Document: refTo<NamedDocument>('Document'),
  OutlineNode: refTo<OutlineNode>('OutlineNode'),
  Passage: refTo<Passage>('Passage'),
  Problem: refTo<Problem>('Problem'),
  SectionStep: refTo<SectionStep>('SectionStep'),
};

/** Any error of a route: problem details have a media type of their own. */
export const problemAnswer = {
  description: 'Problem details (RFC 9457)',
  content: { 'application/problem+json': { schema: refs.Problem } },
};

export const problemAnswers = { '4xx': problemAnswer, '5xx': problemAnswer };

const date = (description: string) => Type.Unsafe<string | null>({ type: ['string', 'null'], description });

export const english = (description: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], description: `${description}; null where none is known` });

const typeEnglish = english('English name of the type');

/** What is said of a document in a hit, too. */
export const naming = {
  issuers: Type.Array(
    Type.Object({
      id: Type.String({ description: 'Canonical name in Simplified: what filters and facets use' }),
      name: Type.String({ description: 'As printed' }),
      english: english('English name, made by rule or from a list'),
    }),
  ),
  type: Type.String({ description: "The title's last word in Simplified: 方案, 规划, 意见 …" }),
  typeEnglish,
};

const Region = Type.Object({
  id: Type.String({ description: 'Code of GB/T 2260; 100000 for the whole country' }),
  name: Type.String(),
});

/** Its properties; a hit has more. */
export const englishText = {
  text: Type.String(),
  sameVersion: Type.Boolean({ description: "False where it is of an older text than the passage's" }),
};

const schemas = [
  Type.Object(
    { title: nullable.string, number: nullable.string },
    { $id: 'Cite', description: 'A document referred to' },
  ),
  Type.Object(
    {
      label: nullable.string,
      title: Type.String(),
      locator: Type.String(),
      children: Type.Array(refs.OutlineNode),
    },
    { $id: 'OutlineNode', description: 'A heading, or an item with its run-in head, and what stands below it' },
  ),
  Type.Object(
    { label: nullable.string, title: Type.String(), locator: Type.String() },
    { $id: 'SectionStep', description: 'A heading above a passage' },
  ),
  Type.Object(
    {
      id: Type.String(),
      title: Type.String(),
      englishTitle: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'The official one' }),
      ...naming,
      notice: Type.Unsafe<NamedDocument['notice']>({
        anyOf: [Type.Object({ title: Type.String(), type: Type.String(), typeEnglish }), { type: 'null' }],
        description: 'The act that forwards the text',
      }),
      number: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Document number as printed' }),
      otherNumbers: Type.Array(Type.String(), { description: 'Further numbers of an act of several bodies' }),
      year: nullable.integer,
      issued: date('YYYY-MM-DD'),
      effective: date('YYYY-MM-DD'),
      expires: date('YYYY-MM-DD'),
      work: Type.String({ description: 'The same for all versions of one law' }),
      version: date('Day of this version of a law, YYYY-MM-DD; null for what has no versions'),
      region: Type.Array(Region, { description: 'From the largest to its own' }),
      level: Type.Unsafe<Document['level']>({
        type: ['string', 'null'],
        enum: [...levels, null],
        description: 'Of the issuing body',
      }),
      registration: nullable.string,
      script: Type.Enum(['Hans', 'Hant']),
      sha256: Type.String({ description: "Of the source file's bytes" }),
      sources: Type.Array(Type.String()),
      outline: Type.Array(refs.OutlineNode),
      cites: Type.Array(refs.Cite),
    },
    { $id: 'Document' },
  ),
  Type.Object(
    {
      id: Type.String({ description: 'document id/locator' }),
      locator: Type.String(),
      label: Type.Unsafe<string | null>({
        type: ['string', 'null'],
        description: 'The mark as printed; not repeated in text',
      }),
      kind: Type.Enum(['article', 'item', 'paragraph', 'row', 'heading', 'caption', 'head']),
      section: Type.Array(refs.SectionStep, { description: 'Headings above, outermost first' }),
      text: Type.String({ description: "The document's own words; a row's cells are joined by tabs" }),
      english: Type.Unsafe<Passage['english']>({
        anyOf: [Type.Object(englishText), { type: 'null' }],
        description: 'The official English text',
      }),
      columns: Type.Unsafe<string[] | null>({
        anyOf: [Type.Array(Type.String()), { type: 'null' }],
        description: "A row's column heads",
      }),
      units: Type.Array(
        Type.Object({
          locator: Type.String(),
          label: nullable.string,
          start: Type.Integer({ description: 'In UTF-16 units of text' }),
          end: Type.Integer(),
        }),
      ),
      cites: Type.Array(refs.Cite),
      citation: Type.String({ description: 'Printed form of its address' }),
      hash: Type.String(),
      lines: Type.Array(Type.Integer(), { description: 'First and last line of the source file, from 1' }),
    },
    { $id: 'Passage' },
  ),
  Type.Object(
    {
      type: Type.String(),
      title: Type.String(),
      status: Type.Integer(),
      detail: Type.String(),
      code: Type.String({ description: 'Stable; for programs' }),
      near: Type.Optional(Type.Array(Type.Object({ url: Type.String(), title: Type.String() }))),
      document: Type.Optional(Type.Object({ id: Type.String(), title: Type.String(), number: nullable.string })),
      day: Type.Optional(Type.String({ description: 'Of 410: on which it went, YYYY-MM-DD' })),
      former: Type.Optional(
        Type.Array(
          Type.Object({
            label: nullable.string,
            text: Type.String(),
            citation: Type.String(),
            day: Type.String(),
          }),
          { description: 'Of 410: the texts that stood at the address, the newest first' },
        ),
      ),
      instance: Type.Optional(Type.String()),
    },
    { $id: 'Problem', description: 'RFC 9457' },
  ),
];

export function addSchemas(app: FastifyInstance): void {
  for (const schema of schemas) app.addSchema(schema);
}
