// Texts about departments that a file names and nothing knows yet.
import type { Topic } from '../words.ts'

export const unknownWords = {
  title: { 'zh-CN': '没见过的承办单位', 'zh-TW': '沒見過的承辦單位', en: 'Departments not seen before' },
  about: {
    'zh-CN':
      '{{count}} 个名称在台账和名录中都没有。是新单位就不必处理；若是已有单位的另一种写法，请在此指明，统计时合为一家。',
    'zh-TW':
      '{{count}} 個名稱在台帳和名錄中都沒有。是新單位就不必處理；若是既有單位的另一種寫法，請在此指明，統計時合為一家。',
    en: {
      one: '{{count}} name is neither in the ledger nor in the register. Leave a new department as it is; say here if it is another way to write a known one, and both count as one.',
      other:
        '{{count}} names are neither in the ledger nor in the register. Leave new departments as they are; say here which are other ways to write a known one, and both count as one.',
    },
  },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  rows: { 'zh-CN': '行数', 'zh-TW': '列數', en: 'Rows' },
  is: { 'zh-CN': '它是', 'zh-TW': '它是', en: 'It is' },
  newOne: { 'zh-CN': '新单位', 'zh-TW': '新單位', en: 'A new department' },
  aliasOf: { 'zh-CN': '“{{name}}”的别名', 'zh-TW': '「{{name}}」的別名', en: 'An alias of “{{name}}”' },
  other: { 'zh-CN': '其他单位的别名…', 'zh-TW': '其他單位的別名…', en: 'An alias of another…' },
  what: { 'zh-CN': '“{{name}}”是', 'zh-TW': '「{{name}}」是', en: '“{{name}}” is' },
  pick: { 'zh-CN': '已有单位', 'zh-TW': '既有單位', en: 'Known department' },
  register: { 'zh-CN': '登记别名', 'zh-TW': '登記別名', en: 'Register the aliases' },
  reason: {
    'zh-CN': '导入“{{file}}”时登记',
    'zh-TW': '匯入「{{file}}」時登記',
    en: 'Registered while importing “{{file}}”',
  },
  more: {
    'zh-CN': '另有 {{count}} 个名称',
    'zh-TW': '另有 {{count}} 個名稱',
    en: { one: '{{count}} more name', other: '{{count}} more names' },
  },
} as const satisfies Topic<string>
