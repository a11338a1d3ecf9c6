import t from 'tap';
import { siteFooter } from '../../../indexer/clean/site-footer.js';
import { text, texts } from './material.js';

const article = ['第二条 在本省行政区域内适用本办法。', '第三十五条 本办法自2025年11月20日起施行，有效期2年。'];
const empty = Array<string>(8).fill('');

t.test('the foot of a government site goes, with its lists of links', async (t) => {
  const { blocks, warnings } = siteFooter(
    text(
      ...article,
      ...empty,
      '按 地 方 查',
      ...['北京', '天津', '河北', '网站地图', '联系我们'],
      '主办单位：某省人民政府办公厅',
      '运行维护单位：某公司',
      '网站标识码5100000062',
      '蜀ICP备 13001288号',
      '微信公众号',
    ),
  );
  t.strictSame(texts(blocks), article);
  t.match(warnings, [{ code: 'site-footer', count: 11, message: /"按 地 方 查", "北京"/ }]);
});

t.test('what follows the foot stays where it is text', async (t) => {
  const after = ['网络数据安全管理条例', '《网络数据安全管理条例》已经国务院第40次常务会议通过，现予公布。'];
  const { blocks } = siteFooter(text(...article, '主办单位：国务院办公厅', '京ICP备05070218号', ...after));
  t.strictSame(texts(blocks), [...article, ...after]);
});

t.test('addresses below a registration go with it', async (t) => {
  const { blocks } = siteFooter(
    text(
      ...article,
      '网站标识码：4403000089',
      '某局@2019版权所有',
      '咨询邮箱：public@example.cn',
      '地址：某市某路6009号',
      '大厦10层',
    ),
  );
  t.strictSame(texts(blocks), article);
});

t.test('a signature above the foot stays', async (t) => {
  const signed = [...article, '某市人民政府', '2025年1月2日', '某局', '某厅'];
  t.strictSame(texts(siteFooter(text(...signed, '京ICP备05070218号')).blocks), signed);
});

t.test('a text that speaks of such things has no foot', async (t) => {
  const source = text('第三条 网站应当在首页标明其ICP备案编号和公网安备号。', '（一）主办单位：市教育局；', '联系我们');
  t.strictSame(siteFooter(source), { blocks: source, warnings: [] });
});
