import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t, { type Test } from 'tap';
import { documentTypes } from '../../../indexer/structure/document-types.js';
import { englishList } from '../../../src/domain/english-list.js';
import { englishIssuer, englishType } from '../../../src/domain/english-names.js';
import { canonicalIssuer, parseList } from '../../../src/domain/issuer.js';
import { root } from '../../../src/root.js';

const issuers = parseList(readFileSync(join(root, 'src/domain/issuers.txt'), 'utf8'));

function named(t: Test, names: Readonly<Record<string, string | null>>) {
  for (const [name, english] of Object.entries(names)) t.equal(englishIssuer(canonicalIssuer(name)), english, name);
}

t.test('national bodies have their own English names', async (t) => {
  named(t, {
    国务院: 'State Council',
    国家发改委: 'National Development and Reform Commission',
    全国人大常委会: "Standing Committee of the National People's Congress",
  });
  for (const canonical of new Set(issuers.全国.values())) t.ok(englishIssuer(canonical), canonical);
});

t.test('a body of a place is named after the place', async (t) => {
  named(t, {
    长沙市人民政府: "Changsha Municipal People's Government",
    湖南省人大常委会: "Standing Committee of Hunan Provincial People's Congress",
    长沙县政府: "Changsha County People's Government",
    长沙市委: 'CPC Changsha Municipal Committee',
    长沙市财政局: 'Changsha Municipal Bureau of Finance',
    湖南省发改委: 'Hunan Provincial Development and Reform Commission',
    上海海事法院: 'Shanghai Maritime Court',
    杭州互联网法院: 'Hangzhou Internet Court',
  });
});

t.test('what has no adjective stands behind the body', async (t) => {
  named(t, {
    开福区政府: "People's Government of Kaifu District, Changsha",
    内蒙古自治区人大常委会: "Standing Committee of the People's Congress of Inner Mongolia Autonomous Region",
    湘西州发改委: 'Development and Reform Commission of Xiangxi Tujia and Miao Autonomous Prefecture',
    国家税务总局北京市海淀区税务局: 'Tax Service of Haidian District, Beijing, State Taxation Administration',
  });
});

t.test('a part of a body is named with it', async (t) => {
  named(t, {
    长沙市人民政府办公厅: "General Office of Changsha Municipal People's Government",
    内蒙古自治区人民政府办公厅: "General Office of the People's Government of Inner Mongolia Autonomous Region",
    湖南省委办公厅: 'General Office of the CPC Hunan Provincial Committee',
    教育部办公厅: 'General Office of the Ministry of Education',
    科技部高新技术司: 'Department of High and New Technology, Ministry of Science and Technology',
    法務部調查局: 'Investigation Bureau, Ministry of Justice',
    行政院大陸委員會: 'Mainland Affairs Council, Executive Yuan',
  });
});

t.test('a place may stand in the midst of a name', async (t) => {
  named(t, {
    税务总局深圳市税务局: 'Shenzhen Municipal Tax Service, State Taxation Administration',
    中国证监会湖南监管局: 'Hunan Regulatory Bureau, China Securities Regulatory Commission',
  });
});

t.test('several bodies in one name are each named', async (t) => {
  named(t, {
    中共中央国务院: 'CPC Central Committee and State Council',
    '最高人民法院、最高人民检察院、公安部':
      "Supreme People's Court; Supreme People's Procuratorate; and Ministry of Public Security",
  });
});

t.test('what is not known whole has no English name', async (t) => {
  for (const name of [
    '',
    '长沙晚报',
    '北京大学',
    '甲市人民政府',
    '各县人民政府',
    '市发展改革委',
    '长沙市某某局',
    '公安部某司',
  ])
    t.equal(englishIssuer(canonicalIssuer(name)), null, name);
});

t.test('a name that is none is soon known as none, however long it is', async (t) => {
  for (const name of ['国务院', '办公室', '长沙市海关', '中共中央办公厅'])
    t.equal(englishIssuer(`${name.repeat(500)}某`), null);
});

t.test('an English name holds no Chinese, whatever the name is made of', async (t) => {
  const { 全名, 内设, 地方, 机构, 领域 } = englishList();
  const places = ['', '长沙市', '开福区', '湘西州', '海淀区', '锡林郭勒盟', '内蒙古', '虎门镇', '某', '、', '鼓楼区'];
  const part = fc.constantFrom(...places, ...[全名, 内设, 地方, 机构, 领域].flatMap((names) => [...names.keys()]));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const english = englishIssuer(parts.join(''));
      if (english !== null) assert.match(english, /^[\p{Script=Latin}' ,.;()\d-]+$/u);
    }),
    { numRuns: 500 },
  );
  t.pass();
});

t.test('every type that the indexer knows has an English name', async (t) => {
  for (const type of [...documentTypes, '报道', '其他', '司法解释']) t.ok(englishType(type), type);
  t.equal(englishType('通知'), 'Notice');
  t.equal(englishType('某'), null);
});
