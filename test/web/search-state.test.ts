import fc from 'fast-check';
import t from 'tap';
import { levels } from '../../src/domain/document.js';
import { statuses } from '../../src/domain/work.js';
import { sorts } from '../../src/query/plan.js';
import { languages } from '../../web/languages.js';
import {
  changed,
  emptyState,
  explainAddress,
  exportAddress,
  isStart,
  readState,
  type SearchState,
  searchAddress,
  suggested,
  unfiltered,
  unfolded,
  writeState,
} from '../../web/search-state.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const several = (value: fc.Arbitrary<string>) => fc.uniqueArray(value, { maxLength: 3 });
const year = fc.integer({ min: 1, max: 9999 });

const states: fc.Arbitrary<SearchState> = fc.record({
  q: fc.oneof(fc.constant(''), text, fc.constantFrom('研发 投入 2021', '"a&b=c"', '100%', '+-1', '長沙市 人才 -補貼')),
  issuer: several(text),
  year: several(
    fc.oneof(
      fc.constant('none'),
      year.map(String),
      fc.tuple(year, year).map(([from, to]) => `${from}..${to}`),
    ),
  ),
  type: several(text),
  region: several(fc.constantFrom('none', '430000', '430100')),
  level: fc.subarray([...levels, 'none'] as const),
  status: fc.subarray([...statuses]),
  script: fc.subarray(['Hans', 'Hant'] as const),
  number: several(text),
  doc: several(text),
  within: fc.option(text),
  on: fc.option(fc.constantFrom('1994-07-05', '2024-02-29')),
  versions: fc.constantFrom('one', 'all'),
  sort: fc.option(fc.constantFrom(...sorts)),
  fold: fc.option(fc.constant('document' as const)),
  page: fc.integer({ min: 1, max: 100_000 }),
  lang: fc.option(fc.constantFrom(...languages)),
});

t.test('a state written to an address is read back the same', async () => {
  fc.assert(
    fc.property(states, (state) => {
      t.same(readState(writeState(state)), state);
    }),
    { numRuns: 300 },
  );
});

t.test('any address can be read, and what it says is a state that can be written', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      const state = readState(search);
      t.same(readState(writeState(state)), state);
    }),
  );
});

t.test('values that no search page writes are left out', async (t) => {
  t.same(
    readState(
      '?page=-1&sort=best&script=Latn&year=soon&lang=tlh&issuer=&within=&level=state&status=valid&on=2021-02-29&versions=two&fold=issuer',
    ),
    emptyState,
  );
  t.equal(writeState(emptyState), '');
  t.same(readState('?issuer=a&issuer=a').issuer, ['a']);
});

t.test('the API is asked for the same, with facets and without the language', async (t) => {
  const asked = new URL(
    searchAddress({ ...emptyState, q: '研发 投入', issuer: ['甲', '乙'], page: 2, lang: 'en' }),
    'http://x',
  );
  t.equal(asked.pathname, '/api/v1/search');
  t.equal(asked.searchParams.get('q'), '研发 投入');
  t.same(asked.searchParams.getAll('issuer'), ['甲', '乙']);
  t.equal(asked.searchParams.get('page'), '2');
  t.notOk(asked.searchParams.has('on'), 'what today is, the server knows');
  t.equal(asked.searchParams.get('facets'), 'issuer,year,type,region,level,status,script');
  t.notOk(asked.searchParams.has('lang'));
});

t.test('why hits were found is asked for the same page of them, without facets', async (t) => {
  const state = { ...emptyState, q: '研发 投入', year: ['2021'], sort: 'date' as const, page: 3 };
  const asked = new URL(searchAddress(state), 'http://x').searchParams;
  const explained = new URL(explainAddress(state), 'http://x').searchParams;
  t.equal(explained.get('explain'), 'true');
  explained.delete('explain');
  asked.delete('facets');
  t.equal(explained.toString(), asked.toString());
});

t.test('a folded list is asked for as such, and its passages lead on within one document', async (t) => {
  const state = { ...emptyState, q: '研发', year: ['2021'], fold: 'document' as const, page: 3 };
  t.equal(new URL(searchAddress(state), 'http://x').searchParams.get('fold'), 'document');
  t.equal(new URL(explainAddress(state), 'http://x').searchParams.get('fold'), 'document');
  t.equal(changed(state, { sort: 'date' }).fold, 'document');
  t.same(unfolded(state, 'd'), { ...state, fold: null, doc: ['d'], page: 1 });
  t.equal(unfolded({ ...state, doc: ['d'], within: '3.2' }, 'd').within, '3.2');
});

t.test('an export is of the whole search: its filters and order, no page, and passages', async (t) => {
  const state = { ...emptyState, q: '研发 投入', issuer: ['甲'], sort: 'date' as const, on: '2020-01-01' };
  const { pathname, searchParams } = new URL(
    exportAddress({ ...state, fold: 'document', page: 3, lang: 'en' }, 'csv'),
    'http://x',
  );
  t.equal(pathname, '/api/v1/search/export');
  t.same(Object.fromEntries(searchParams), {
    q: '研发 投入',
    issuer: '甲',
    on: '2020-01-01',
    sort: 'date',
    format: 'csv',
  });
});

t.test('a suggestion takes the place of the query and keeps the filters; an issuer becomes one', async (t) => {
  const state = { ...emptyState, q: 'keji', issuer: ['甲'], year: ['2021'], page: 2 };
  t.same(suggested(state, { kind: 'term', text: '科技' }), { ...state, q: '科技', page: 1 });
  t.same(suggested(state, { kind: 'issuer', text: '乙' }), { ...state, q: '', issuer: ['乙'], page: 1 });
});

t.test('a changed search begins at its first page, and a section goes with its document', async (t) => {
  const state = { ...emptyState, q: 'x', doc: ['d'], within: '3.2', page: 4, lang: 'en' as const };
  t.match(changed(state, { year: ['2021'] }), { page: 1, year: ['2021'], within: '3.2' });
  t.match(changed(state, { doc: [] }), { doc: [], within: null });
  t.same(unfiltered(state), { ...emptyState, q: 'x', lang: 'en' });
  const onDay = { on: '2020-01-01', versions: 'all' as const };
  t.same(unfiltered({ ...state, ...onDay }), { ...emptyState, ...onDay, q: 'x', lang: 'en' }, 'not the day');
  t.equal(unfiltered({ ...state, fold: 'document' }).fold, 'document', 'nor how it is listed');
});

t.test('the start page is the one on which nothing is asked for', async (t) => {
  t.ok(isStart({ ...emptyState, lang: 'en' }));
  for (const asked of [{ q: 'x' }, { on: '2020-01-01' }, { versions: 'all' as const }, { page: 2 }, { doc: ['d'] }]) {
    t.notOk(isStart({ ...emptyState, ...asked }), JSON.stringify(asked));
  }
});
