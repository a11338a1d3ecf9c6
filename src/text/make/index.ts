/**
 * Writes the generated tables of src/text: `node dist/src/text/make/index.js`, after opencc-js or nodejieba has changed.
 * pinyin.txt is written only where there is none, because the addresses of documents depend on it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { tablePath } from '../tables.js';
import { makeClasses } from './classes.js';
import { makeCommon } from './common.js';
import { makePinyin } from './pinyin.js';
import { makeReadings } from './readings.js';
import { makeRegional } from './regional.js';
import { makeScripts } from './scripts.js';
import { makeSpellings } from './spellings.js';

writeFileSync(tablePath('classes.txt'), makeClasses());
writeFileSync(tablePath('scripts.txt'), makeScripts());
writeFileSync(tablePath('common.txt'), makeCommon());
writeFileSync(tablePath('regional.txt'), makeRegional());
writeFileSync(tablePath('spellings.txt'), makeSpellings());
if (!existsSync(tablePath('pinyin.txt'))) writeFileSync(tablePath('pinyin.txt'), makePinyin());
// Further than those of pinyin.txt.
writeFileSync(tablePath('readings.txt'), makeReadings());
