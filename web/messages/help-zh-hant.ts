/** The help page in Traditional Chinese. */
import type { HelpSection } from './shape.js';

export const helpZhHant: readonly HelpSection[] = [
  {
    id: 'query',
    title: '怎樣輸入',
    text: [
      '空格把檢索詞分為幾個部分。每一部分都必須找到：在條文中，或在條文所屬的標題、文件名、發文字號、發文機關、年份中；至少有一部分在條文本身。',
    ],
    of: 'query',
    examples: [
      { example: '科技成果轉化', says: '這些字連在一起，或其中各詞都在同一條文中。' },
      { example: '研發 投入 2021', says: '三個部分，都要找到，不分先後。' },
      { example: '"研發投入"', says: '加引號（直引號、彎引號均可）：只找連在一起的這些字。' },
      { example: '人才 -補貼', says: '詞前加減號，與要找的詞並用：條文中不含此詞。' },
      { example: '湘政辦發〔2017〕15號', says: '發文字號；括號用〔〕、[] 或 () 都可以。' },
      { example: '研發 OR 創新', says: '兩部分之間用 OR 或 ｜：有其一即可。' },
      { example: '《民法典》 離婚', says: '書名號中的標題與其他部分一樣檢索；該文件的條文排在前面。' },
      {
        example: '發文機關：長沙市政府 年份：2017..2021 人才',
        says: '欄位：發文機關、年份、文號、標題、文件。值中有空格時加引號或書名號。',
      },
      { example: '2-3家', says: '詞中的符號不是命令，照原樣檢索。' },
    ],
  },
  {
    id: 'found',
    title: '能找到什麼',
    text: [
      '簡體、繁體、香港字形，全形與半形，大寫與小寫，都可互相檢索。顯示和標記的始終是原文。',
      '條文中任意相鄰的兩個字都能找到該條文，中間隔著標點也可以，不必成詞。',
      '沒有條文符合全部檢索詞時，會列出最接近的結果，並說明略去了什麼；篩選條件、引號和排除詞保持不變。',
    ],
    of: 'query',
    examples: [
      { example: '计划', says: '可找到「计划」「計劃」「計畫」。' },
      { example: '創新創業', says: '也能在「大众创新创业基地」中找到。' },
    ],
  },
  {
    id: 'narrow',
    title: '地區、層級、時效與版本',
    text: [
      '結果旁的篩選條件可按發文機關、年份、文種、地區、發文層級、時效和字體縮小範圍。地區包括其下屬各級：選「湖南省」也會找到長沙市的文件。',
      '時效表示文件是否現行有效、已失效或尚未施行，依據文中寫明的日期，以及同一法規的後續版本；文中沒有寫明日期的，標為「未註明」。在「時效日期」選定一天，可查看當日的情況。',
      '同一法規有多個版本時，只檢索當日適用的版本，即已施行的最後一個版本。勾選「顯示法規的全部版本」可一併檢索其他版本。限於某一文件或某一發文字號的檢索，各版本都會列出。',
    ],
    of: 'address',
    examples: [
      { example: '/?q=…&region=430100', says: '長沙市，用行政區劃代碼（GB/T 2260）。' },
      { example: '/?q=…&status=in_force&on=2015-06-01', says: '2015年6月1日時有效的文件。' },
      { example: '/?q=…&versions=all', says: '全部版本。' },
    ],
  },
  {
    id: 'cite',
    title: '連結與引註',
    text: [
      '每一條文都有長期有效的位址和規範的引註，均可在條文旁複製。位址寫明文件和條款位置，可用於腳註。',
      '用 API 的 resolve 可以由引註得到位址。',
    ],
    of: 'address',
    examples: [
      { example: '/d/{文件}/3.2.3', says: '第三部分（二）中的 3，即三（二）3。' },
      { example: '/d/{文件}/a33.1', says: '第三十三條第一款。' },
      { example: '/d/{文件}/1.3.t1.r2', says: '一（三）中表 1 的第 2 列。' },
      { example: '/d/{文件}/n.p1', says: '印發通知正文的第 1 段。' },
    ],
  },
  {
    id: 'keys',
    title: '鍵盤',
    text: ['所有功能都可用 Tab 鍵到達。另有以下快速鍵。'],
    of: 'key',
    examples: [
      { example: '/', says: '到檢索框。' },
      { example: '↓ ↑', says: '從檢索框到結果，在結果之間移動。' },
      { example: 'Enter', says: '檢索；開啟結果。' },
      { example: 'Esc', says: '從結果回到檢索框。' },
    ],
  },
  {
    id: 'api',
    title: '程式介面',
    text: ['這裡顯示的內容都可以 JSON 取得，介面由 OpenAPI 文件說明。'],
    of: 'address',
    examples: [
      { example: '/openapi.json', says: '全部呼叫及其參數和應答。' },
      { example: '/api/v1/search?q=研發投入&year=2021', says: '一次檢索。' },
      { example: '/api/v1/resolve?cite=湘政辦發〔2017〕15號，二（三）2', says: '由引註得到條文。' },
    ],
  },
];
