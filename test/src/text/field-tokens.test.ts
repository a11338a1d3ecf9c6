import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { numberKey } from '../../../src/domain/number.js';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import {
  documentToken,
  fieldTokens,
  issuerToken,
  numberToken,
  titlePartTokens,
  titleToken,
  yearToken,
} from '../../../src/text/field-tokens.js';
import { foldLetters, foldText } from '../../../src/text/fold.js';
import { loadCutter } from '../../../src/text/words.js';
import { bareDocument } from '../../bare-document.js';

t.test('a document is found by all that a field can ask for', async (t) => {
  const tokens = fieldTokens({
    ...bareDocument('a-1'),
    title: '中華人民共和國節約能源法（试行）',
    notice: { title: '通知', type: '通知' },
    number: '長政辦發[2021]11號',
    otherNumbers: ['甲发〔2021〕2号'],
    issuers: [{ id: '长沙市 人民政府', name: '長沙市人民政府' }],
    year: null,
  });
  const expected = [
    documentToken('a-1'),
    issuerToken('长沙市人民政府'),
    yearToken(null),
    numberToken(numberKey('长政办发〔2021〕11号')),
    numberToken(numberKey('甲发〔2021〕2号')),
    ...titlePartTokens(foldLetters('节约能源法试行')),
    ...titlePartTokens('通知'),
    ...['节约能源法', '中华人民共和国节约能源法', '通知'].map((title) => titleToken(foldLetters(title))),
  ];
  for (const token of expected) t.ok(tokens.includes(token), token);
  t.same(titlePartTokens('约'), []);
  t.equal(new Set(tokens).size, tokens.length);
});

t.test('a token has no white space, and no end', async (t) => {
  const long = '某'.repeat(2_000);
  for (const token of [issuerToken(` ${long}\t甲`), titleToken(long), numberToken(long)]) {
    t.match(token, /^\S{1,120}$/u);
  }
  t.not(issuerToken(long), issuerToken(`${long}某`));
});

t.test('no word of a text is taken for a field token', async (t) => {
  const cutter = loadCutter(foldedDictionary());
  const unit = fc.oneof(
    fc.constantFrom(...':：《》', 'year', '2021', '标题', 'issuer:', '研发', '、', ' ', 'é', 'ж', 'ก'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  const property = fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
    const folded = foldText(parts.join(''));
    const words = [...cutter.forIndex(folded).split(' '), ...cutter.forQuery(folded).map(({ token }) => token)];
    assert.deepEqual(
      words.filter((word) => /[:《》]/u.test(word)),
      [],
    );
  });
  fc.assert(property, { numRuns: 5_000 });
  t.pass();
});
