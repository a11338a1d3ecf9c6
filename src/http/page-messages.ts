/** What the server's own short pages say: not found, and several documents of one name. */
import type { Language } from '../../web/languages.js';

export type PageMessage = 'document_not_found' | 'passage_not_found' | 'path_not_found' | 'several' | 'failed';

interface Text {
  readonly title: string;
  readonly text: string;
}

export const pageMessages: Readonly<Record<Language, Readonly<Record<PageMessage, Text>>>> = {
  en: {
    document_not_found: { title: 'No such document', text: 'No document has this name. Near it, or to start from:' },
    passage_not_found: { title: 'No such clause', text: 'The document has no clause at this place. Near it:' },
    path_not_found: { title: 'Nothing here', text: 'There is no page at this address. To start from:' },
    several: { title: 'Several documents', text: 'More than one document answers to this name:' },
    failed: { title: 'This could not be answered', text: 'The service could not answer:' },
  },
  'zh-Hans': {
    document_not_found: { title: '没有这份文件', text: '没有以此为名的文件。相近的文件或入口：' },
    passage_not_found: { title: '没有这一条文', text: '文件中此处没有条文。相近的条文：' },
    path_not_found: { title: '没有这个页面', text: '这个地址没有页面。入口：' },
    several: { title: '有多份文件', text: '不止一份文件以此为名：' },
    failed: { title: '无法回答', text: '服务无法回答：' },
  },
  'zh-Hant': {
    document_not_found: { title: '沒有這份文件', text: '沒有以此為名的文件。相近的文件或入口：' },
    passage_not_found: { title: '沒有這一條文', text: '文件中此處沒有條文。相近的條文：' },
    path_not_found: { title: '沒有這個頁面', text: '這個地址沒有頁面。入口：' },
    several: { title: '有多份文件', text: '不止一份文件以此為名：' },
    failed: { title: '無法回答', text: '服務無法回答：' },
  },
};
