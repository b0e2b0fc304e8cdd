// Words of the register of plans as a file, out and in.
import type { Topic } from '../words.ts'

export const planImportWords = {
  register: { 'zh-CN': '预案名录', 'zh-TW': '預案名錄', en: 'Plan register' },
  registerAbout: {
    'zh-CN': '可修改后在预案页导入：按编号对应，新编号为新增；状态列只供查看。',
    'zh-TW': '可修改後在預案頁匯入：依編號對應，新編號為新增；狀態欄僅供檢視。',
    en: 'Can be changed and imported on the page of plans: by code, a new code being a new plan. The state is for reading only.',
  },
  import: { 'zh-CN': '导入名录', 'zh-TW': '匯入名錄', en: 'Import a register' },
  importTitle: {
    'zh-CN': '导入预案名录：{{file}}',
    'zh-TW': '匯入預案名錄：{{file}}',
    en: 'Plans from {{file}}',
  },
  importAbout: {
    'zh-CN': '按编号对应。执行小组、物资和各版本文本不变；名录中没有的预案不受影响。确认前不写入任何内容。',
    'zh-TW': '依編號對應。執行小組、物資與各版本文本不變；名錄中沒有的預案不受影響。確認前不寫入任何內容。',
    en: 'Matched by code. Teams, supplies and texts stay, and so do plans that the file does not name. Nothing is written before you confirm.',
  },
  importNow: {
    'zh-CN': '新增 {{added}} 份，更改 {{changed}} 份',
    'zh-TW': '新增 {{added}} 份，變更 {{changed}} 份',
    en: 'Add {{added}}, change {{changed}}',
  },
  importNothing: {
    'zh-CN': '没有可新增或更改的预案。',
    'zh-TW': '沒有可新增或變更的預案。',
    en: 'There is nothing to add or change.',
  },
  importRow: { 'zh-CN': '行', 'zh-TW': '列', en: 'Row' },
  importOutcome: { 'zh-CN': '结果', 'zh-TW': '結果', en: 'Outcome' },
  importWhat: { 'zh-CN': '说明', 'zh-TW': '說明', en: 'What' },
  'outcome-added': { 'zh-CN': '新增', 'zh-TW': '新增', en: 'new' },
  'outcome-changed': { 'zh-CN': '更改', 'zh-TW': '變更', en: 'changed' },
  'outcome-unchanged': { 'zh-CN': '无变化', 'zh-TW': '無變化', en: 'unchanged' },
  'outcome-refused': { 'zh-CN': '不导入', 'zh-TW': '不匯入', en: 'left out' },
  importChange: {
    'zh-CN': '{{field}}：{{before}} → {{after}}',
    'zh-TW': '{{field}}：{{before}} → {{after}}',
    en: '{{field}}: {{before}} → {{after}}',
  },
  importOther: {
    'zh-CN': '不是本部门的预案',
    'zh-TW': '不是本部門的預案',
    en: 'a plan of another department',
  },
  'issue-missing': { 'zh-CN': '缺“{{column}}”', 'zh-TW': '缺「{{column}}」', en: 'no “{{column}}”' },
  'issue-kindUnread': {
    'zh-CN': '“{{value}}”不是预案类型',
    'zh-TW': '「{{value}}」不是預案類型',
    en: '“{{value}}” is no kind of plan',
  },
  'issue-monthsUnread': {
    'zh-CN': '“{{column}}”的“{{value}}”不是 1–120 的整月数',
    'zh-TW': '「{{column}}」的「{{value}}」不是 1–120 的整月數',
    en: '“{{column}}”: “{{value}}” is no number of months from 1 to 120',
  },
  'issue-tooLong': {
    'zh-CN': '“{{column}}”过长',
    'zh-TW': '「{{column}}」過長',
    en: '“{{column}}” is too long',
  },
  'issue-repeated': {
    'zh-CN': '编号 {{value}} 在前面已出现',
    'zh-TW': '編號 {{value}} 在前面已出現',
    en: 'code {{value}} stands further up already',
  },
} as const satisfies Topic<string>
