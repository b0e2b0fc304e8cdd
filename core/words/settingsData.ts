// Words of the settings' part on the data: what is kept, and how it is verified.
import type { Topic } from '../words.ts'

export const settingsDataWords = {
  verify: { 'zh-CN': '核验数据', 'zh-TW': '核驗資料', en: 'Verify the data' },
  verifyAbout: {
    'zh-CN': '逐条核对工单、批次、判定和操作记录，看有没有被改动或损坏。不会修改任何数据。',
    'zh-TW': '逐筆核對工單、批次、判定與操作記錄，看有沒有被變更或損壞。不會修改任何資料。',
    en: 'Checks every ticket, batch, verdict and audit entry for anything altered or damaged. Nothing is changed.',
  },
  verifyNow: { 'zh-CN': '开始核验', 'zh-TW': '開始核驗', en: 'Verify now' },
  verified: {
    'zh-CN':
      '核验通过：{{records}} 件工单、{{batches}} 个批次、{{editions}} 版冻结结果、{{entries}} 条操作记录完整一致。',
    'zh-TW':
      '核驗通過：{{records}} 件工單、{{batches}} 個批次、{{editions}} 版凍結結果、{{entries}} 筆操作記錄完整一致。',
    en: 'Verified: {{records}} tickets, {{batches}} batches, {{editions}} frozen results and {{entries}} audit entries are complete and consistent.',
  },
  verifiedRules: {
    'zh-CN': '判定依据：时限规则第 {{policy}} 版；考核方案最新为第 {{scheme}} 版。',
    'zh-TW': '判定依據：時限規則第 {{policy}} 版；考核方案最新為第 {{scheme}} 版。',
    en: 'Verdicts held against version {{policy}} of the deadlines; the latest scheme is version {{scheme}}.',
  },
  notVerified: {
    'zh-CN': '发现 {{count}} 处不一致。请保留数据文件夹的原样，并联系维护人员。',
    'zh-TW': '發現 {{count}} 處不一致。請保留資料夾的原樣，並聯絡維護人員。',
    en: 'Mismatches found: {{count}}. Leave the data folder as it is and tell whoever looks after the program.',
  },
  finding: { 'zh-CN': '问题', 'zh-TW': '問題', en: 'Mismatch' },
  findingWhere: { 'zh-CN': '位置', 'zh-TW': '位置', en: 'Where' },
  kept: { 'zh-CN': '保存的内容', 'zh-TW': '儲存的內容', en: 'What is kept' },
  records: { 'zh-CN': '工单', 'zh-TW': '工單', en: 'Tickets' },
  batches: { 'zh-CN': '批次', 'zh-TW': '批次', en: 'Batches' },
  departments: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Departments' },
  span: { 'zh-CN': '数据的起止日期', 'zh-TW': '資料的起訖日期', en: 'Days covered' },
  version: { 'zh-CN': '程序版本', 'zh-TW': '程式版本', en: 'Version of the program' },
} as const satisfies Topic<string>
