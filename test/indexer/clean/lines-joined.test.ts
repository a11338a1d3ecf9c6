import t from 'tap';
import { clean } from '../../../indexer/clean/index.js';
import { linesJoined } from '../../../indexer/clean/lines-joined.js';
import { at, seed, shown, text, texts } from './material.js';

/** The lines that were joined, of a whole seed. */
const joins: Readonly<Record<string, string>> = {
  '000': '47–49 67–69 75–77 87–89 97–98',
  '001': '',
  '002': '13–14 32–34 50–52 86–88 100–102 112–114 122–124 132–134 140–142 156–158 162–164 172–174 212–214',
  '003': '51–53 79–81 85–87 105–107',
  '004': '',
};

t.test('of the seeds, exactly the broken lines are joined', async (t) => {
  for (const [number, lines] of Object.entries(joins)) {
    const { blocks, warnings } = clean(seed(number));
    const joined = warnings.filter((warning) => warning.code === 'lines-joined');
    t.equal(shown(joined.flatMap((warning) => warning.lines)), lines, number);
    t.equal(
      shown(blocks.flatMap((block) => (block.kind === 'text' && block.lines[0] < block.lines[1] ? [block.lines] : []))),
      lines,
    );
  }
});

t.test('joined lines read on without a space', async (t) => {
  const first = linesJoined(seed('000')).blocks;
  t.match(at(first, 47, 49), /进一步完善全市研发投入/);
  t.match(at(first, 67, 69), /通过“人才（团队\)\+项目”的形式/);
  t.match(at(first, 75, 77), /安全生产等领域/);
  t.match(at(linesJoined(seed('002')).blocks, 50, 52), /海洋水声通讯/);
  t.match(at(linesJoined(seed('003')).blocks, 79, 81), /重点行业和领域;梯度培育/);
});

t.test('the head of a copies list is joined at its commas only', async (t) => {
  const { blocks } = linesJoined(seed('000'));
  t.equal(at(blocks, 97, 98), '市人大常委会办公厅，市政协办公厅，市中级人民法院，市人民检察院。');
  t.equal(at(blocks, 99), '各民主党派市委。');
});

t.test('headings, kickers, decks, bylines, captions and titles of the seeds stay apart', async (t) => {
  const report = linesJoined(seed('003')).blocks;
  for (const line of [3, 5, 7, 9, 13, 29, 31, 43, 45, 57, 59, 61, 63, 69, 71, 75, 83, 91, 93, 97, 103])
    t.ok(at(report, line), `003 ${line}`);
  const plan = linesJoined(seed('004')).blocks;
  for (const line of [1, 2, 3, 7, 8, 9, 10, 11, 21, 22, 23, 24, 25, 46]) t.ok(at(plan, line), `004 ${line}`);
  const outline = linesJoined(seed('002')).blocks;
  for (const line of [9, 16, 18, 22, 24, 60]) t.ok(at(outline, line), `002 ${line}`);
});

t.test('a text wrapped at a fixed width is put together paragraph by paragraph', async (t) => {
  const { blocks } = linesJoined(
    text(
      '第一章 总 则',
      '第一条 为加强城市地下空间开发利用管理，合理开发',
      '利用本市地下空间资源，促进土地节约集约利用，保障地下',
      '空间权利人合法权益，根据有关法律的规定，结合本市实际',
      '和需要，制定本办法。',
      '第二条 市人民政府其他相关主管部门应当按照各自职',
      '责做好工作。',
      '市人民政府其他相关主管部门及各区人民政府应当按照各',
      '自的职能分工，在其职责范围内做好地下空间开发利用管理',
      '的相应工作，其他部门应当配合城乡规划主管部门做好协调',
      '工作。',
      '第二章 规划管理',
      '第三条 本办法自公布之日起施行。',
    ),
  );
  t.strictSame(
    blocks.map((block) => block.lines),
    [
      [1, 1],
      [2, 5],
      [6, 7],
      [8, 11],
      [12, 12],
      [13, 13],
    ],
  );
});

t.test('what begins anew is not joined to an unfinished line', async (t) => {
  const starts = [
    '（二）加强领导。',
    '2. 完善机制。',
    '——提升能力。',
    '2021年9月13日',
    '二〇二一年九月十三日',
    '附件：任务分解表。',
    '抄送：市委办公厅。',
    '（此件主动公开）',
    '主要措施：',
    '长政办发〔2021〕11号',
    '《某某办法》',
    '12',
  ];
  for (const start of starts) {
    const source = text('一、任务', '要做好工作。各单位要', start);
    t.strictSame(texts(linesJoined(source).blocks), ['一、任务', '要做好工作。各单位要', start], start);
  }
});

t.test('a finished line is joined to nothing', async (t) => {
  const ends = [
    '完成。',
    '主要有：',
    '他说：“好。”',
    '清理。（各部门负责）',
    '（见附件。）',
    '可行吗？',
    '一、指导思想 ........ 1',
  ];
  for (const end of ends) {
    const source = text('一、任务', `先做。再做，${end}`, '后面的话，也是话。');
    t.equal(linesJoined(source).blocks.length, 3, end);
  }
});

t.test('a signature and its date are not drawn into the last sentence', async (t) => {
  const source = text('一、任务', '请认真执行。特此通知', '湖南省人民政府办公厅', '2017年4月6日');
  t.strictSame(linesJoined(source), { blocks: source, warnings: [] });
});

t.test('only Latin words get a space at the seam', async (t) => {
  const joined = (first: string, second: string): string | undefined =>
    texts(linesJoined(text('一、任务', `先做。${first}`, `${second}完成。`)).blocks)[1];
  t.equal(joined('支持open', 'source平台'), '先做。支持open source平台完成。');
  t.equal(joined('到2025', '年'), '先做。到2025年完成。');
  t.equal(joined('发展AI', '大模型'), '先做。发展AI大模型完成。');
});

t.test('in a wrapped text a full line goes on in 使用权： too', async (t) => {
  const full = '单建地下空间的项目单位应当依照本办法办理手续并且报批';
  const source = text('一、程序', ...Array.from({ length: 12 }, () => full), '地使用权：', '（一）申请立项。');
  t.strictSame(texts(linesJoined(source).blocks), ['一、程序', `${full.repeat(12)}地使用权：`, '（一）申请立项。']);
});

t.test('a number or a date, however it is written, begins a line of its own', async (t) => {
  const torn = '为进一步加强和改进全市森林防火和森林病虫害防治以及古树名木保护等各项工作，';
  for (const line of [
    '某市人民政府公告2020年第9号',
    '（某发〔2020〕9号）',
    '中华民国109年3月4日',
    '某市人民政府办公室 2021年2月19日印发',
  ]) {
    const source = text('第一条 甲。', torn, line);
    t.strictSame(linesJoined(source).blocks, source, line);
  }
  t.equal(texts(linesJoined(text('第一条 甲。', torn, '现通知如下。')).blocks).length, 2);
});
