/**
 * Makes regional.txt: words that Taiwan has otherwise than the mainland (软件, 軟體), which folding cannot join because they are other words.
 *
 * From opencc-js's table of Taiwan's phrases. Left out is what would find the wrong thing on the mainland: a word that stands for several, one that is an
 * ordinary word there too (資料, 項目's 專案), and what hardly anybody asks of laws and policy.
 */
import { foldText } from '../fold.js';
import { toSimplified } from '../script.js';
import { conversionTables } from './conversion-tables.js';
import { wordFrequencies } from './jieba-frequencies.js';

/** The mainland's word is one that jieba's dictionary met as often as this, Taiwan's less often than that. */
const leastOrdinary = 50;
const mostElsewhere = 100;

/** Of Taiwan's words, those that mean something else on the mainland though its dictionary hardly has them. */
const otherwise = new Set(
  '專案 社群 全域性 貼上 外接 多型 引數 例項 排程 尤拉 迴圈 型別 分割槽 結束通話 重新整理 擴充套件 區域性 釋出 丟擲 掃描器 除錯 對映 定址 開啟 視窗 檔名 稽核 停用 低階 防毒 過載 登出 永珍 簡訊 剪下'.split(' '),
);

/** The text of regional.txt. */
export function makeRegional(): string {
  const frequencies = wordFrequencies();
  const often = (word: string): number => frequencies.get(foldText(word)) ?? 0;
  const pairs = conversionTables('to', 'twp').filter(
    ([standard, taiwan]) =>
      [...taiwan].length > 1 && !standard.includes('·') && foldText(standard) !== foldText(taiwan),
  );
  const ambiguous = repeated(pairs.map(([, taiwan]) => taiwan));
  const lines = pairs
    .filter(([, taiwan]) => !ambiguous.has(taiwan) && !otherwise.has(taiwan))
    .filter(([standard, taiwan]) => often(standard) >= leastOrdinary && often(taiwan) < mostElsewhere)
    .map(([standard, taiwan]) => `${toSimplified(standard)} = ${taiwan}`);
  return `# Words of the mainland and of Taiwan for one thing, made from opencc-js's table of phrases by src/text/make.\n${lines.join('\n')}\n`;
}

function repeated(words: readonly string[]): Set<string> {
  const known = new Set<string>();
  return new Set(words.filter((word) => known.size === known.add(word).size));
}
