// Words of plans: kinds, states, what calls for a revision, what is missing.
import type { Topic } from '../words.ts'

export const planWords = {
  'kind-emergencyPlan': { 'zh-CN': '应急预案', 'zh-TW': '應變預案', en: 'Emergency plan' },
  'kind-sop': { 'zh-CN': '操作手册（SOP）', 'zh-TW': '作業手冊（SOP）', en: 'SOP manual' },
  'kind-processRules': { 'zh-CN': '流程细则', 'zh-TW': '流程細則', en: 'Process rules' },
  'kind-whitePaper': { 'zh-CN': '白皮书', 'zh-TW': '白皮書', en: 'White paper' },

  'state-draft': { 'zh-CN': '起草中', 'zh-TW': '起草中', en: 'Draft' },
  'state-inReview': { 'zh-CN': '审批中', 'zh-TW': '審核中', en: 'In review' },
  'state-changesRequested': { 'zh-CN': '退回修改', 'zh-TW': '退回修改', en: 'Changes requested' },
  'state-approved': { 'zh-CN': '已批准', 'zh-TW': '已核准', en: 'Approved' },
  'state-inForce': { 'zh-CN': '现行', 'zh-TW': '現行', en: 'In force' },
  'state-superseded': { 'zh-CN': '已被替代', 'zh-TW': '已被取代', en: 'Superseded' },
  'state-discarded': { 'zh-CN': '已作废', 'zh-TW': '已作廢', en: 'Discarded' },

  'trigger-cycle': { 'zh-CN': '定期修订', 'zh-TW': '定期修訂', en: 'Review cycle' },
  'trigger-majorEvent': { 'zh-CN': '重大事件', 'zh-TW': '重大事件', en: 'Major event' },
  'trigger-law': { 'zh-CN': '法律法规变动', 'zh-TW': '法規變動', en: 'Law or regulation' },
  'trigger-organisation': { 'zh-CN': '内部调整', 'zh-TW': '內部調整', en: 'Organisational change' },
  'trigger-finding': { 'zh-CN': '演练问题', 'zh-TW': '演練問題', en: 'Finding of a drill' },
  'trigger-other': { 'zh-CN': '其他', 'zh-TW': '其他', en: 'Other' },

  'area-process': { 'zh-CN': '处理流程', 'zh-TW': '處理流程', en: 'Process' },
  'area-duty': { 'zh-CN': '职责分工', 'zh-TW': '職責分工', en: 'Duties' },
  'area-measure': { 'zh-CN': '应对措施', 'zh-TW': '應對措施', en: 'Measures' },

  'principle-practical': { 'zh-CN': '实用性', 'zh-TW': '實用性', en: 'Practical' },
  'principle-scientific': { 'zh-CN': '科学性', 'zh-TW': '科學性', en: 'Scientific' },
  'principle-complete': { 'zh-CN': '完整性', 'zh-TW': '完整性', en: 'Complete' },
  'principle-flexible': { 'zh-CN': '灵活性', 'zh-TW': '靈活性', en: 'Flexible' },

  'solution-customerNeed': { 'zh-CN': '客户需求导向', 'zh-TW': '客戶需求導向', en: 'Customer needs' },
  'solution-feasible': { 'zh-CN': '可行性', 'zh-TW': '可行性', en: 'Feasible' },
  'solution-innovative': { 'zh-CN': '创新性', 'zh-TW': '創新性', en: 'Innovative' },
  'solution-compliant': { 'zh-CN': '合规性', 'zh-TW': '合規性', en: 'Compliant' },

  'source-staff': { 'zh-CN': '员工意见', 'zh-TW': '員工意見', en: 'Staff' },
  'source-customer': { 'zh-CN': '客户意见', 'zh-TW': '客戶意見', en: 'Customers' },
  'source-partner': { 'zh-CN': '外部合作与交流', 'zh-TW': '外部合作與交流', en: 'Partners and associations' },

  'gap-noRevision': { 'zh-CN': '没有现行版本', 'zh-TW': '沒有現行版本', en: 'No revision in force' },
  'gap-reviewOverdue': {
    'zh-CN': '修订逾期（应于 {{since}} 前）',
    'zh-TW': '修訂逾期（應於 {{since}} 前）',
    en: 'Review overdue since {{since}}',
  },
  'gap-noTeam': { 'zh-CN': '未成立执行小组', 'zh-TW': '未成立執行小組', en: 'No team' },
  'gap-untrained': {
    'zh-CN': '{{count}} 名小组成员未接受本版培训',
    'zh-TW': '{{count}} 名小組成員未接受本版訓練',
    en: {
      one: '{{count}} team member not trained on it',
      other: '{{count}} team members not trained on it',
    },
  },
  'gap-neverDrilled': { 'zh-CN': '从未演练', 'zh-TW': '從未演練', en: 'Never drilled' },
  'gap-drillOverdue': {
    'zh-CN': '演练逾期（应于 {{since}} 前）',
    'zh-TW': '演練逾期（應於 {{since}} 前）',
    en: 'Drill overdue since {{since}}',
  },
  ready: { 'zh-CN': '就绪', 'zh-TW': '就緒', en: 'Ready' },
  notReady: { 'zh-CN': '未就绪', 'zh-TW': '未就緒', en: 'Not ready' },

  'missing-text': { 'zh-CN': '正文', 'zh-TW': '內文', en: 'the text' },
  'missing-changes': { 'zh-CN': '修订内容', 'zh-TW': '修訂內容', en: 'what changed' },
  'missing-practical': { 'zh-CN': '实用性说明', 'zh-TW': '實用性說明', en: 'why it is practical' },
  'missing-scientific': { 'zh-CN': '科学性说明', 'zh-TW': '科學性說明', en: 'why it is scientific' },
  'missing-complete': { 'zh-CN': '完整性说明', 'zh-TW': '完整性說明', en: 'why it is complete' },
  'missing-flexible': { 'zh-CN': '灵活性说明', 'zh-TW': '靈活性說明', en: 'why it is flexible' },
  'missing-applicability': { 'zh-CN': '适用性评估', 'zh-TW': '適用性評估', en: 'its applicability' },
  'missing-effectiveness': { 'zh-CN': '有效性评估', 'zh-TW': '有效性評估', en: 'its effectiveness' },
  'waitsFor-approver': {
    'zh-CN': '等待 {{people}} 审批：只有指定的审批人能批准或退回',
    'zh-TW': '等待 {{people}} 核准：只有指定的核准人能核准或退回',
    en: 'Waiting for {{people}}: only the approver it names can approve it or send it back',
  },
  'waitsFor-author': {
    'zh-CN': '只有编写人（{{people}}）能撤回送审',
    'zh-TW': '只有編寫人（{{people}}）能撤回送審',
    en: 'Only those who wrote it can recall it: {{people}}',
  },
} as const satisfies Topic<string>
