import t from 'tap';
import { repeatedTitle } from '../../../indexer/clean/repeated-title.js';
import { text, texts } from './material.js';

const title = '交通运输部关于做好疫情期间道路运输车辆技术保障工作的通知';
const rest = ['交运明电〔2020〕59号', '各省、自治区、直辖市交通运输厅：', '为深入贯彻落实习近平总书记重要指示精神。'];

t.test('a headline that is printed again as the title goes', async (t) => {
  const { blocks, warnings } = repeatedTitle(text(title, title, ...rest));
  t.strictSame(texts(blocks), [title, ...rest]);
  t.match(warnings, [{ code: 'repeated-title', count: 1, lines: [[1, 1]] }]);
});

t.test('over several lines, in other marks, with lines between', async (t) => {
  const own = ['交通运输部文件', '交通运输部', '关于做好疫情期间道路运输车辆技术保障工作的', '通 知'];
  t.strictSame(texts(repeatedTitle(text(title, ...own, ...rest)).blocks), [...own, ...rest]);
});

t.test('what marked the headline as a heading marks the title', async (t) => {
  const [headline, ...others] = text(title, title, ...rest);
  const { blocks } = repeatedTitle([{ ...headline, heading: 1 } as never, ...others]);
  t.match(blocks[0], { text: title, heading: 1, lines: [2, 2] });
});

t.test('what is said again in the text, or is too short to be a title, stays', async (t) => {
  for (const lines of [
    [title, '各单位：', '现就有关事项通知如下。', title],
    ['某市人民政府', '某市人民政府', ...rest],
    [title, '关于做好疫情期间道路运输车辆技术保障工作的方案', ...rest],
  ]) {
    const source = text(...lines);
    t.strictSame(repeatedTitle(source), { blocks: source, warnings: [] });
  }
});

t.test('the name of the law in its own history is no second title', async (t) => {
  const law = '中华人民共和国全国人民代表大会选举法';
  const lines = [
    law,
    '1979年7月1日 第五届全国人民代表大会第二次会议通过',
    `〈${law}〉`,
    '〈代表法〉的决定》第六次修正',
  ];
  t.strictSame(texts(repeatedTitle(text(...lines)).blocks), lines);
});
