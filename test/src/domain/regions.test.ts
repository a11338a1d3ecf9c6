import t from 'tap';
import { hasCounties, levelOfRegion, placeAt, regionPath } from '../../../src/domain/regions.js';

const named = (text: string) => {
  const place = placeAt(text);
  return place === null
    ? null
    : `${place.division?.id ?? '-'} ${text.slice(0, place.length)}${place.ambiguous ? ' ?' : ''}`;
};

t.test('a path leads from the province to the division', async (t) => {
  t.same(regionPath('430105'), [
    { id: '430000', name: '湖南省' },
    { id: '430100', name: '长沙市' },
    { id: '430105', name: '开福区' },
  ]);
  t.same(
    ['110108', '429004', '100000', '710000'].map((code) => regionPath(code)?.map(({ name }) => name)),
    [['北京市', '海淀区'], ['湖北省', '仙桃市'], ['全国'], ['台湾省']],
    'without the rows of the table that are no divisions',
  );
  t.same(['110100', '110103', '999999'].map(regionPath), [null, null, null]);
  t.same(['100000', '310000', '430100', '429004'].map(levelOfRegion), ['central', 'province', 'city', 'county']);
});

t.test('a place is found at the beginning of a text, as deep as it goes', async (t) => {
  t.same(
    ['湖南省长沙市开福区人民政府', '浏阳市财政局', '湖南省浏阳市财政局', '湖南长沙', '湘西州', '延边', '内蒙古'].map(
      named,
    ),
    [
      '430105 湖南省长沙市开福区',
      '430181 浏阳市',
      '430181 湖南省浏阳市',
      '430100 湖南长沙',
      '433100 湘西州',
      '222400 延边',
      '150000 内蒙古',
    ],
  );
  t.same(
    ['吉林', '吉林市', '海南'].map(named),
    ['220000 吉林', '220200 吉林市', '460000 海南'],
    'the province before the city',
  );
});

t.test('a county that others are called like needs its city', async (t) => {
  t.same(['鼓楼区', '南京市鼓楼区', '江苏省鼓楼区'].map(named), [
    '- 鼓楼区 ?',
    '320106 南京市鼓楼区',
    '320000 江苏省鼓楼区 ?',
  ]);
});

t.test('a word that begins like a name is none', async (t) => {
  t.same(['城区养犬', '矿区', '江北区域', '太湖流域', '长江保护', '吉林市场', '长沙市区'].map(named), [
    null,
    null,
    null,
    null,
    null,
    '220000 吉林',
    '430100 长沙',
  ]);
  t.same(['晋城市城区', '阳泉市矿区'].map(named), ['140502 晋城市城区', '140303 阳泉市矿区']);
});

t.test('some cities have no counties', async (t) => {
  const division = (text: string) => placeAt(text)?.division;
  const [dongguan, changsha] = [division('东莞市'), division('长沙市')];
  t.ok(dongguan && changsha && !hasCounties(dongguan) && hasCounties(changsha));
});
