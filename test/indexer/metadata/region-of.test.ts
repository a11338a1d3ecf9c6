import t from 'tap';
import { completeIssuer, regionOf } from '../../../indexer/metadata/region-of.js';
import { canonicalIssuer } from '../../../src/domain/issuer.js';
import { regionPath } from '../../../src/domain/regions.js';

const located = (issuers: readonly string[], title = '管理办法'): string => {
  const { region, level, unknown } = regionOf(issuers.map(canonicalIssuer), title);
  return `${region.map(({ name }) => name).join('/')} ${level}${unknown === null ? '' : ` ?${unknown}`}`;
};
const ofBody = (name: string): string => located([name]);
const ofTitle = (title: string): string => located([], title);

t.test('the first issuer tells region and level', async (t) => {
  const bodies = {
    国办: '全国 central',
    国家卫生健康委基层司: '全国 central',
    湖南省人民政府辦公廳: '湖南省 province',
    长沙市委: '湖南省/长沙市 city',
    长沙市开福区人民政府办公室: '湖南省/长沙市/开福区 county',
    深圳市坪山区人民政府办公室: '广东省/深圳市/坪山区 county',
    北京市海淀区人民法院: '北京市/海淀区 county',
    济源市人民政府: '河南省/济源市 county',
    广西壮族自治区新冠肺炎疫情防控指挥部: '广西壮族自治区 province',
    东莞市长安镇人民政府: '广东省/东莞市 town',
    长沙县星沙街道办事处: '湖南省/长沙市/长沙县 town',
  };
  for (const [name, expected] of Object.entries(bodies)) t.equal(ofBody(name), expected, name);
  t.equal(located(['某某指挥部', '长沙市人民政府']), '湖南省/长沙市 city', 'the first whose region is known');
});

t.test('what a national body has in a place holds for the place', async (t) => {
  t.equal(ofBody('国家税务总局深圳市税务局'), '广东省/深圳市 city');
  t.equal(ofBody('中国人民银行长沙中心支行'), '湖南省/长沙市 city');
  t.equal(ofBody('中国人民银行营业管理部'), '全国 central');
});

t.test('zones belong to their city', async (t) => {
  t.equal(ofBody('长沙高新技术产业开发区管理委员会'), '湖南省/长沙市 city');
  t.equal(ofBody('昆明经济技术开发区管委会'), '云南省/昆明市 city');
  t.equal(ofBody('合肥市新站高新区管委会'), '安徽省/合肥市 city');
  t.equal(ofBody('中国（上海）自由贸易试验区管理委员会'), '上海市 province');
});

t.test('Taiwan, Hong Kong and Macao', async (t) => {
  t.equal(ofBody('臺北市政府'), '台湾省 city');
  t.equal(ofBody('臺灣省政府'), '台湾省 province');
  t.equal(ofBody('香港特別行政區政府'), '香港特别行政区 province');
  t.equal(ofBody('澳門特別行政區政府'), '澳门特别行政区 province');
});

t.test('without issuers, the place that the title begins with', async (t) => {
  const titles = {
    '《长沙市“产业质效倍增年”建设实施方案》': '湖南省/长沙市 city',
    湖南省财政厅关于印发实施细则的通知: '湖南省 province',
    上海口岸服务条例: '上海市 province',
    '中国（上海）自由贸易试验区条例': '上海市 province',
    商丘古城保护条例: '河南省/商丘市 city',
    景宁畲族自治县城市管理条例: '浙江省/丽水市/景宁畲族自治县 county',
    上海市区和乡镇人民代表大会代表直接选举实施细则: '上海市 province',
    中华人民共和国香港特别行政区基本法: '全国 central',
    最高人民法院关于审理行政许可案件若干问题的规定: '全国 central',
    全国人民代表大会常务委员会关于修改的决定: '全国 central',
  };
  for (const [title, expected] of Object.entries(titles)) t.equal(ofTitle(title), expected, title);
});

t.test('what is not certain is unknown, and said so', async (t) => {
  t.equal(ofBody('鼓楼区人民政府'), ' county ?鼓楼区');
  t.equal(ofBody('南京市鼓楼区人民政府'), '江苏省/南京市/鼓楼区 county');
  t.equal(ofBody('北京市崇文区人民政府'), '北京市 county ?北京市崇文区', 'a district that was');
  t.equal(ofBody('市发展改革委'), ' null ?市发展改革委');
  for (const title of [
    '太湖流域管理条例',
    '黄山风景名胜区管理条例',
    '长江保护条例',
    '教育部门统计规定',
    '城区养犬规定',
  ]) {
    t.equal(ofTitle(title), ` null ?${title}`, title);
  }
});

t.test('who is no body of the administration has a region and no level', async (t) => {
  t.equal(ofBody('长沙晚报'), '湖南省/长沙市 null');
  t.equal(ofBody('中山大学'), ' null ?中山大学', 'named after a man');
});

t.test('a name without its region is completed where the document says which', async (t) => {
  const complete = (name: string, code: string) => completeIssuer(name, regionPath(code) ?? []);
  t.equal(complete('市发展改革委', '430100'), '长沙市发展和改革委员会');
  t.equal(complete('市发展改革委', '430105'), '长沙市发展和改革委员会', 'in a district of the city');
  t.equal(complete('省政府办公厅', '430100'), '湖南省人民政府办公厅');
  t.equal(complete('自治区人民政府', '450100'), '广西壮族自治区人民政府');
  t.equal(complete('鼓楼区政府', '320100'), '南京市鼓楼区人民政府');
  t.equal(complete('市发展改革委', '430000'), '市发展改革委', 'no city is known');
  t.equal(complete('市中区政府', '100000'), '市中区政府');
  t.equal(complete('国务院', '430100'), '国务院');
});
