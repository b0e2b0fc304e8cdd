// The audit trail as people read it: what was done, by the name of the operation.
import type { Topic } from '../words.ts'

export const auditWords = {
  title: { 'zh-CN': '操作记录', 'zh-TW': '操作記錄', en: 'Audit trail' },
  about: {
    'zh-CN': '本工单的每一项操作，依次以哈希相连，改动或缺失均可查出',
    'zh-TW': '本工單的每一項操作，依次以雜湊相連，改動或缺漏均可查出',
    en: 'everything that was done to this ticket, chained by hash so that a change or a gap shows',
  },
  at: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'When' },
  who: { 'zh-CN': '操作人', 'zh-TW': '操作人', en: 'Who' },
  what: { 'zh-CN': '操作', 'zh-TW': '操作', en: 'What' },
  entry: { 'zh-CN': '序号', 'zh-TW': '序號', en: 'No.' },
  hash: { 'zh-CN': '校验值 {{hash}}', 'zh-TW': '校驗值 {{hash}}', en: 'Hash {{hash}}' },
  batch: { 'zh-CN': '批次 {{id}}', 'zh-TW': '批次 {{id}}', en: 'batch {{id}}' },
  request: { 'zh-CN': '申请 {{id}}', 'zh-TW': '申請 {{id}}', en: 'request {{id}}' },
  'operation-commitImport': { 'zh-CN': '导入', 'zh-TW': '匯入', en: 'Import' },
  'operation-undoBatch': { 'zh-CN': '撤销导入', 'zh-TW': '復原匯入', en: 'Import undone' },
  'operation-importSample': { 'zh-CN': '载入示例数据', 'zh-TW': '載入示範資料', en: 'Sample data' },
  'operation-recordDecision': {
    'zh-CN': '登记书面决定',
    'zh-TW': '登錄書面決定',
    en: 'Decision on paper entered',
  },
  'operation-revokeDecision': { 'zh-CN': '撤销决定', 'zh-TW': '撤銷決定', en: 'Decision revoked' },
  'operation-requestDecision': { 'zh-CN': '提出申请', 'zh-TW': '提出申請', en: 'Decision requested' },
  'operation-decideRequest': { 'zh-CN': '复核申请', 'zh-TW': '複核申請', en: 'Request decided' },
  'operation-withdrawRequest': { 'zh-CN': '撤回申请', 'zh-TW': '撤回申請', en: 'Request withdrawn' },
  'operation-decideAppeal': { 'zh-CN': '申诉决定', 'zh-TW': '申訴決定', en: 'Appeal decided' },
  'operation-exportRejects': { 'zh-CN': '导出拒收行', 'zh-TW': '匯出拒收列', en: 'Rejected rows exported' },
  'operation-exportKeptFile': {
    'zh-CN': '导出原始文件',
    'zh-TW': '匯出原始檔案',
    en: 'Original file exported',
  },
  'operation-removeKeptFile': {
    'zh-CN': '删除原始文件',
    'zh-TW': '刪除原始檔案',
    en: 'Original file removed',
  },
} as const satisfies Topic<string>
