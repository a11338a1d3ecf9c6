/** In which rows a token stands: from its postings where it has them, and of all other rows from FTS5. */
import type { Database } from 'better-sqlite3';
import { rarity } from '../../ranking/bm25.js';
import type { Catalogue } from './catalogue.js';
import { lettersExpression, type TokenTable, wordExpression } from './expression.js';
import { lettersToken, wordToken } from './postings/numbering.js';
import { addRows, addWeights, type Span } from './postings/packed.js';
import { prepared } from './prepared.js';
import { Remembered } from './remembered.js';
import { RowSet } from './row-set.js';
import { RowsFound } from './rows-found.js';
import { pairsOf, splitTokens, unpackText } from './tokens.js';

/** A word, or letters side by side: as many as are sought, at least one. */
export interface Token {
  readonly by: 'words' | 'letters';
  readonly sought: string;
}

interface Posting {
  readonly span: Span;
  readonly packed: Uint8Array;
}

/** To look at a passage takes as long as FTS5 takes to go through so many of the passages in which a pair stands. */
const placesALook = 120;
/** Bytes, in each thread. A set of many rows takes a bit of every row, and a query has up to ten thousand letters. */
const mostOfSets = 32 * 2 ** 20;
/** And of sets of few rows, for themselves: they take the longest to find, and a single set of many would put hundreds of them away. */
const mostOfLists = 16 * 2 ** 20;
/** Of a set of no rows, about. */
const bytesOfSet = 200;
const mostOfPostings = 16 * 2 ** 20;
/** So many passages are looked at sooner than any further pair is read that is not in memory. */
const fewLooks = 30;

/** What an English word of a query is in Chinese texts: seldom there, and asked for again by other queries, so that it is kept whole, and put together with what it may be in Chinese (matches.ts). */
export const latin = /^[a-z]+$/;

type StoredTexts = readonly [row: number, scored: Buffer, english: string | null];

/** Side by side in one of a passage's texts. */
function haveLetters([, scored, english]: StoredTexts, sought: string): boolean {
  const has = (joined: string): boolean => splitTokens(joined).letters.includes(sought);
  return has(unpackText(scored)) || (english !== null && has(english));
}

function nameInText({ by, sought }: Token): string {
  return `text ${by} ${sought}`;
}

