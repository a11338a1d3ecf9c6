import t from 'tap';
import { radicals } from '../../../indexer/clean/radicals.js';
import { parseEntry } from '../../../indexer/parse.js';
import { ownFields } from '../../../indexer/read/record-fields.js';
import { text, texts } from './material.js';

t.test('radicals become the letters that they look like, and are named and counted', async (t) => {
  const { blocks, warnings } = radicals(
    text('怀化市⼈⺠政府关于⽹络安全的意⻅', '⼀、⻓沙', '正文', '⻋\t1\t2', '乙\t⻢\t4'),
  );
  t.strictSame(texts(blocks), ['怀化市人民政府关于网络安全的意见', '一、长沙', '正文']);
  t.match(blocks.at(-1), { kind: 'table', columns: ['车', '1', '2'], rows: [{ cells: ['乙', '马', '4'] }] });
  t.match(warnings, [
    {
      code: 'radicals',
      count: 8,
      lines: [
        [1, 1],
        [2, 2],
        [4, 4],
        [5, 5],
      ],
      message: /"人 for ⼈", "民 for ⺠"/,
    },
  ]);
});

t.test('a text without any is left', async (t) => {
  const source = text('人民政府', '一、长沙');
  t.strictSame(radicals(source), { blocks: source, warnings: [] });
});

t.test('a document printed with radicals is read as the one with letters', async (t) => {
  const parsed = async (lines: readonly string[]) =>
    parseEntry(
      { path: 'a.txt', format: 'txt', bytes: new TextEncoder().encode(lines.join('\n')), firstLine: 1 },
      {},
      ownFields,
    );
  const printed = [
    '怀化市⼈⺠政府关于⽹络安全的意⻅',
    '怀政发〔2023〕5号',
    '⼀、甲。',
    '⼆、⼄。',
    '怀化市⼈⺠政府',
    '2023年6⽉21⽇',
  ];
  const typed = [
    '怀化市人民政府关于网络安全的意见',
    '怀政发〔2023〕5号',
    '一、甲。',
    '二、乙。',
    '怀化市人民政府',
    '2023年6月21日',
  ];
  const [one] = await parsed(printed);
  const [other] = await parsed(typed);
  t.ok(other?.passages.length);
  t.strictSame(one?.passages, other?.passages);
  // The hash is of the file's bytes.
  t.strictSame({ ...one?.document, sha256: '' }, { ...other?.document, sha256: '' });
});
