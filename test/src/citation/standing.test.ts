import t from 'tap';
import { lostBetween, standing, standingKey } from '../../../src/citation/standing.js';
import { type Line, make } from '../search/material.js';

const outline = [{ label: '第一章', title: '总则', locator: 'c1', children: [] }];
const text = (...lines: Line[]) => make({ title: '创新法', outline }, lines);
const article = (words: string, units: Line['units'] = []): Line => ({
  at: 'a3',
  label: '第三条',
  text: words,
  kind: 'article',
  units,
});
const unit = (locator: string, start: number, end: number) => ({ locator, label: null, start, end });

t.test('passages, units and headings stand at addresses, each with its own words and citation', async (t) => {
  const all = standing(text(article('甲。乙。', [unit('a3.1', 0, 2), unit('a3.2', 2, 4)])));
  t.strictSame(
    [...all].map(([locator, { label, text, citation }]) => [locator, label, text, citation]),
    [
      ['a3', '第三条', '甲。乙。', '《创新法》，第三条'],
      ['a3.1', null, '甲。', '《创新法》，第三条第一款'],
      ['a3.2', null, '乙。', '《创新法》，第三条第二款'],
      ['c1', '第一章', '总则', '《创新法》，第一章'],
    ],
  );
});

t.test('lost is what another text, or nothing, has taken the place of', async (t) => {
  const older = text(article('甲。乙。', [unit('a3.1', 0, 2), unit('a3.2', 2, 4)]), { at: 'p1', text: '研发。' });
  const newer = text(article('甲。丙。', [unit('a3.1', 0, 2), unit('a3.2', 2, 4)]));
  t.strictSame([...lostBetween(older, newer).keys()], ['a3', 'a3.2', 'p1']);
  t.strictSame([...lostBetween(older, null).keys()], [...standing(older).keys()]);
  t.equal(lostBetween(older, older).size, 0);
});

t.test('the key changes with every address and every text, and with nothing else', async (t) => {
  const units = [unit('a3.1', 0, 2)];
  const key = standingKey(text(article('甲。', units)));
  t.equal(standingKey(make({ title: '另一个标题', outline }, [article('甲。', units)])), key);
  for (const other of [
    text(article('乙。', units)),
    text(article('甲。')),
    text(article('甲。', [unit('a3.1', 0, 1)])),
    text({ ...article('甲。', units), at: 'a4' }),
    make({ title: '创新法' }, [article('甲。', units)]),
  ]) {
    t.not(standingKey(other), key);
  }
});
