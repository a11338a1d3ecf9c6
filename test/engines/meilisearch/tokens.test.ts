/** Sets of tokens tell which letters stand side by side, and values that the server would take for equal stay apart. */
import fc from 'fast-check';
import t from 'tap';
import { gramTokens, phraseOf } from '../../../src/engines/meilisearch/grams.js';
import { fromValue, toSorted, toValue } from '../../../src/engines/meilisearch/value.js';

// Few letters, so that they go on in several ways.
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\u{2B820}'), maxLength: 12 });

/** As the server answers; null where the passage has to be looked at. */
function finds(texts: readonly string[], letters: string): boolean | null {
  const tokens = new Set(gramTokens(texts));
  const { all, orNot, unsure } = phraseOf(letters);
  if (!all.every((pair) => tokens.has(pair))) return false;
  if (!orNot.every(([triple, mark]) => tokens.has(triple) || !tokens.has(mark))) return false;
  return unsure === null || unsure.some((mark) => tokens.has(mark)) ? null : true;
}

t.test('says of letters side by side what reading the texts does, or that it does not know', async (t) => {
  const property = fc.property(fc.array(text, { maxLength: 3 }), text, (texts, letters) => {
    fc.pre(letters.length > 1);
    const found = finds(texts, letters);
    const stands = texts.some((one) => one.includes(letters));
    return found === null ? true : found === stands;
  });
  fc.assert(property, { numRuns: 20_000 });
  t.equal(finds(['甲乙丁乙丙'], '甲乙丙'), false, 'pairs alone would find it');
  t.equal(finds(['甲乙丙'], '甲乙丙'), true);
  t.equal(finds(['甲乙', '乙丙'], '甲乙丙'), false, 'never across texts');
});

t.test('knows of most letters for certain', async (t) => {
  t.equal(finds(['县级以上人民政府应当加强对工作的领导'], '县级以上人民政府'), true);
  t.equal(finds(['甲乙丙丁，戊乙丙己'], '甲乙丙己'), null, 'a pair inside that goes on in several ways');
  t.equal(finds(['甲'.repeat(40)], '甲'.repeat(30)), null, 'very long ones are looked at');
});

t.test('writes values so that equal ones alone are equal to the server', async (t) => {
  /** Compared decomposed, in lower case, without white space around. */
  const asCompared = (value: string) => value.normalize('NFKD').toLowerCase().trim();
  const any = fc.string({ unit: 'binary', maxLength: 8 });
  const property = fc.property(any, any, (one, other) => {
    const [value, otherValue] = [toValue(one), toValue(other)];
    return (
      fromValue(value) === one &&
      asCompared(value) === value &&
      !/["'\\\s]/.test(value) &&
      value !== '' &&
      (value === otherValue) === (one === other) &&
      toValue(one + other).startsWith(one === '' || other === '' ? '' : value)
    );
  });
  fc.assert(property, { numRuns: 5_000 });
  t.equal(toValue('长沙市3.2.a'), '长沙市3.2.a', 'the usual ones stay as they are');
  const long = 'é'.repeat(200);
  t.ok(Buffer.byteLength(toValue(long)) < 468 && toValue(long) !== toValue(`${long}é`), 'no value is too long');
  t.equal(fromValue(toValue(long)), null);
});

t.test('writes what is sorted so that it sorts as code points do', async (t) => {
  const texts = ['', 'B-4', 'a', 'a-2', 'a_5', 'b-1', '甲', '\u{2B820}'];
  t.strictSame(texts.map(toSorted).sort(), texts.map(toSorted));
});
