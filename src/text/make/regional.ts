/**
 * Makes regional.txt: words that Taiwan has otherwise than the mainland (软件, 軟體), which folding cannot join because they are other words.
 *
 * From opencc-js's table of Taiwan's phrases. Left out is what would find the wrong thing on the mainland: a word that stands for several, one that is an
 * ordinary word there too (資料, 項目's 專案), and names of persons.
 */
import { foldText } from '../fold.js';
import { toSimplified } from '../script.js';
import { conversionTables } from './conversion-tables.js';
import { wordFrequencies } from './jieba-frequencies.js';

/**
 * Taiwan's word is one that jieba's dictionary met less often than this. One of two letters stands by chance in others (多工 in 多工序): there the mainland's must
 * have been met as often as that.
 */
const mostElsewhere = 100;
const leastOrdinary = 50;

/** Of Taiwan's words, those that mean something else on the mainland though its dictionary hardly has them. */
const otherwise = new Set(
  '專案 社群 全域性 貼上 外接 多型 引數 例項 排程 尤拉 迴圈 型別 分割槽 結束通話 重新整理 擴充套件 區域性 釋出 丟擲 掃描器 除錯 對映 定址 開啟 視窗 檔名 優先順序 資料來源 控制元件 名稱空間 執行檔 文書處理 永續性 傷心小棧 稽核 停用 低階 防毒 過載 登出 永珍 簡訊 剪下'.split(
    ' ',
  ),
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
    .filter(([, taiwan]) => often(taiwan) < mostElsewhere)
    .filter(([standard, taiwan]) => [...taiwan].length > 2 || often(standard) >= leastOrdinary)
    .map(([standard, taiwan]) => `${toSimplified(standard)} = ${taiwan}`);
  return `# Words of the mainland and of Taiwan for one thing, made from opencc-js's table of phrases by src/text/make.\n${lines.join('\n')}\n`;
}

function repeated(words: readonly string[]): Set<string> {
  const known = new Set<string>();
  return new Set(words.filter((word) => known.size === known.add(word).size));
}
