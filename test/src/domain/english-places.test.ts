import { createRequire } from 'node:module';
import t from 'tap';
import { englishPlaceAt, englishRegion } from '../../../src/domain/english-places.js';
import { regionPath } from '../../../src/domain/regions.js';

t.test('a place is spelled as its name is read there', async (t) => {
  const names = {
    430100: 'Changsha',
    610100: "Xi'an",
    610000: 'Shaanxi Province',
    140000: 'Shanxi Province',
    141100: 'Lüliang',
    500000: 'Chongqing',
    350200: 'Xiamen',
    341500: "Lu'an",
    230100: 'Harbin',
    150100: 'Hohhot',
    650100: 'Urumqi',
    540100: 'Lhasa',
    150000: 'Inner Mongolia Autonomous Region',
    540000: 'Xizang Autonomous Region',
    810000: 'Hong Kong Special Administrative Region',
    433100: 'Xiangxi Tujia and Miao Autonomous Prefecture',
    622927: 'Jishishan Bonan, Dongxiang and Salar Autonomous County',
    620102: 'Chengguan District',
    440803: 'Xiashan District',
    150121: 'Tumd Left Banner',
    152200: 'Hinggan League',
    450325: "Xing'an County",
    130726: 'Yuxian County',
    140502: 'Chengqu District',
    310115: 'Pudong New Area',
    140109: 'Wanbailin District',
    100000: 'Nationwide',
    999999: null,
  };
  for (const [code, english] of Object.entries(names)) t.equal(englishRegion(code), english, code);
});

t.test('every division has an English name, but for islands that are not one place', async (t) => {
  const rows = createRequire(import.meta.url)('lcn/data/data.json') as { code: string }[];
  const divisions = rows.map(({ code }) => code).filter((code) => regionPath(code) !== null);
  t.ok(divisions.length > 3000);
  t.same(
    divisions.filter((code) => englishRegion(code) === null),
    ['460321', '460322', '460323'],
  );
});

t.test('a place is found where a name begins with it, as an adjective where it has one', async (t) => {
  const place = (text: string) => {
    const found = englishPlaceAt(text);
    return found && `${text.slice(0, found.length)}: ${found.adjective ?? `of ${found.name}`}`;
  };
  t.same(['湖南省财政厅', '湖南监管局', '长沙县人民法院', '忠县人民政府', '苏州海关', '莱芜市人民政府'].map(place), [
    '湖南省: Hunan Provincial',
    '湖南: Hunan',
    '长沙县: Changsha County',
    '忠县: Zhongxian County',
    '苏州: Suzhou',
    '莱芜市: Laiwu Municipal',
  ]);
  t.same(
    ['长沙市开福区人民政府', '长沙市岳麓区橘子洲街道办事处', '东莞市虎门镇人民政府', '鼓楼区人民政府'].map(place),
    [
      '长沙市开福区: of Kaifu District, Changsha',
      '长沙市岳麓区橘子洲街道: of Juzizhou Subdistrict, Yuelu District, Changsha',
      '东莞市虎门镇: of Humen Town, Dongguan',
      '鼓楼区: of Gulou District',
    ],
  );
  t.same(['城市管理局', '各县人民政府', '江苏省鼓楼区人民政府', '曝山市人民政府'].map(place), [null, null, null, null]);
});
