// Words of the last two steps of the import: the check, and what was done.
import type { Topic } from '../words.ts'

export const importCheckWords = {
  // Check
  checkAbout: {
    'zh-CN': '确认之前不写入任何数据。点数字或问题可以筛选下面的行。',
    'zh-TW': '確認之前不寫入任何資料。點數字或問題可以篩選下面的列。',
    en: 'Nothing is written before you confirm. Click a number or a problem to filter the rows.',
  },
  nothingToImport: {
    'zh-CN': '没有可导入的变化。',
    'zh-TW': '沒有可匯入的變化。',
    en: 'There is nothing to import.',
  },
  allUnchanged: {
    'zh-CN': '文件里的工单都已在台账中，且没有变化。',
    'zh-TW': '檔案裡的工單都已在台帳中，且沒有變化。',
    en: 'Every ticket of the file is in the ledger already, unchanged.',
  },
  allRejected: {
    'zh-CN': '没有一行可以导入。请下载更正文件看原因，或回到上一步检查列的对应。',
    'zh-TW': '沒有一列可以匯入。請下載更正檔案看原因，或回到上一步檢查欄位的對應。',
    en: 'No row can be imported. Download the rejected rows to see why, or go back and check the columns.',
  },
  giveUp: { 'zh-CN': '放弃', 'zh-TW': '放棄', en: 'Discard' },
  commit: {
    'zh-CN': '导入 {{n}} 件工单',
    'zh-TW': '匯入 {{n}} 件工單',
    en: { one: 'Import {{n}} ticket', other: 'Import {{n}} tickets' },
  },
  action: { 'zh-CN': '处理', 'zh-TW': '處理', en: 'What happens' },
  'action-create': { 'zh-CN': '新增', 'zh-TW': '新增', en: 'Create' },
  'action-update': { 'zh-CN': '更新', 'zh-TW': '更新', en: 'Update' },
  'action-unchanged': { 'zh-CN': '不变', 'zh-TW': '不變', en: 'Unchanged' },
  'action-reject': { 'zh-CN': '拒收', 'zh-TW': '拒收', en: 'Reject' },
  problems: { 'zh-CN': '问题', 'zh-TW': '問題', en: 'Problems' },
  'severity-error': { 'zh-CN': '拒收', 'zh-TW': '拒收', en: 'Rejected' },
  'severity-warning': { 'zh-CN': '提醒', 'zh-TW': '提醒', en: 'Warning' },
  exampleRow: { 'zh-CN': '如第 {{row}} 行', 'zh-TW': '如第 {{row}} 列', en: 'Row {{row}}, for example' },
  example: {
    'zh-CN': '如第 {{row}} 行：{{value}}',
    'zh-TW': '如第 {{row}} 列：{{value}}',
    en: 'Row {{row}}, for example: {{value}}',
  },
  checkedRows: { 'zh-CN': '检查过的行', 'zh-TW': '檢查過的列', en: 'Checked rows' },
  noSuchRows: {
    'zh-CN': '没有符合筛选的行。',
    'zh-TW': '沒有符合篩選的列。',
    en: 'No rows match the filter.',
  },
  downloadRejects: { 'zh-CN': '下载更正文件', 'zh-TW': '下載更正檔案', en: 'Download the rejected rows' },
  // Done
  doneAbout: {
    'zh-CN': '分数已按新数据更新。',
    'zh-TW': '分數已依新資料更新。',
    en: { one: 'The scores now include this file.', other: 'The scores now include these files.' },
  },
  importMore: { 'zh-CN': '继续导入', 'zh-TW': '繼續匯入', en: 'Import more' },
  toOverview: { 'zh-CN': '查看总览', 'zh-TW': '檢視總覽', en: 'See the overview' },
  'count-created': { 'zh-CN': '新增', 'zh-TW': '新增', en: 'created' },
  'count-updated': { 'zh-CN': '更新', 'zh-TW': '更新', en: 'updated' },
  'count-unchanged': { 'zh-CN': '不变', 'zh-TW': '不變', en: 'unchanged' },
  'count-rejected': { 'zh-CN': '拒收', 'zh-TW': '拒收', en: 'rejected' },
  recordsWritten: {
    'zh-CN': '件工单写入台账',
    'zh-TW': '件工單寫入台帳',
    en: { one: 'ticket written to the ledger', other: 'tickets written to the ledger' },
  },
  recordsOfBatch: {
    'zh-CN': '查看这一批的 {{count}} 件工单',
    'zh-TW': '檢視這一批的 {{count}} 件工單',
    en: { one: 'See the {{count}} ticket of this batch', other: 'See the {{count}} tickets of this batch' },
  },
  moved: {
    'zh-CN': '{{period}}的分数变化',
    'zh-TW': '{{period}}的分數變化',
    en: 'What moved in the scores of {{period}}',
  },
  allMoved: {
    'zh-CN': '在总览中看全部 {{count}} 个部门',
    'zh-TW': '在總覽中看全部 {{count}} 個部門',
    en: 'See all {{count}} departments in the overview',
  },
  nothingMoved: {
    'zh-CN': '这次导入没有改变{{period}}任何部门的分数。',
    'zh-TW': '這次匯入沒有改變{{period}}任何部門的分數。',
    en: "No department's score of {{period}} changed.",
  },
  scoreBefore: { 'zh-CN': '导入前', 'zh-TW': '匯入前', en: 'Before' },
  scoreAfter: { 'zh-CN': '导入后', 'zh-TW': '匯入後', en: 'After' },
  scoreChange: { 'zh-CN': '变化', 'zh-TW': '變化', en: 'Change' },
} as const satisfies Topic<string>
