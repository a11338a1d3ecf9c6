import t from 'tap';
import { dictionaryParts, foldedDictionary } from '../../../src/text/dictionary.js';
import { foldText } from '../../../src/text/fold.js';
import { shippedTerms } from '../../../src/text/shipped-terms.js';
import { parseTerms } from '../../../src/text/terms.js';

const { jieba: dictionary, terms } = dictionaryParts(foldedDictionary());
const entries = new Map(
  dictionary
    .trimEnd()
    .split('\n')
    .map((line) => [line.split(' ')[0] as string, line.split(' ')]),
);

t.test('every line is a word, a frequency and a tag, every word once and folded', (t) => {
  const lines = dictionary.trimEnd().split('\n');
  t.equal(entries.size, lines.length);
  t.ok(lines.length > 345_000 && lines.length < 350_000, `${lines.length} entries`);
  t.same(
    lines.filter((line) => !/^\S+ [1-9]\d* \S+$/.test(line)),
    [],
  );
  t.same(
    [...entries.keys()].filter((word) => foldText(word) !== word),
    [],
  );
  t.end();
});

t.test('entries that fold to one have their frequencies added', (t) => {
  // jieba.dict.utf8 has T恤 4 and 炼, 链, and no 链 is written any more
  t.same(entries.get('t恤'), ['t恤', '4', 'n']);
  t.notOk(entries.has('链'));
  t.ok(Number(entries.get(foldText('链'))?.[1]) > 0);
  t.end();
});

t.test('the shipped terms are in it, and those of several writings once more, side by side', (t) => {
  const shipped = shippedTerms();
  const chinese = shipped.flat().filter((term) => /^\p{Script=Han}+$/u.test(term));
  t.same(
    chinese.filter((term) => !entries.has(term)),
    [],
  );
  t.ok(terms.some(([first, ...others]) => first === '双创' && others.includes('大众创业万众创新')));
  const several = shipped.filter(({ length }) => length > 1).flat();
  t.same(new Set(terms.flat()), new Set(several));
  t.equal(terms.flat().length, new Set(terms.flat()).size, 'no writing is in two terms');
  t.end();
});

t.test('the user’s terms are added, and join the shipped ones with which they share a writing', (t) => {
  const own = parseTerms('湘江科创带 = 湘江科学城走廊\n双创 = 創業創新\n', 'own.txt');
  const parts = dictionaryParts(foldedDictionary(own));
  t.match(parts.jieba, /^湘江科创带 [1-9]\d* x$/mu);
  t.ok(parts.terms.some((writings) => writings.join() === '湘江科创带,湘江科学城走廊'));
  t.ok(parts.terms.some((writings) => writings.join() === '双创,大众创业万众创新,创业创新'));
  t.end();
});

t.test('without terms of several writings a dictionary is jieba’s lines alone', (t) => {
  t.same(dictionaryParts('研发 3 n\n'), { jieba: '研发 3 n\n', terms: [] });
  t.end();
});
