import t from 'tap';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import { foldText } from '../../../src/text/fold.js';
import { tableLines } from '../../../src/text/tables.js';

const dictionary = foldedDictionary();
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

t.test('the field’s terms are in it, once each and in Simplified', (t) => {
  const terms = tableLines('terms.txt');
  t.same(
    terms.filter((term) => !entries.has(foldText(term))),
    [],
  );
  t.equal(new Set(terms).size, terms.length);
  t.end();
});
