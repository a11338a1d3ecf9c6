import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { lengthFactor, likelihoods } from '../../../src/ranking/likelihood.js';
import type { EnglishWord } from '../../../src/ranking/sought.js';
import { contextWeight } from '../../../src/ranking/weights.js';

const word = (typed: string, share: number, ...chinese: [string, number][]): EnglishWord => ({
  typed,
  share,
  chinese: chinese.map(([text, probability]) => ({ text, by: 'word', probability })),
});
const text = (words: string) => ({ words, letters: words.replaceAll(' ', ''), folded: words });
const passage = (words: string, context: string[] = []): Parameters<typeof likelihoods>[0][number] => ({
  words,
  letters: words.replaceAll(' ', ''),
  english: null,
  context: context.map((text) => ({ words: text, letters: text.replaceAll(' ', '') })),
});
const employer = word('employer', 0.002, ['雇主', 0.6], ['用人单位', 0.5]);
const leave = word('leave', 0.001, ['休假', 0.7], ['离开', 0.3]);
const scores = (english: EnglishWord[], ...passages: ReturnType<typeof passage>[]) => [
  ...likelihoods(passages, english),
];

t.test('who says more of the words stands first, and who says none has nothing', async (t) => {
  const [both = 0, one = 0, none] = scores(
    [employer, leave],
    passage('雇主 休假'),
    passage('雇主 责任'),
    passage('合同 责任'),
  );
  t.ok(both > one && one > 0);
  t.equal(none, 0);
});

t.test('a likelier translation says more, and a rarer word', async (t) => {
  const [likely = 0, less = 0] = scores([leave], passage('休假 规定'), passage('离开 规定'));
  t.ok(likely > less);
  const common = word('provision', 0.05, ['规定', 0.7]);
  const [rare = 0, usual = 0] = scores([leave, common], passage('休假 处'), passage('规定 处'));
  t.ok(rare > usual);
});

t.test('words of one sentence say more than those far from each other', async (t) => {
  const others = '其他 '.repeat(60).trim();
  const [near = 0, far = 0] = scores([employer, leave], passage(`雇主 休假 ${others}`), passage(`雇主 ${others} 休假`));
  t.ok(near > far);
});

t.test('what a passage stands in says something, less than its own words', async (t) => {
  const [own = 0, around = 0, none = 0] = scores(
    [leave],
    passage('休假 规定', ['条例']),
    passage('他 规定', ['休假 条例']),
    passage('他 规定', ['条例']),
  );
  t.ok(own > around && around > none);
});

t.test('letters side by side are found across words', async (t) => {
  const validity: EnglishWord = {
    typed: 'validity',
    share: 0.001,
    chinese: [{ text: '有效期', by: 'letters', probability: 0.5 }],
  };
  const [found = 0, none] = scores([validity], passage('有效 期 五年'), passage('有效 五年'));
  t.ok(found > 0);
  t.equal(none, 0);
});

t.test('an official English text says a word as it is, and is no shorter way to be first', async (t) => {
  const literal = word('employer', 0.002, ['employer', 0.9], ['雇主', 0.6]);
  const beside = { ...passage('规定 责任'), english: text('an employer pays') };
  const [english = 0, none] = scores([literal], beside, passage('规定 责任'));
  t.ok(english > 0);
  t.equal(none, 0);
  const both = { ...passage('雇主 责任'), english: text('an employer pays') };
  t.equal(scores([literal], both)[0], Math.max(english, scores([literal], passage('雇主 责任'))[0] ?? 0));
});

t.test('nothing English adds nothing', async (t) => {
  t.same(scores([], passage('雇主')), [0]);
});

/** Of words at their places, as the best of all stretches and the whole: read one by one, with nothing kept. */
function likelihoodOf(candidate: ReturnType<typeof passage>, english: readonly EnglishWord[]): number {
  const entries = (words: string, letters: string) => {
    const all = words.split(' ').filter((word) => word !== '');
    return english.flatMap(({ chinese }, of) =>
      chinese.flatMap(({ text, by, probability }) =>
        by === 'word'
          ? all.flatMap((word, place) => (word === text ? [{ of, probability, place }] : []))
          : Array.from({ length: letters.length }, (_, at) => at)
              .filter((at) => letters.startsWith(text, at))
              .map((at) => ({ of, probability, place: Math.floor((at / letters.length) * all.length) })),
      ),
    );
  };
  const sum = (said: readonly { of: number; probability: number }[], length: number): number =>
    english
      .map(({ share }, of) => {
        const often = said.filter((one) => one.of === of).reduce((sum, { probability }) => sum + probability, 0);
        return Math.log(1 + (9 * often) / ((length + 10) * share));
      })
      .reduce((sum, own) => sum + own, 0);
  const own = entries(candidate.words, candidate.letters);
  const length = candidate.words.split(' ').filter((word) => word !== '').length;
  const around = candidate.context.flatMap(({ words, letters }) => entries(words, letters));
  const likeliest = english.flatMap((_, of) => {
    const all = around.filter((one) => one.of === of).map(({ probability }) => probability);
    return all.length === 0 ? [] : [{ of, probability: contextWeight * Math.max(...all) }];
  });
  const stretches = own.map(({ place: last }) =>
    sum(
      own.filter(({ place }) => place <= last && place > last - 24),
      Math.min(length, 24),
    ),
  );
  return sum([...own, ...likeliest], length) + Math.max(0, ...stretches);
}

t.test('however many words, letters and contexts, it is as if they were read one by one', async () => {
  const letter = fc.constantFrom('雇', '主', '休', '假', '人');
  const chinese = fc.record({
    text: fc.string({ unit: letter, minLength: 1, maxLength: 2 }),
    by: fc.constantFrom('word' as const, 'letters' as const),
    probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });
  const english = fc.array(
    fc.record({
      typed: fc.constant('x'),
      share: fc.constantFrom(0.001, 0.01),
      chinese: fc.array(chinese, { maxLength: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const words = (most: number) =>
    fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 2 }), { maxLength: most }).map((all) => all.join(' '));
  fc.assert(
    fc.property(
      english,
      fc.array(fc.tuple(words(120), fc.array(words(4), { maxLength: 2 })), { maxLength: 3 }),
      (asked, texts) => {
        const passages = texts.map(([text, context]) => passage(text, context));
        const found = likelihoods(passages, asked);
        for (const [i, one] of passages.entries()) {
          const expected = likelihoodOf(one, asked);
          assert.ok(
            Math.abs((found[i] as number) - expected) < 1e-6 * (1 + expected),
            `${found[i]} is not ${expected}`,
          );
        }
      },
    ),
  );
});

t.test('the longer a passage, the less a word in it says, but always something', async (t) => {
  t.ok(lengthFactor(1) > lengthFactor(60) && lengthFactor(60) > lengthFactor(600));
  t.equal(lengthFactor(60), 1);
  t.ok(lengthFactor(2 ** 16 - 1) > 0);
});
