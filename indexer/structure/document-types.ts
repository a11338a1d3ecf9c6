/**
 * The words that the titles of official documents and laws end with, in Simplified. The fifteen kinds of 党政机关公文处理工作条例 (2012)
 * article 8, the forms of the Legislation Law and of the State Council's 行政法规制定程序条例 and 规章制定程序条例, the planning papers that
 * such acts forward, and what courts and procurators issue.
 */
export const documentTypes: readonly string[] = [
  // 党政机关公文处理工作条例, article 8
  '决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要',
  // Laws and regulations
  '宪法 法 法典 条例 规定 办法 规则 细则 章程 解释 修正案 公约 协定',
  '议定书',
  // What Hong Kong and Macao call theirs
  '法律 法规 规例 附例',
  // What acts forward
  '方案 规划 计划 纲要 要点 措施 政策 指南 指引 目录 标准 规范 规程 制度 准则 守则 导则',
  '清单 名单 预案 总结 建议 说明 分工 意见书 责任书 决策 倡议书 公开信',
  '复函 白皮书 蓝皮书 行动 大纲 手册 提纲 须知 公示 答复 批示 讲话 提案 声明 宣言 评论',
  '解读 问答 解答 安排 流程 程序 条件',
].flatMap((words) => words.split(' '));

const longestFirst = [...documentTypes].sort((one, other) => other.length - one.length);

/** So much of a title's end holds its type and what stands behind it, in UTF-16 units. */
const longestEnding = 200;

/** What may stand behind the type: （试行）, (2017-2019年), 〔修订版〕, 第758号, and the sign that closes a title. */
const behind =
  /(?:\s|[（(〔[［【][^（）()〔〕[\]［］【】]*[）)〕\]］】]|》|〉|」|』|试行稿|全文|第[\d一二三四五六七八九十百〇○零]{1,7}[号號])+$/u;

/**
 * The last word of a title in Simplified, before any （…）: 长沙市…工作实施方案 → 方案, …管理办法（试行） → 办法.
 * Null where the title ends with no known type.
 */
export function typeOfTitle(simplified: string): string | null {
  const title = simplified.slice(-longestEnding).replace(behind, '');
  return longestFirst.find((word) => title.endsWith(word)) ?? null;
}
