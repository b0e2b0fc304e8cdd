// Words of what hangs together.
import type { Topic } from '../words.ts'

export const linkWords = {
  title: { 'zh-CN': '关联事项', 'zh-TW': '關聯事項', en: 'Linked' },
  kind: { 'zh-CN': '类别', 'zh-TW': '類別', en: 'Kind' },
  name: { 'zh-CN': '事项', 'zh-TW': '事項', en: 'What' },
  state: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  on: { 'zh-CN': '日期', 'zh-TW': '日期', en: 'Day' },
  none: { 'zh-CN': '没有关联事项', 'zh-TW': '沒有關聯事項', en: 'Nothing is linked' },
  more: { 'zh-CN': '显示更多', 'zh-TW': '顯示更多', en: 'Show more' },
  revisionOf: {
    'zh-CN': '{{plan}} 第 {{number}} 版',
    'zh-TW': '{{plan}} 第 {{number}} 版',
    en: '{{plan}}, revision {{number}}',
  },
  'kind-record': { 'zh-CN': '工单', 'zh-TW': '工單', en: 'Ticket' },
  'kind-assessment': { 'zh-CN': '考核', 'zh-TW': '考核', en: 'Assessment' },
  'kind-accountability': { 'zh-CN': '问责整改', 'zh-TW': '究責改善', en: 'Corrective action' },
  'kind-finding': { 'zh-CN': '演练问题', 'zh-TW': '演練問題', en: 'Finding of a drill' },
  'kind-revision': { 'zh-CN': '预案修订', 'zh-TW': '預案修訂', en: 'Revision of a plan' },
  'kind-task': { 'zh-CN': '修订事由', 'zh-TW': '修訂事由', en: 'Calls for a revision' },
  'kind-session': { 'zh-CN': '培训', 'zh-TW': '訓練', en: 'Training' },
  'kind-drill': { 'zh-CN': '演练', 'zh-TW': '演練', en: 'Drill' },
} as const satisfies Topic<string>
