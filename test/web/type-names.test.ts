import { Converter } from 'opencc-js';
import t from 'tap';
import { documentTypes } from '../../indexer/structure/document-types.js';
import { typeName } from '../../web/type-names.js';

t.test('each type is written in 繁體 as OpenCC writes it, and as it is elsewhere', async (t) => {
  const toHant = Converter({ from: 'cn', to: 't' });
  for (const type of documentTypes) {
    t.equal(typeName('zh-Hant', type), toHant(type));
    t.equal(typeName('zh-Hans', type), type);
  }
  t.equal(typeName('zh-Hant', '内部便笺'), '内部便笺');
});
