import t from 'tap';
import { readEnglishCitation } from '../../../src/citation/english.js';

const read = (cite: string) => readEnglishCitation(cite).map(({ name, rest }) => [name, rest]);
const first = (cite: string) => read(cite)[0];

t.test('the clause before the name or behind it', async (t) => {
  const expected = ['criminal law', '第234条'];
  for (const cite of [
    'Criminal Law Article 234',
    'Criminal Law, Art. 234',
    'Criminal Law’s Article 234',
    'See Criminal Law article 234.',
    'Article 234, Criminal Law',
    'What does Article 234 of Criminal Law say?',
  ]) {
    t.strictSame(first(cite), expected, cite);
  }
  t.strictSame(first('Article 9 of the Labor Law of the PRC'), ['the labor law of the prc', '第9条']);
});

t.test('its steps from the outermost, in whatever order they are written', async (t) => {
  const expected = ['labor contract law', '第39条第2款第3项'];
  for (const cite of [
    'Labor Contract Law Article 39, paragraph 2, item 3',
    'Labor Contract Law Article 39 para. 2 (3)',
    'Labor Contract Law Article 39(2)(3)',
    'item 3, paragraph 2 of Article 39, Labor Contract Law',
    'third item of the second paragraph of Article 39 of Labor Contract Law',
  ]) {
    t.strictSame(first(cite), expected, cite);
  }
  t.strictSame(first('Civil Code, Part I, Chapter IX, Section 2'), ['civil code', '第1编第9章第2节']);
});

t.test('a number in brackets is a paragraph or an item, and Taiwan divides articles in other words', async (t) => {
  t.strictSame(read('PIPL Article 13(1)'), [
    ['pipl', '第13条第1款'],
    ['pipl', '第13条第1项'],
  ]);
  t.strictSame(
    first('Labor Standards Act Article 14, paragraph 1, subparagraph 2, item 3')?.[1],
    '第14条第1项第2款第3目',
  );
});

t.test('articles between articles, and several of them', async (t) => {
  t.strictSame(first('Labor Standards Act Article 10-1'), ['labor standards act', '第10条之1']);
  for (const cite of ['Articles 10 to 12 of Company Law', 'Company Law articles 10-12', 'Company Law Arts. 10–12']) {
    t.strictSame(first(cite), ['company law', '第10条至第12条'], cite);
  }
  t.strictSame(first('Company Law articles 3, 5 and 7'), ['company law', '第3条、第5条、第7条']);
});

t.test('what has no name or no clause, and long texts, are none', async (t) => {
  for (const cite of ['Article 5', 'Criminal Law', 'tax reform 2020', 'the article', '刑法第5条', '']) {
    t.strictSame(read(cite), [], cite);
  }
  t.strictSame(read(`Criminal Law ${'on and on '.repeat(30)}Article 5`), []);
});
