import t from 'tap';
import type { Document, OutlineNode } from '../../../src/domain/document.js';
import type { Passage, Unit } from '../../../src/domain/passage.js';
import { findPlace, nearPlaces } from '../../../src/http/place.js';

const passage = (locator: string, units: string[] = [], kind: Passage['kind'] = 'item'): Passage => ({
  id: `d/${locator}`,
  locator,
  label: null,
  kind,
  section: [],
  text: locator,
  english: null,
  columns: null,
  units: units.map((unit): Unit => ({ locator: unit, label: null, start: 0, end: 1 })),
  cites: [],
  citation: locator,
  hash: '',
  lines: [1, 1],
});
const node = (locator: string, children: OutlineNode[] = []): OutlineNode => ({
  label: null,
  title: '',
  locator,
  children,
});
const documentWith = (outline: OutlineNode[]) => ({ outline }) as unknown as Document;

t.test('a unit answers with its passage and its own locator', async (t) => {
  const article = passage('a33', ['a33.1', 'a33.2', 'a33.2.1'], 'article');
  t.strictSame(findPlace(documentWith([]), [article], 'a33.2.1'), { passage: article, locator: 'a33.2.1' });
  t.equal(findPlace(documentWith([]), [article], 'a33.3'), null);
});

t.test('the only 款 may be left out, one of several may not', async (t) => {
  const only = passage('a3', ['a3.1', 'a3.1.1', 'a3.1.2'], 'article');
  const several = passage('a4', ['a4.1', 'a4.1.1', 'a4.2'], 'article');
  t.match(findPlace(documentWith([]), [only], 'a3.2'), { locator: 'a3.1.2' });
  t.equal(findPlace(documentWith([]), [several], 'a4.3'), null);
  t.match(findPlace(documentWith([]), [several], 'a4.2'), { locator: 'a4.2' });
});

t.test('a run of numbers, which is no passage, answers with its first', async (t) => {
  const passages = [passage('1'), passage('r2.1'), passage('r2.2')];
  const document = documentWith([node('1'), node('r2', [node('r2.1'), node('r2.2')])]);
  t.match(findPlace(document, passages, 'r2'), { passage: { locator: 'r2.1' }, locator: 'r2' });
  t.equal(findPlace(document, passages, 'r3'), null);
});

t.test('near a lost locator are the section above and what stands beside it', async (t) => {
  const passages = ['1', '2', '2.1', '2.2', '2.10', '2.2.1', '3'].map((locator) => passage(locator));
  const near = (locator: string) => nearPlaces(passages, locator).map((one) => one.locator);
  t.strictSame(near('2.5'), ['2', '2.1', '2.2', '2.10']);
  t.strictSame(near('2.5.9'), ['2', '2.1', '2.2', '2.10'], 'where the section is lost too, the next above');
  t.strictSame(near('4'), ['2', '3']);
  t.strictSame(near('../etc'), [], 'what is no locator is near nothing');
  t.strictSame(nearPlaces([], '1'), []);
});
