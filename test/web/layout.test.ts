import t from 'tap';
import { layOut } from '../../web/document/layout.js';
import { sample, samplePassages } from './sample.js';

const regions = layOut(samplePassages, sample.outline);
const blocks = regions.flatMap((region) => region.blocks);

t.test('the forwarding act stands apart from the text, before and after it', async (t) => {
  t.same(
    regions.map((region) => region.of),
    ['act', 'text', 'act'],
  );
});

t.test('rows of one table and its caption are one block', async (t) => {
  const table = blocks.find((block) => block.as === 'table');
  t.match(table, { caption: { locator: '1.t1' }, columns: ['指标', '2020年', '2025年'] });
  t.equal(table?.as === 'table' && table.rows.length, 2);
  t.equal(blocks.length, samplePassages.length - 2);
});

t.test('an item that something stands below is a heading; a run-in head is a part of its clause', async (t) => {
  const clause = (locator: string) => blocks.find((block) => block.as !== 'table' && block.passage.locator === locator);
  t.match(clause('1'), { as: 'heading', lead: 0, depth: 0 });
  t.match(clause('1.1'), { as: 'clause', lead: '加大投入'.length, depth: 1 });
  t.match(clause('h1'), { as: 'head' });
});

t.test('a caption without rows, and rows without a caption, stay as they are', async (t) => {
  const of = (keep: RegExp) =>
    layOut(
      samplePassages.filter(({ locator }) => keep.test(locator)),
      [],
    ).flatMap((region) => region.blocks.map((block) => block.as));
  t.same(of(/^1\.t1$/), ['caption']);
  t.same(of(/^1\.t1\.r/), ['table']);
});

t.test('no passage is lost or shown twice, in the order of the source', async (t) => {
  const shown = blocks.flatMap((block) =>
    block.as === 'table' ? [...(block.caption ? [block.caption] : []), ...block.rows] : [block.passage],
  );
  t.same(shown, samplePassages);
});
