import t from 'tap';
import { readEnglishCitation } from '../../../src/citation/english.js';

/** Name and clauses as the mainland writes them. */
const read = (cite: string) => readEnglishCitation(cite).map(({ name, clause }) => [name, ...(clause?.mainland ?? [])]);
const first = (cite: string) => read(cite)[0];
const inTaiwan = (cite: string) => readEnglishCitation(cite)[0]?.clause?.taiwan;

t.test('the clause before the name or behind it', async (t) => {
  for (const cite of [
    'Criminal Law Article 234',
    'Criminal Law, Art. 234',
    'Criminal Law’s Article 234',
    'See Criminal Law article 234.',
    'Article 234, Criminal Law',
    'What does Article 234 of Criminal Law say?',
  ]) {
    t.strictSame(first(cite), ['criminal law', '第234条'], cite);
  }
  t.strictSame(first('Article 9 of the Labor Law of the PRC'), ['the labor law of the prc', '第9条']);
});

t.test('its steps from the outermost, in whatever order they are written', async (t) => {
  for (const cite of [
    'Labor Contract Law Article 39, paragraph 2, item 3',
    'Labor Contract Law Article 39 para. 2 (3)',
    'Labor Contract Law, Article 39, paragraph (2), item (3)',
    'item 3, paragraph 2 of Article 39, Labor Contract Law',
    'third item of the 2nd paragraph of Article 39 of Labor Contract Law',
  ]) {
    t.strictSame(first(cite), ['labor contract law', '第39条第2款第3项'], cite);
  }
  t.strictSame(first('Civil Code, Part I, Chapter IX, Section 2'), ['civil code', '第1编第9章第2节']);
});

t.test('a number in brackets behind an article may be a paragraph or an item', async (t) => {
  t.strictSame(first('PIPL Article 13(1)'), ['pipl', '第13条第1款', '第13条第1项']);
});

t.test('Taiwan divides articles in other words', async (t) => {
  t.strictSame(inTaiwan('Criminal Code Article 185, paragraph 1'), ['第185条第1项']);
  t.strictSame(inTaiwan('Labor Standards Act Article 14, paragraph 1, subparagraph 2, item 3'), [
    '第14条第1项第2款第3目',
  ]);
});

t.test('articles between articles, and several of them', async (t) => {
  t.strictSame(first('Company Law Article 10-1'), ['company law', '第10条之1']);
  t.strictSame(first('Company Law Articles 10-1 to 10-3 and 12'), ['company law', '第10条之1至第10条之3、第12条']);
  t.strictSame(
    first('Company Law Article 10-12'),
    ['company law', '第10条之12', '第10条至第12条'],
    'a dash may be either',
  );
  t.strictSame(first('Company Law Arts. 10-12'), ['company law', '第10条至第12条', '第10条之12']);
  t.strictSame(first('Company Law Arts. 10–12'), ['company law', '第10条至第12条']);
  t.strictSame(first('Articles 10 to 12 of Company Law'), ['company law', '第10条至第12条']);
  for (const cite of [
    'Company Law articles 3, 5 and 7',
    'Company Law articles 3, 5, and 7',
    'Articles 3, 5 & 7 of Company Law',
    'Article 3, Article 5 and Article 7 of Company Law',
  ]) {
    t.strictSame(first(cite), ['company law', '第3条、第5条、第7条'], cite);
  }
});

t.test('a name alone where words around it tell that it is one', async (t) => {
  t.strictSame(first('see Company Law'), ['company law']);
  t.strictSame(read('Company Law'), []);
});

t.test('what has no name or no clause, is not of one piece, or is long, is none', async (t) => {
  for (const cite of ['Article 5', 'tax reform 2020', 'the article', '刑法第5条', ''])
    t.strictSame(read(cite), [], cite);
  t.strictSame(read('Article 3, paragraph 1 and Article 5 of Company Law'), []);
  t.strictSame(read(`x art 1${'-1'.repeat(90)}z`), []);
  t.strictSame(read(`Criminal Law ${'on and on '.repeat(30)}Article 5`), []);
});
