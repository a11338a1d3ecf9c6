import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import t from 'tap';
import { StatusMark } from '../../web/status.js';

t.test('a status is a mark, and none where the document does not say', async (t) => {
  const shown = (status: 'in_force' | 'expired' | 'unknown') =>
    renderToString(h(StatusMark, { language: 'zh-Hans', status }));
  t.match(shown('in_force'), /class="status in_force">现行有效</);
  t.match(shown('expired'), /class="status expired">已失效</);
  t.equal(shown('unknown'), '');
});
