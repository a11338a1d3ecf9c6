import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import t from 'tap';
import { root } from '../../../src/root.js';
import { fold, foldLetters, foldText, lettersOf } from '../../../src/text/fold.js';
import { seedTexts } from './seeds.js';

/** Strings rich in what folding changes: both scripts, marks, compatibility characters, what is invisible, what is broken. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'计計畫画劃台臺颱臺裏里葉叶㎡①½ﬁＡｂ５％，。〔〕Éé\u0301\u0323\u200b\u{e0100}\ufe0f한ㅎがカﾞİß㈠⒈\ud800𠮷𫔀',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

t.test('script, width, case and compatibility forms fold away', (t) => {
  for (const [one, other] of [
    ['畫', '划'],
    ['畫劃画划', '划划划划'],
    ['臺灣颱風', '台湾台风'],
    ['衞生', '衛生'],
    ['裡裏里', '里里里'],
    ['ＡＩ技术２０２１', 'ai技术2021'],
    ['R&Ｄ', 'r&d'],
    ['１０㎡', '10m2'],
    ['①⒈㈠', '11.(一)'],
    ['ﬁn', 'fin'],
    ['½', '1⁄2'],
    ['café', 'cafe\u0301'],
    ['行\u{e0100}政\u200b区', '行政区'],
    ['金\uf90a', '金金'],
    ['⼈⺠政府⻓⻋⻔⻅⽹络', '人民政府长车门见网络'],
  ] as const) {
    t.equal(foldText(one), foldText(other), `${one} = ${other}`);
  }
  t.not(foldText('未'), foldText('末'));
  t.equal(foldText('R&D，2.9％'), 'r&d,2.9%');
  t.equal(foldLetters('（团/队)+“项目” 2.9％'), foldLetters('团队项目29'));
  t.equal(lettersOf('r&d,𠮷 〇'), 'rd𠮷〇');
  t.end();
});

t.test('what is cut out of a text at code points folds to a part of its fold', (t) => {
  fc.assert(
    fc.property(text, text, text, (before, cut, behind) => {
      // a lone half of a surrogate pair beside the other half would be another code point
      fc.pre([...(before + cut + behind)].length === [...before].length + [...cut].length + [...behind].length);
      return (
        foldText(before + cut + behind) === foldText(before) + foldText(cut) + foldText(behind) &&
        foldLetters(before + cut + behind) === foldLetters(before) + foldLetters(cut) + foldLetters(behind)
      );
    }),
  );
  t.end();
});

t.test('what is folded stays as it is', (t) => {
  const changed: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const folded = foldText(String.fromCodePoint(code));
    if (foldText(folded) !== folded) changed.push(code.toString(16));
  }
  t.same(changed, []);
  t.end();
});

t.test('every folded unit leads to the characters that made it', (t) => {
  fc.assert(
    fc.property(text, (original) => {
      const folded = fold(original);
      if (folded.text !== foldText(original)) return false;
      for (let i = 0; i < folded.text.length; i++) {
        const part = foldText(original.slice(folded.start(i), folded.end(i)));
        if (!part.includes(folded.text.charAt(i))) return false;
        if (i > 0 && folded.start(i) < folded.start(i - 1)) return false;
      }
      return true;
    }),
  );
  const folded = fold('𠮷１０㎡é́。');
  t.equal(folded.text, '𠮷10m2e。');
  const range = (i: number) => [folded.start(i), folded.end(i)];
  t.same([0, 1, 2, 3, 4, 5, 6, 7].map(range), [
    [0, 2],
    [0, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [4, 5],
    [5, 7],
    [7, 8],
  ]);
  t.throws(() => folded.start(8), RangeError);
  t.throws(() => folded.end(-1), RangeError);
  t.end();
});

t.test('the seeds fold alike in every script and region', (t) => {
  const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
  const simplified = seedTexts.map(toSimplified);
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert: (text: string) => string = Converter({ from: 'cn', to });
    t.same(simplified.map(convert).map(foldText), simplified.map(foldText), to);
  }
  t.same(simplified.map(foldText), seedTexts.map(foldText), 'cn');
  t.end();
});

const cases = join(root, '../shared/data/opencc.testcases.json');
t.test(
  'OpenCC’s own cases of script fold alike on both sides',
  { skip: existsSync(cases) ? false : `no ${cases}` },
  (t) => {
    interface Case {
      readonly id: string;
      readonly input: string;
      readonly expected: Readonly<Record<string, string>>;
    }
    /** Those that change only the script or a region's characters, not its words, and no Japanese forms. */
    const scripts = /^(s2t|s2tw|s2hk|t2s|tw2s|hk2s|t2tw|t2hk|tw2t|hk2t)$/;
    let compared = 0;
    for (const { id, input, expected } of (JSON.parse(readFileSync(cases, 'utf8')) as { cases: Case[] }).cases) {
      for (const [conversion, output] of Object.entries(expected)) {
        if (!scripts.test(conversion)) continue;
        t.equal(foldText(input), foldText(output), `${id} ${conversion}`);
        compared++;
      }
    }
    t.ok(compared > 100, `${compared} compared`);
    t.end();
  },
);
