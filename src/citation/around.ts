/** The words that people put around a citation: 依照《…》第三条的规定, 公司法第六十条是什么内容？, “民法典第五百条”. Pure. */

const anyOf = (...words: readonly string[]): string => `(?:${words.join(' ').split(' ').join('|')})`;

const before = new RegExp(
  `^${anyOf(
    '请问 請問 查询 查詢 查看 查找 根据 根據 依据 依據 依照 按照 遵照 参照 參照 比照 准用 準用 适用 適用 符合 属于 屬於 构成 構成 违反 違反 违背 違背',
    '触犯 觸犯 援引 引用 参见 參見 详见 詳見 见 見 依 按 据 據 现行 現行 最新 新 修[正订訂改][后後] 我国 我國 的 ： :',
  )}+\\s*`,
  'u',
);

const opening = /^[\s“"「『'‘]+/u;
const closing = /[\s。．.，,；;：:、？?！!…”"」』'’]+$/u;

/** What a clause, or a title in 《》, ends with. Behind nothing else are words cut off: 解释 and 规定 end titles. */
const cited = '(?<=[条條款项項目節节章編编段组組行分》）)\\d一二三四五六七八九十])';

const after = new RegExp(
  `${cited}[\\s，,]*[的之所中]*` +
    `(?:${anyOf('相关 相關 有关 有關 具体 具體 明确 明確')}的?)*` +
    `${anyOf(
      '规定 規定 内容 內容 条文 條文 原文 全文 法条 法條 释义 釋義 解释 解釋 解读 解讀 意思 含义 含義',
      '前段 中段 后段 後段 但书 但書',
    )}*` +
    `(?:[的之]?${anyOf('授权 授權 情形 罪名')})?` +
    `${anyOf('予以 进行 進行 给予 給予')}?${anyOf('处罚 處罰 处理 處理 执行 執行 办理 辦理')}?` +
    `${anyOf('是 为 為 怎么 怎麼 怎样 怎樣 如何 写 寫 说 說 讲 講 规定 規定 了 的 有 都 些')}*` +
    `${anyOf('什么 什麼 甚麼 哪些 啥 何')}?${anyOf('内容 內容 规定 規定 意思')}?$`,
  'u',
);

/** The text without quotes around it, and without the punctuation at its end. */
export function withoutQuotes(text: string): string {
  return text.replace(opening, '').replace(closing, '');
}

/** The text without words before and behind; the same text where there are none. */
export function withoutWordsAround(text: string): string {
  return withoutQuotes(withoutQuotes(text).replace(before, '').replace(after, ''));
}

/** Whether a text that stands before 《 is nothing but such words. */
export const isWordsBefore = (text: string): boolean => withoutQuotes(text).replace(before, '') === '';
