import t from 'tap';
import { formatOf } from '../../../indexer/read/index.js';

t.test('formats are told by the endings of names', async (t) => {
  t.equal(formatOf('a/通知.PDF'), 'pdf');
  t.equal(formatOf('a.htm'), 'html');
  t.equal(formatOf('a.doc'), 'docx', 'whose reader says what to do');
});

t.test('only what can be read is named to whoever gave something else', async (t) => {
  t.throws(() => formatOf('a.xyz'), { code: 'unsupported_format', message: /docx.*htm\b.*zip/ });
  t.throws(() => formatOf('a.xyz'), { message: /^(?!.*\bdoc\b)/ });
});
