/** Types of documents as the interface in 繁體 writes them; the index has them in Simplified. Those that it writes alike, and those that a librarian made up, stay what they are. */
import type { Language } from './languages.js';

const hant: ReadonlyMap<string, string> = new Map(
  [
    '决议:決議 决定:決定 公报:公報 意见:意見 通报:通報 报告:報告 请示:請示 批复:批覆 议案:議案 纪要:紀要 宪法:憲法 条例:條例 规定:規定 办法:辦法 规则:規則 细则:細則 解释:解釋',
    '公约:公約 协定:協定 议定书:議定書 法规:法規 规例:規例 规划:規劃 计划:計劃 纲要:綱要 要点:要點 目录:目錄 标准:標準 规范:規範 规程:規程 准则:準則 守则:守則 导则:導則',
    '清单:清單 名单:名單 预案:預案 总结:總結 建议:建議 说明:說明 意见书:意見書 责任书:責任書 决策:決策 倡议书:倡議書 公开信:公開信 复函:覆函 白皮书:白皮書 蓝皮书:藍皮書 行动:行動',
    '大纲:大綱 手册:手冊 提纲:提綱 须知:須知 答复:答覆 讲话:講話 声明:聲明 评论:評論 报道:報道 解读:解讀 问答:問答 条件:條件',
  ].flatMap((line) => line.split(' ').map((pair) => pair.split(':') as [string, string])),
);

/** In Chinese. */
export function typeName(language: Language, type: string): string {
  return language === 'zh-Hant' ? (hant.get(type) ?? type) : type;
}
