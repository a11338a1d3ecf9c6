import t from 'tap';
import {
  isHistory,
  isRestOfHistory,
  lastVersionIn,
  makersIn,
  readHistory,
} from '../../../indexer/structure/history.js';

const events = (text: string): string[] => readHistory(text).map(({ date, event, body }) => `${date} ${event} ${body}`);

t.test('one event a line', async (t) => {
  t.same(events('1989年4月4日 第七届全国人民代表大会第二次会议通过'), ['1989-04-04 adopted 全国人民代表大会']);
  t.same(
    events('2017年6月27日 第十二届全国人民代表大会常务委员会第二十八次会议《关于修改〈民事诉讼法〉的决定》第二次修正'),
    ['2017-06-27 amended 全国人民代表大会常务委员会'],
  );
  t.same(events('1996年5月24日山东省第八届人民代表大会常务委员会第二十二次会议批准'), [
    '1996-05-24 approved 山东省人民代表大会常务委员会',
  ]);
  t.same(events('2009年12月14日 最高人民法院审判委员会第1479次会议通过'), ['2009-12-14 adopted 最高人民法院']);
  t.same(events('2021年11月1日 施行'), ['2021-11-01 effective null']);
  t.same(events('2014年7月29日 《国务院关于修改部分行政法规的决定》第三次修订'), ['2014-07-29 revised null']);
});

t.test('several on one line, with brackets or nothing between', async (t) => {
  t.same(events('（2011年12月15日广州市人民政府令第61号公布 根据2015年9月30日广州市人民政府令第132号第一次修正）'), [
    '2011-12-15 published 广州市人民政府',
    '2015-09-30 amended 广州市人民政府',
  ]);
  t.same(
    events(
      '1997年12月6日 浙江省第八届人民代表大会常务委员会第四十一次会议通过2006年3月29日浙江省第十届人民代表大会常务委员会第二十四次会议第一次修订',
    ),
    ['1997-12-06 adopted 浙江省人民代表大会常务委员会', '2006-03-29 revised 浙江省人民代表大会常务委员会'],
  );
  t.same(events('1982年1月1日国务院发布 自1982年3月1日起施行'), [
    '1982-01-01 published 国务院',
    '1982-03-01 effective null',
  ]);
});

t.test('several bodies that did it together', async (t) => {
  t.same(
    events(
      '2021年12月13日最高人民法院审判委员会第1856次会议、2022年2月9日最高人民检察院第十三届检察委员会第八十九次会议通过',
    ),
    ['2021-12-13 adopted 最高人民法院', '2022-02-09 adopted 最高人民检察院'],
  );
  t.same(events('2003年5月14日 最高人民法院、最高人民检察院公告公布'), [
    '2003-05-14 published 最高人民法院',
    '2003-05-14 published 最高人民检察院',
  ]);
});

t.test('Chinese numerals, Traditional letters, spaces in dates', async (t) => {
  t.same(events('一九八二年十二月四日第五届全国人民代表大会第五次会议通过'), ['1982-12-04 adopted 全国人民代表大会']);
  t.same(events('（2001 年 6 月 13 日 行政院修正）'), ['2001-06-13 amended 行政院']);
  t.same(events('１９９０年４月４日第七屆全國人民代表大會第三次會議通過'), ['1990-04-04 adopted 全國人民代表大會']);
});

t.test('a decision to change or repeal others is no event of this law', async (t) => {
  t.same(events('根据2010年7月30日某省人民代表大会常务委员会关于废止和修改部分地方性法规的决定修正'), [
    '2010-07-30 amended 某省人民代表大会常务委员会',
  ]);
  t.same(events('2010年7月30日'), []);
  t.same(events('现予公布，自公布之日起施行'), []);
});

t.test('the version is the last day of change, the makers are those who adopted it', async (t) => {
  const history = readHistory(
    '2000年3月15日第九届全国人民代表大会第三次会议通过 根据2015年3月15日第十二届全国人民代表大会第三次会议《关于修改〈立法法〉的决定》修正 自2015年7月1日起施行',
  );
  t.equal(lastVersionIn(history), '2015-03-15');
  t.same(makersIn(history), ['全国人民代表大会']);
  t.equal(lastVersionIn(readHistory('2021年1月1日 施行')), null);
  t.same(makersIn([]), []);
});

t.test('lines of a history, and what is none', async (t) => {
  for (const line of [
    '1990年4月4日 第七届全国人民代表大会第三次会议通过',
    '（一九八六年四月十二日第六届全国人民代表大会第四次会议通过）',
    '根据2015年9月30日某市人民政府令第132号第一次修正',
    '2016年2月6日 《国务院关于修改部分行政法规的决定》第一次修订 根据',
    '2018年9月17日 最高人民法院审判委员会第1749次会议',
    '2016年5月27日 某省第十二届人民代表大会常务委员会第二十九次会议《关于修改〈某省县',
    '２０１３年１月１日 施行',
  ]) {
    t.ok(isHistory(line), line);
  }
  for (const line of [
    '2018年3月5日，第十三届全国人民代表大会第一次会议开幕',
    '2018年3月5日第一次会议通过了决定。各地执行。',
    '2018年，某市通过',
    '（某某）',
    '第一条 2018年3月5日起施行',
  ]) {
    t.notOk(isHistory(line), line);
  }
  t.ok(isRestOfHistory('〈某法〉的决定》第四次修正'));
  t.ok(isRestOfHistory('国家档案局发布'));
  t.notOk(isRestOfHistory('第一章 总则'));
  t.notOk(isRestOfHistory('本条例自2018年3月5日起施行：'));
});
