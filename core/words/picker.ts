// Words of the fields that choose one thing out of a long list.
import type { Topic } from '../words.ts'

export const pickerWords = {
  none: { 'zh-CN': '没有符合的结果', 'zh-TW': '沒有符合的結果', en: 'Nothing matches' },
  loading: { 'zh-CN': '正在查找…', 'zh-TW': '正在尋找…', en: 'Searching…' },
  more: {
    'zh-CN': '共 {{n}} 项，向下滚动查看更多，或继续输入',
    'zh-TW': '共 {{n}} 項，向下捲動檢視更多，或繼續輸入',
    en: '{{n}} in all: scroll for more, or go on typing',
  },
  asTyped: {
    'zh-CN': '不在花名册中，按所填姓名登记',
    'zh-TW': '不在名冊中，依所填姓名登錄',
    en: 'Nobody of the roster; the name is kept as typed',
  },
  remove: { 'zh-CN': '移除 {{name}}', 'zh-TW': '移除 {{name}}', en: 'Remove {{name}}' },
} as const satisfies Topic<string>
