import t from 'tap';
import { Beginnings } from '../../../src/engines/meilisearch/beginnings.js';

t.test('a task that is begun for the third time is begun too often', async (t) => {
  const beginnings = new Beginnings();
  const seen = (uid: number, startedAt: string | null) => beginnings.add({ uid, startedAt });
  t.notOk(seen(1, null));
  t.notOk(seen(1, 'one'));
  t.notOk(seen(1, 'one'), 'it goes on');
  t.notOk(seen(1, 'two'), 'a server that was started anew');
  t.notOk(seen(2, 'three'), 'another task begins from nothing');
  t.notOk(seen(2, 'four'));
  t.ok(seen(2, 'five'));
});
