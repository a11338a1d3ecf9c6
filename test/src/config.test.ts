import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { readConfig, settingsHelp, settingsTable } from '../../src/config.js';
import { root } from '../../src/root.js';

t.test('without an environment the defaults hold, and empty is as good as unset', async (t) => {
  const defaults = { port: 3000, host: '127.0.0.1', data: resolve('data'), engine: 'embedded' };
  t.strictSame(readConfig({}), defaults);
  t.strictSame(readConfig({ PORT: '', TIAOWEN_DATA: '' }), defaults);
});

t.test('what is set is read', async (t) => {
  const config = readConfig({ PORT: '0', HOST: '::1', TIAOWEN_DATA: '/var/lib/tiaowen', TIAOWEN_ENGINE: 'embedded' });
  t.strictSame(config, { port: 0, host: '::1', data: '/var/lib/tiaowen', engine: 'embedded' });
});

t.test('an invalid value is named, with what is expected', async (t) => {
  const invalid: [NodeJS.ProcessEnv, string][] = [
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http"'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536"'],
    [{ HOST: 'http://x/' }, 'HOST must be a host name or an IP address, not "http://x/"'],
    [{ TIAOWEN_ENGINE: 'mysql' }, 'TIAOWEN_ENGINE must be embedded, not "mysql"'],
  ];
  for (const [environment, message] of invalid) {
    t.throws(() => readConfig(environment), { code: 'setting_invalid', message });
  }
});

t.test('README.md holds the table of settings as it is, and help names them all', async (t) => {
  t.ok(readFileSync(join(root, 'README.md'), 'utf8').includes(settingsTable()), 'copy the table of settingsTable()');
  for (const name of ['PORT', 'HOST', 'TIAOWEN_DATA', 'TIAOWEN_ENGINE']) t.ok(settingsHelp().includes(name));
});
