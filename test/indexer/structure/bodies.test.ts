import t from 'tap';
import { isBodyName, splitBodies } from '../../../indexer/structure/bodies.js';

t.test('names of bodies, letter-spaced and with a seal too', async (t) => {
  for (const name of [
    '长沙市人民政府办公厅',
    '科 技 部',
    '湖南省人民政府辦公廳',
    '领导小组办公室（代章）',
    '领导小组办公室（某部某司代章）',
    '长沙市委',
  ]) {
    t.ok(isBodyName(name), name);
  }
  for (const text of ['主要任务', '2021年2月19日', '加强组织领导。', '部']) t.notOk(isBodyName(text), text);
});

t.test('several bodies in one text are told apart', async (t) => {
  t.same(splitBodies('长沙市委长沙市人民政府'), ['长沙市委', '长沙市人民政府']);
  t.same(splitBodies('中共湖南省委湖南省人民政府'), ['中共湖南省委', '湖南省人民政府']);
  t.same(splitBodies('中共中央 国务院'), ['中共中央', '国务院']);
  t.same(splitBodies('中共中央办公厅国务院办公厅'), ['中共中央办公厅', '国务院办公厅']);
  t.same(splitBodies('北京市财政局北京市审计局'), ['北京市财政局', '北京市审计局']);
  t.same(splitBodies('财政部 税务总局'), ['财政部', '税务总局']);
  t.same(splitBodies('国家医保局 财 政 部 税务总局'), ['国家医保局', '财政部', '税务总局']);
  t.same(splitBodies('科 技 部　　 财 政 部'), ['科技部', '财政部']);
});

t.test('one body stays one', async (t) => {
  for (const name of ['长沙市开福区人民政府办公室', '国家税务总局深圳市税务局', '教育部应对疫情工作领导小组办公室']) {
    t.same(splitBodies(name), [name]);
  }
  t.same(splitBodies('科 技 部'), ['科技部']);
  t.same(splitBodies('某领导小组办公室（代章）'), ['某领导小组办公室']);
});
