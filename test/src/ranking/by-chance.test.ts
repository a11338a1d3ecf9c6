import t from 'tap';
import { isByChance, numbersOf, pairsOutsideNumbers } from '../../../src/ranking/by-chance.js';

t.test('what holds the letters and not the number holds them by chance', async (t) => {
  const holding = (words: string, context = '') => ({ words, context: [{ words: context, letters: '' }] });
  const numbers = numbersOf('占比2.9%');
  t.same(numbers, ['2.9%']);
  t.ok(isByChance(holding('第29条 29'), numbers));
  t.notOk(isByChance(holding('百分之二点九 2.9% 2.9'), numbers));
  t.notOk(isByChance(holding('第29条', '2.9%'), numbers), 'the context holds it');
  t.notOk(isByChance(holding('研发'), numbersOf('研发')));
});

t.test('pairs inside a number are left out', async (t) => {
  t.same(pairsOutsideNumbers('占比2.9%家'), ['占比', '比2', '9家']);
  t.same(pairsOutsideNumbers('研发'), ['研发']);
  t.same(pairsOutsideNumbers('研'), ['研']);
  t.same(pairsOutsideNumbers('三百'), []);
});