/** Answers the questions of searches in one generation: what is asked again is known. No set that it gives may be changed. */
export class TokenRows {
  readonly #db: Database;
  readonly #catalogue: Catalogue;
  readonly #sets = new Remembered<RowSet>(mostOfSets, ({ bytes }) => bytes + bytesOfSet);
  readonly #lists = new Remembered<RowSet>(mostOfLists, ({ bytes }) => bytes + bytesOfSet);
  readonly #ofToken = new Remembered<readonly Posting[]>(mostOfPostings, (postings) =>
    postings.reduce((bytes, { packed }) => bytes + packed.byteLength, 0),
  );

  constructor(db: Database, catalogue: Catalogue) {
    this.#db = db;
    this.#catalogue = catalogue;
  }

  inText(token: Token): RowSet {
    return this.#known(nameInText(token), () => {
      const letters = token.by === 'letters' ? [...token.sought] : [];
      if (letters.length > 2) return this.#phrase(token, RowSet.empty(this.#catalogue.end));
      const rows = new RowsFound(this.#catalogue.end);
      const postings = this.#postings(token);
      // Most tokens have no posting at all, and are listed in one piece.
      if (postings.length === 0 && letters.length !== 1) {
        this.#addListed(token, rows);
        return rows.set();
      }
      for (const { span, packed } of postings) addRows(span, packed, rows);
      if (letters.length === 1) this.#addLetterInTail(token.sought, rows);
      else for (const range of this.#without(postings)) this.#addListed(token, rows, range);
      // Postings know nothing of documents that were taken out after they were written.
      return rows.set().and(this.#catalogue.live);
    });
  }

  /** The rows, and those in which the token stands; whether it stands in them too need not be known. */
  orInText(rows: RowSet, token: Token): RowSet {
    const isPhrase = token.by === 'letters' && [...token.sought].length > 2 && !latin.test(token.sought);
    return rows.or(isPhrase ? this.#phrase(token, rows) : this.inText(token));
  }

  /** In one of the texts that the passage stands in. */
  inContext(token: Token): RowSet {
    return this.#known(`context ${token.by} ${token.sought}`, () => {
      const found = new RowsFound(this.#catalogue.end);
      const runs = this.#catalogue.contextRuns(this.#db);
      for (const context of this.#listed('context_token', token)) {
        const own = runs[context] ?? [];
        for (let i = 0; i < own.length; i += 2) found.addRange(own[i] as number, own[i + 1] as number);
      }
      return found.set();
    });
  }

  /** Adds to each row's score what the token weighs in its text, by how rare it is. Where no posting tells, it stands there once. */
  addWeights(token: Token, scores: Float32Array): void {
    const rows = this.inText(token);
    const factor = rarity(rows.size(), this.#catalogue.passages);
    const postings = this.#postings(token);
    for (const { span, packed } of postings) addWeights(span, packed, factor, scores);
    for (const { first, last } of this.#without(postings)) {
      for (const row of rows.rowsWithin(first, last)) scores[row] = (scores[row] as number) + factor;
    }
  }

  #known(name: string, find: () => RowSet): RowSet {
    const known = this.#inMemory(name);
    if (known !== undefined) return known;
    const found = find();
    return (found.isList ? this.#lists : this.#sets).get(name, () => found);
  }

  #inMemory(name: string): RowSet | undefined {
    return this.#lists.known(name) ?? this.#sets.known(name);
  }

  /**
   * Where all pairs of the letters stand, these do or not: that is looked at where it is few passages, and else asked of FTS5, which goes through all places of
   * every pair.
   * @param known rows that need not be found
   */
  #phrase(token: Token, known: RowSet): RowSet {
    let all: RowSet | null = null;
    let places = 0;
    for (const sought of pairsOf(token.sought)) {
      const pair: Token = { by: 'letters', sought };
      const isFew: boolean = all !== null && all.size() <= fewLooks;
      const rows: RowSet | undefined = isFew ? this.#inMemory(nameInText(pair)) : this.inText(pair);
      if (rows === undefined) continue;
      all = all === null ? rows.without(known) : all.and(rows);
      places += rows.size();
    }
    const rows = new RowsFound(this.#catalogue.end);
    if (all === null) return rows.set();
    if (all.size() > fewLooks && all.size() * placesALook > places) {
      this.#addListed(token, rows);
      return rows.set();
    }
    const look =
      'select row, scored, english from json_each(?) cross join candidate on candidate.row = json_each.value';
    const stored = prepared(this.#db, look).raw().all(`[${all.rows()}]`) as StoredTexts[];
    for (const one of stored) if (haveLetters(one, token.sought)) rows.add(one[0]);
    return rows.set();
  }

  #postings(token: Token): readonly Posting[] {
    return this.#ofToken.get(`${token.by} ${token.sought}`, () => {
      const { spans } = this.#catalogue;
      if (spans.length === 0) return [];
      const read = prepared(this.#db, 'select span as first, rows as packed from posting where token = ?');
      const name = token.by === 'words' ? wordToken(token.sought) : lettersToken(token.sought);
      return read.all(name).map((posting) => {
        const { first, packed } = posting as { first: number; packed: Uint8Array };
        return { span: this.#catalogue.spanAt(first), packed };
      });
    });
  }

  /** Spans of which there is no posting, and the tail; neighbours are one range, since FTS5 takes the longest to begin. */
  #without(postings: readonly Posting[]): Span[] {
    const known = new Set(postings.map(({ span }) => span));
    const ranges: Span[] = [];
    let first: number | null = null;
    for (const span of this.#catalogue.spans) {
      if (!known.has(span)) first ??= span.first;
      else if (first !== null) {
        ranges.push({ first, last: span.first - 1 });
        first = null;
      }
    }
    const { tail } = this.#catalogue;
    const rest = { first: first ?? tail.first, last: tail.last };
    return rest.first > rest.last ? ranges : [...ranges, rest];
  }

  /** FTS5 has no letters as tokens; the tail is short. */
  #addLetterInTail(letter: string, rows: RowsFound): void {
    const stored = prepared(this.#db, 'select row, scored, english from candidate where row >= ?')
      .raw()
      .all(this.#catalogue.tail.first) as StoredTexts[];
    for (const one of stored) if (haveLetters(one, letter)) rows.add(one[0]);
  }

  #addListed(token: Token, rows: RowsFound, within?: Span): void {
    rows.addAll(this.#listed('token', token, within));
  }

  /** Rows of the token table, or numbers of contexts. One JSON text is read several times faster than as many rows. */
  #listed(table: TokenTable, { by, sought }: Token, within?: Span): number[] {
    const expression = by === 'words' ? wordExpression(sought) : lettersExpression(sought);
    const list = `select json_group_array(rowid) from ${table} where ${table} match ?`;
    // A bound number would be a fraction to FTS5, which then reads all rows before those of the range.
    const ranged = `${list} and rowid between cast(? as integer) and cast(? as integer)`;
    const read = prepared(this.#db, within === undefined ? list : ranged).pluck();
    const range = within === undefined ? [] : [within.first, within.last];
    return JSON.parse(read.get(expression, ...range) as string) as number[];
  }
}
