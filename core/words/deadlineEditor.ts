// Words of changing deadlines in place.
import type { Topic } from '../words.ts'

export const deadlineEditorWords = {
  name: { 'zh-CN': '规则名称', 'zh-TW': '規則名稱', en: 'Name of the rules' },
  rule: { 'zh-CN': '{{clock}}规则 {{n}}', 'zh-TW': '{{clock}}規則 {{n}}', en: '{{clock}} rule {{n}}' },
  any: { 'zh-CN': '不限', 'zh-TW': '不限', en: 'Any' },
  addRule: { 'zh-CN': '增加规则', 'zh-TW': '增加規則', en: 'Add a rule' },
  unit: { 'zh-CN': '计时方式', 'zh-TW': '計時方式', en: 'kind of time' },
  'unit-natural_hours': { 'zh-CN': '小时', 'zh-TW': '小時', en: 'hours' },
  'unit-working_hours': { 'zh-CN': '工作小时', 'zh-TW': '工作小時', en: 'working hours' },
  'unit-working_days': { 'zh-CN': '工作日', 'zh-TW': '工作日', en: 'working days' },
  'unit-none': { 'zh-CN': '不设时限', 'zh-TW': '不設時限', en: 'no deadline' },
  usualCalendar: { 'zh-CN': '本单位日历', 'zh-TW': '本單位日曆', en: 'the usual calendar' },
  from: { 'zh-CN': '自（受理日）', 'zh-TW': '自（受理日）', en: 'Received from' },
  to: { 'zh-CN': '至（含）', 'zh-TW': '至（含）', en: 'until (included)' },
  handOverAbout: {
    'zh-CN': '单位收到工单后，须在此时限内移交或办结；自上而下第一条适用的生效。',
    'zh-TW': '單位收到工單後，須在此時限內移交或辦結；由上而下第一條適用的生效。',
    en: 'Within this time a department passes a ticket on or closes it; the first rule that fits decides.',
  },
  addHandOver: { 'zh-CN': '增加移交时限', 'zh-TW': '增加移交時限', en: 'Add a hand-over limit' },
  pauseCount: { 'zh-CN': '最多（次）', 'zh-TW': '最多（次）', en: 'At most' },
  pauseShare: {
    'zh-CN': '合计不超过时限（%）',
    'zh-TW': '合計不超過時限（%）',
    en: 'In all, % of the limit',
  },
  reopenDays: { 'zh-CN': '办结后（天）内', 'zh-TW': '辦結後（天）內', en: 'Days after the close' },
  maxTransfers: { 'zh-CN': '转办不超过（次）', 'zh-TW': '轉辦不超過（次）', en: 'Transfers at most' },
} as const satisfies Topic<string>
