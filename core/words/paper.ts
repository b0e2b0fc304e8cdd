// Words of the reports on plans, training and drills that are on paper alone.
import type { Topic } from '../words.ts'

export const paperWords = {
  about: { 'zh-CN': '概况', 'zh-TW': '概況', en: 'Summary' },
  asOf: { 'zh-CN': '截至 {{on}}', 'zh-TW': '截至 {{on}}', en: 'As of {{on}}' },
  content: { 'zh-CN': '内容', 'zh-TW': '內容', en: 'Content' },
  enteredAt: { 'zh-CN': '登记时间', 'zh-TW': '登錄時間', en: 'Entered' },
  closedAt: { 'zh-CN': '办结时间', 'zh-TW': '辦結時間', en: 'Closed' },
  named: { 'zh-CN': '{{text}}：{{names}}', 'zh-TW': '{{text}}：{{names}}', en: '{{text}}: {{names}}' },
  export: { 'zh-CN': '导出', 'zh-TW': '匯出', en: 'Export' },
  asPdf: { 'zh-CN': '{{name}}（PDF）', 'zh-TW': '{{name}}（PDF）', en: '{{name}}, PDF' },
  asXlsx: { 'zh-CN': '{{name}}（Excel）', 'zh-TW': '{{name}}（Excel）', en: '{{name}}, Excel' },

  text: { 'zh-CN': '正文', 'zh-TW': '內文', en: 'Text' },
  planText: { 'zh-CN': '预案文本', 'zh-TW': '預案文本', en: 'Text of the plan' },
  notInForce: {
    'zh-CN': '{{state}} · 非现行文本',
    'zh-TW': '{{state}} · 非現行文本',
    en: '{{state}} – not in force',
  },
  changes: { 'zh-CN': '本版修订内容', 'zh-TW': '本版修訂內容', en: 'Changes in this revision' },
  risk: { 'zh-CN': '风险', 'zh-TW': '風險', en: 'Risk' },
  response: { 'zh-CN': '应对措施', 'zh-TW': '應對措施', en: 'Response' },
  noRisks: { 'zh-CN': '没有列出风险', 'zh-TW': '沒有列出風險', en: 'No risk is named' },
  teamAndResources: {
    'zh-CN': '执行小组与物资',
    'zh-TW': '執行小組與物資',
    en: 'Team and supplies',
  },
  history: { 'zh-CN': '版本沿革', 'zh-TW': '版本沿革', en: 'History of revisions' },

  planLog: { 'zh-CN': '预案修订日志', 'zh-TW': '預案修訂日誌', en: 'Revision log of a plan' },
  lastReview: { 'zh-CN': '上次修订或复核', 'zh-TW': '上次修訂或複核', en: 'Last review' },
  textDigest: { 'zh-CN': '文本摘要', 'zh-TW': '文本摘要', en: 'Digest of the text' },
  noTasks: { 'zh-CN': '没有修订事由', 'zh-TW': '沒有修訂事由', en: 'Nothing has called for a review' },

  planOverview: { 'zh-CN': '预案状态总览', 'zh-TW': '預案狀態總覽', en: 'Plan status overview' },
  plans: { 'zh-CN': '预案（份）', 'zh-TW': '預案（份）', en: 'Plans' },
  eachPlan: { 'zh-CN': '各预案状态', 'zh-TW': '各預案狀態', en: 'Each plan' },
  underRevision: { 'zh-CN': '正在修订', 'zh-TW': '正在修訂', en: 'Under revision' },
  readyMeans: {
    'zh-CN': '就绪：有经批准的现行版本，修订未逾期，执行小组全员接受过现行版本的培训，并在演练周期内演练过。',
    'zh-TW': '就緒：有經核准的現行版本，修訂未逾期，執行小組全員受過現行版本的訓練，並在演練週期內演練過。',
    en: 'Ready: an approved revision is in force, its review is not overdue, the whole team was trained on that revision, and a drill took place within its interval.',
  },
  inForce: { 'zh-CN': '现行版次', 'zh-TW': '現行版次', en: 'In force' },
  trained: { 'zh-CN': '小组已训', 'zh-TW': '小組已訓', en: 'Team trained' },
  lastDrill: { 'zh-CN': '上次演练', 'zh-TW': '上次演練', en: 'Last drill' },
  drillDue: { 'zh-CN': '应演练', 'zh-TW': '應演練', en: 'Drill due' },
  notDrilled: { 'zh-CN': '不需演练', 'zh-TW': '不需演練', en: 'not drilled' },
  gaps: { 'zh-CN': '未就绪原因', 'zh-TW': '未就緒原因', en: 'What is missing' },
  'gap-noRevision': { 'zh-CN': '没有现行版本', 'zh-TW': '沒有現行版本', en: 'No revision in force' },
  'gap-reviewOverdue': { 'zh-CN': '修订逾期', 'zh-TW': '修訂逾期', en: 'Review overdue' },
  'gap-noTeam': { 'zh-CN': '未成立执行小组', 'zh-TW': '未成立執行小組', en: 'No team' },
  'gap-untrained': {
    'zh-CN': '小组有人未接受本版培训',
    'zh-TW': '小組有人未受本版訓練',
    en: 'Team not fully trained',
  },
  'gap-neverDrilled': { 'zh-CN': '从未演练', 'zh-TW': '從未演練', en: 'Never drilled' },
  'gap-drillOverdue': { 'zh-CN': '演练逾期', 'zh-TW': '演練逾期', en: 'Drill overdue' },
} as const satisfies Topic<string>
