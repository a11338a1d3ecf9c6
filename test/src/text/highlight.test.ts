import fc from 'fast-check';
import t from 'tap';
import { foldLetters } from '../../../src/text/fold.js';
import { marks, type Sought } from '../../../src/text/highlight.js';
import { seedTexts } from './seeds.js';

function marked(text: string, sought: Partial<Sought>): string[] {
  return marks(text, { letters: [], words: [], ...sought }).map(([start, end]) => text.slice(start, end));
}

t.test('letters are found across punctuation and in every script', (t) => {
  t.same(marked('人才（团/队)+项目', { letters: ['团队项目'] }), ['团/队)+项目']);
  t.same(marked('科技計畫、計劃', { letters: ['计划'] }), ['計畫', '計劃']);
  t.same(marked('占地１０㎡。', { letters: ['m2'] }), ['㎡']);
  t.same(marked('Café́s', { letters: ['cafe'] }), ['Café́']);
  t.same(marked('人人人', { letters: ['人人'] }), ['人人人']);
  t.end();
});

t.test('words are found whole only', (t) => {
  t.same(marked('5G与15G、5GB', { words: ['5g'] }), ['5G']);
  t.same(marked('2.9%、9%、29、1.9', { words: ['9'] }), ['9%']);
  t.same(marked('第20、21条，2021年', { words: ['21'] }), ['21']);
  t.same(marked('达到2.9％。', { words: ['2.9'] }), ['2.9％']);
  t.same(marked('技，术', { words: ['技术'] }), []);
  t.end();
});

t.test('a number is found in every writing', (t) => {
  t.same(marked('三十三個平台、33家、033', { words: ['33'] }), ['三十三', '33', '033']);
  t.same(marked('二〇二一年與10,000件', { words: ['2021', '10000'] }), ['二〇二一', '10,000']);
  t.end();
});

t.test('marks that touch are one', (t) => {
  t.same(marks('科技创新高地', { letters: ['科技', '技创'], words: ['创新', '高地'] }), [[0, 6]]);
  t.same(marks('科技与创新', { letters: ['科技'], words: ['创新'] }), [
    [0, 2],
    [3, 5],
  ]);
  t.same(marks('', { letters: ['科技'], words: ['创新'] }), []);
  t.same(marks('科技', { letters: [''], words: [''] }), []);
  t.end();
});

t.test('what is cut out of a text is marked in it', (t) => {
  const text = seedTexts.join('\n').slice(0, 4000);
  fc.assert(
    fc.property(fc.nat(text.length - 40), fc.integer({ min: 2, max: 40 }), (start, length) => {
      const letters = foldLetters(text.slice(start, start + length));
      fc.pre(letters !== '');
      return marked(text, { letters: [letters] }).some((mark) => foldLetters(mark).includes(letters));
    }),
  );
  t.end();
});
