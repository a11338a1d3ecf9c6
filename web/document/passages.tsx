/** A document's text: every passage with its own anchor and permalink, the cited one marked. */
import { h } from 'preact';
import type { Document } from '../../src/domain/document.js';
import { type Passage, printed } from '../../src/domain/passage.js';
import { permalink } from '../../src/domain/permalink.js';
import { English } from '../english.js';
import type { Language } from '../languages.js';
import type { Messages } from '../messages/shape.js';
import { Label } from './label.js';
import type { Block, Clause, Region, Table } from './layout.js';
import type { Target } from './target.js';

interface Reading {
  readonly language: Language;
  readonly document: Document;
  readonly target: Target | null;
  readonly messages: Messages;
}

export function Regions({ regions, ...reading }: Reading & { readonly regions: readonly Region[] }) {
  return regions.map((region) => {
    const blocks = region.blocks.map((block) => <BlockView key={firstOf(block).id} block={block} {...reading} />);
    const key = region.blocks[0] ? firstOf(region.blocks[0]).id : region.of;
    if (region.of === 'text') return <div key={key}>{blocks}</div>;
    return (
      <section key={key} class="act" aria-label={reading.messages.act}>
        {blocks}
      </section>
    );
  });
}

function firstOf(block: Block): Passage {
  return block.as === 'table' ? (block.caption ?? (block.rows[0] as Passage)) : block.passage;
}

function BlockView({ block, ...reading }: Reading & { readonly block: Block }) {
  return block.as === 'table' ? <TableView table={block} {...reading} /> : <ClauseView clause={block} {...reading} />;
}

/** Deeper levels are not indented further: at 360 px nothing would be left of the line. */
const deepest = 4;

function ClauseView({ clause, ...reading }: Reading & { readonly clause: Clause }) {
  const { passage } = clause;
  const { english } = passage;
  const isTitle = clause.as === 'head' && isTitleLine(passage, reading.document);
  const classes = `clause ${isTitle ? 'title-line' : clause.as} kind-${passage.kind} depth-${Math.min(clause.depth, deepest)}${english === null ? '' : ' beside'}`;
  const content = (
    <>
      <Label label={passage.label} />
      <Words passage={passage} lead={clause.lead} target={reading.target} />
      <Permalink passage={passage} {...reading} />
    </>
  );
  // A heading element for a heading: h1 is the page's title, and HTML has no level below h6.
  const element = clause.as === 'heading' ? `h${Math.min(clause.depth + 2, 6)}` : 'p';
  return (
    <div class={classes} {...attributesOf(passage, reading.target)}>
      {h(element, null, content)}
      {english && (
        <English language={reading.language} english={english}>
          {english.text}
        </English>
      )}
    </div>
  );
}

/** The number and the titles among the head passages are set in the middle of the line, as in print. */
function isTitleLine(passage: Passage, document: Document): boolean {
  const text = passage.text.replace(/\s/gu, '');
  return [document.number, document.title, document.notice?.title].some((line) => line?.replace(/\s/gu, '') === text);
}

function TableView({ table, ...reading }: Reading & { readonly table: Table }) {
  const { caption, columns, rows } = table;
  return (
    <div class={`table depth-${Math.min(table.depth, deepest)}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={caption?.text ?? rows[0]?.citation}>
        <table>
          {caption && (
            <caption {...attributesOf(caption, reading.target)}>
              {printed(caption)}
              <Permalink passage={caption} {...reading} />
            </caption>
          )}
          {columns.length > 0 && (
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} {...attributesOf(row, reading.target)}>
                <Cells row={row} {...reading} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Cells({ row, ...reading }: Reading & { readonly row: Passage }) {
  const cells = row.text.split('\t');
  return cells.map((cell, column) => {
    const link = column === cells.length - 1 && <Permalink passage={row} {...reading} />;
    const key = row.columns?.[column] ?? column;
    if (column > 0)
      return (
        <td key={key}>
          {cell}
          {link}
        </td>
      );
    return (
      <th key={key} scope="row">
        {cell}
        {link}
      </th>
    );
  });
}

/** The anchor is the locator. The browser's script finds the clause and what to copy by the data attributes. */
function attributesOf(passage: Passage, target: Target | null) {
  const isTarget = target?.passage.locator === passage.locator;
  return {
    id: passage.locator,
    'data-clause': passage.locator,
    'data-citation': passage.citation,
    ...(isTarget && { 'data-target': target.locator, 'aria-current': 'location' as const }),
  };
}

/** The passage's text: the run-in head stressed, and the cited unit inside it marked. */
function Words({
  passage,
  lead,
  target,
}: {
  readonly passage: Passage;
  readonly lead: number;
  readonly target: Target | null;
}) {
  const { text } = passage;
  const unit =
    target?.passage.locator === passage.locator
      ? passage.units.find((candidate) => candidate.locator === target.locator)
      : undefined;
  if (unit) {
    return (
      <>
        {text.slice(0, unit.start)}
        <mark id={unit.locator}>{text.slice(unit.start, unit.end)}</mark>
        {text.slice(unit.end)}
      </>
    );
  }
  if (lead === 0) return text;
  return (
    <>
      <strong>{text.slice(0, lead)}</strong>
      {text.slice(lead)}
    </>
  );
}

/** Its sign is drawn by the style sheet, so that copied text is the document's own. */
function Permalink({ passage, document, messages }: Reading & { readonly passage: Passage }) {
  const address = permalink(document.id, passage.locator);
  return (
    // biome-ignore lint/a11y/useAnchorContent: named by aria-label
    <a class="permalink" href={address} aria-label={messages.linkTo(passage.citation)} />
  );
}
