import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { parseEnglishTerms, shippedEnglishTerms } from '../../../src/english/terms.js';
import { root } from '../../../src/root.js';
import { foldLetters } from '../../../src/text/fold.js';
import { toSimplified } from '../../../src/text/script.js';
import { termLines } from '../../../src/text/term-lines.js';

t.test('a line is a term, folded, with what it is called in English as written', async (t) => {
  const text =
    '\ufeff# policy\r\n專精特新 = SRDI;  specialized  and refined ; SRDI; # of 2011\r\n\r\n双随机、一公开=random inspection\n';
  t.same(parseEnglishTerms(text, 'own.txt'), [
    { zh: '专精特新', phrases: ['SRDI', 'specialized and refined'] },
    { zh: '双随机一公开', phrases: ['random inspection'] },
  ]);
});

t.test('a line that is not understood is named, with its number', async (t) => {
  for (const [line, wrong] of [
    ['放管服', '"放管服" has no = with its English behind it.'],
    ['放管服 = reform = change', '"放管服 = reform = change" has more than one =.'],
    ['reform = 放管服', '"reform" has no Chinese before =.'],
    ['= reform', '"" has no Chinese before =.'],
    ['放管服 =', '"放管服 =" has no English before or behind a ;, or none at all.'],
    ['放管服 = ; reform', '"放管服 = ; reform" has no English before or behind a ;, or none at all.'],
    ['放管服 = to the', '"to the" has no word by which a query could ask for it.'],
    ['放管服 = reform; 改革', '"改革" is Chinese, which stands before = alone.'],
    ['放管服 = 2015', '"2015" has no English letter.'],
    [`${'服'.repeat(61)} = reform`, `"${'服'.repeat(40)}" has more than 60 letters.`],
    [`放管服 = ${'r'.repeat(101)}`, `"${'r'.repeat(40)}" has more than 100 letters.`],
  ] as const) {
    const message = `own.txt, line 2: ${wrong}`;
    t.throws(
      () => parseEnglishTerms(`# policy\n${line}\n通知 = notice`, 'own.txt'),
      { code: 'glossary_invalid', message },
      line,
    );
  }
});

t.test('a term that stands on two lines is refused, also in another script or with other punctuation', async (t) => {
  for (const again of ['双随机、一公开', '雙隨機一公開', '双随机，一公开']) {
    t.throws(
      () => parseEnglishTerms(`双随机、一公开 = random inspection\n\n${again} = spot check`, 'own.txt'),
      { code: 'glossary_invalid', message: `own.txt, line 3: "${again}" stands in line 1 already.` },
      again,
    );
  }
});

t.test('any text is terms or a clear error', async () => {
  const piece = fc.oneof(
    fc.constantFrom('放管服', '服務', 'reform', 'R&D', '=', ' = ', ';', '#', ' # ', '\n', '\r', '、'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        const terms = parseEnglishTerms(pieces.join(''), 'own.txt');
        return (
          new Set(terms.map(({ zh }) => zh)).size === terms.length &&
          terms.every(({ zh, phrases }) => zh !== '' && foldLetters(zh) === zh && phrases.length > 0)
        );
      } catch (error) {
        return (error as { code?: string }).code === 'glossary_invalid';
      }
    }),
  );
});

t.test('the terms that come with the program are some hundreds, and know what no law says', async (t) => {
  const terms = shippedEnglishTerms();
  t.ok(terms.length >= 400, `${terms.length}`);
  const known = new Set(terms.map(({ zh }) => zh));
  const said = ['揭榜挂帅', '专精特新', '放管服', '双随机、一公开', '负面清单', '新质生产力', '高新技术企业', '有效期'];
  t.same(
    said.filter((zh) => !known.has(foldLetters(zh))),
    [],
  );
});

t.test('the terms that come with the program are written in Simplified', async (t) => {
  const written = [...termLines(readFileSync(join(root, 'src/english/terms.txt'), 'utf8'))].map(([, said]) => said);
  t.same(
    written.filter((said) => toSimplified(said) !== said),
    [],
  );
});
