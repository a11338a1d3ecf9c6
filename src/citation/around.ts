/** The words that people put around a citation: 依照《…》第三条的规定, 公司法第六十条是什么内容？, “民法典第五百条”. Pure. */

const before =
  /^(?:请问|請問|查询|查詢|查看|查找|根据|根據|依据|依據|依照|按照|遵照|参照|參照|比照|准用|準用|适用|適用|符合|属于|屬於|构成|構成|违反|違反|违背|違背|触犯|觸犯|援引|引用|参见|參見|详见|詳見|见|見|现行|現行|最新|新|修[正订訂改][后後]|我国|我國|[依按据據]|的|：|:)+\s*/u;

const opening = /^[\s“"「『'‘]+/u;
const closing = /[\s。．.，,；;：:、？?！!…”"」』'’]+$/u;

/** Behind a clause or a title's 》, before which nothing of this is cut off: 解释 and 规定 end titles. */
const after = new RegExp(
  `(?<=[条條款项項目节節章编編段组組行》）)]|[条條]之[一二三四五六七八九十\\d]{1,3})[\\s，,]*` +
    `[的之所中]*(?:(?:相关|相關|有关|有關|具体|具體|明确|明確)的?)*` +
    `(?:规定|規定|内容|內容|条文|條文|原文|全文|法条|法條|释义|釋義|解释|解釋|解读|解讀|意思|含义|含義|前段|中段|后段|後段|但书|但書|罪)*` +
    `(?:[的之]?(?:授权|情形|罪名))?` +
    `(?:予以|进行|給予|给予|追究|定罪)*(?:处罚|處罰|处理|處理|执行|執行|办理|辦理)?` +
    `(?:是|为|為|怎么|怎麼|怎样|如何|写|寫|说|說|讲|講|规定|規定|了|的|有|都|些)*(?:什么|什麼|甚麼|哪些|啥|何)?(?:内容|內容|规定|規定|意思)?$`,
  'u',
);

/** The text without quotes around it, and without the punctuation at its end. */
export function withoutQuotes(text: string): string {
  return text.replace(opening, '').replace(closing, '');
}

/** The text without words before and behind; the same text where there are none. */
export function withoutWordsAround(text: string): string {
  const plain = withoutQuotes(text);
  const front = before.exec(plain)?.[0].length ?? 0;
  return withoutQuotes(plain.slice(front).replace(after, ''));
}

/** Whether a text that stands before 《 is nothing but such words. */
export const isWordsBefore = (text: string): boolean => withoutQuotes(text).replace(before, '') === '';
