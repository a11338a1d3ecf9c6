/** Arranges a document's passages for reading: the forwarding act apart from the text, rows of one table together, headings apart from clauses. Pure. */
import type { OutlineNode } from '../../src/domain/document.js';
import type { Passage } from '../../src/domain/passage.js';

export interface Clause {
  readonly as: 'heading' | 'clause' | 'caption' | 'head';
  readonly passage: Passage;
  /** How many headings it stands under. */
  readonly depth: number;
  /** UTF-16 units of `passage.text` that are its run-in head; 0 where there is none. */
  readonly lead: number;
}

export interface Table {
  readonly as: 'table';
  readonly caption: Passage | null;
  readonly columns: readonly string[];
  readonly rows: readonly Passage[];
  readonly depth: number;
}

export type Block = Clause | Table;

/** A run of blocks that belong together: the text, or a piece of the act that forwards it. */
export interface Region {
  readonly of: 'text' | 'act';
  readonly blocks: readonly Block[];
}

export function layOut(passages: readonly Passage[], outline: readonly OutlineNode[]): Region[] {
  const titles = titlesOf(outline);
  const parents = new Set(passages.flatMap((passage) => passage.section.map((step) => step.locator)));
  const regions: { of: Region['of']; blocks: Block[] }[] = [];
  for (let at = 0; at < passages.length; ) {
    const passage = passages[at] as Passage;
    const of = passage.locator.startsWith('n.') ? 'act' : 'text';
    let region = regions.at(-1);
    if (region?.of !== of) {
      region = { of, blocks: [] };
      regions.push(region);
    }
    const table = tableAt(passages, at);
    if (table) {
      region.blocks.push(table.table);
      at = table.end;
    } else {
      region.blocks.push(clauseOf(passage, titles.get(passage.locator) ?? '', parents.has(passage.locator)));
      at += 1;
    }
  }
  return regions;
}

/** The locator of a row's table: `1.3.t1.r4` → `1.3.t1`. */
function tableOf(row: Passage): string {
  return row.locator.slice(0, row.locator.lastIndexOf('.'));
}

function tableAt(passages: readonly Passage[], start: number): { table: Table; end: number } | null {
  const first = passages[start] as Passage;
  const caption = first.kind === 'caption' ? first : null;
  const row = caption ? passages[start + 1] : first;
  if (row?.kind !== 'row' || (caption && tableOf(row) !== caption.locator)) return null;
  const name = tableOf(row);
  const rows: Passage[] = [];
  let end = caption ? start + 1 : start;
  for (let next = passages[end]; next?.kind === 'row' && tableOf(next) === name; next = passages[end]) {
    rows.push(next);
    end += 1;
  }
  return { table: { as: 'table', caption, columns: row.columns ?? [], rows, depth: row.section.length }, end };
}

function clauseOf(passage: Passage, title: string, hasChildren: boolean): Clause {
  const depth = passage.section.length;
  if (passage.kind === 'head') return { as: 'head', passage, depth, lead: 0 };
  if (passage.kind === 'caption') return { as: 'caption', passage, depth, lead: 0 };
  // An article has no run-in head: its first sentence is only what the outline calls it.
  const lead = title !== '' && passage.kind !== 'article' && passage.text.startsWith(title) ? title.length : 0;
  const isWhole = lead > 0 && /^[。：:.]?$/u.test(passage.text.slice(lead));
  if (passage.kind === 'heading' || (hasChildren && isWhole)) return { as: 'heading', passage, depth, lead: 0 };
  return { as: 'clause', passage, depth, lead: isWhole ? 0 : lead };
}

function titlesOf(outline: readonly OutlineNode[]): Map<string, string> {
  const titles = new Map<string, string>();
  const walk = (nodes: readonly OutlineNode[]) => {
    for (const node of nodes) {
      titles.set(node.locator, node.title);
      walk(node.children);
    }
  };
  walk(outline);
  return titles;
}
