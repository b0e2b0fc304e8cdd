// What a check of the installation found, in words.
import type { Topic } from '../words.ts'

export const findingWords = {
  auditChain: {
    'zh-CN': '操作记录的校验链断开',
    'zh-TW': '操作記錄的驗證鏈中斷',
    en: 'The chain of audit entries is broken',
  },
  batchDigest: {
    'zh-CN': '批次与其文件指纹不符',
    'zh-TW': '批次與其檔案指紋不符',
    en: 'A batch does not match the digest of its file',
  },
  recordHash: {
    'zh-CN': '工单内容与写入时不符',
    'zh-TW': '工單內容與寫入時不符',
    en: 'A ticket differs from what was written',
  },
  judgement: {
    'zh-CN': '判定与规则不符',
    'zh-TW': '判定與規則不符',
    en: 'A verdict does not follow from the rules',
  },
  charge: {
    'zh-CN': '归属单位与名录不符',
    'zh-TW': '歸屬單位與名錄不符',
    en: 'Counts for another department than the register says',
  },
  settings: {
    'zh-CN': '规则与发布时不符',
    'zh-TW': '規則與發布時不符',
    en: 'Rules differ from what was published',
  },
  edition: {
    'zh-CN': '冻结的考核结果与存档不符',
    'zh-TW': '凍結的考核結果與存檔不符',
    en: 'A frozen result is not as it was stored',
  },
  tally: {
    'zh-CN': '按日汇总与逐条判定不符',
    'zh-TW': '每日彙總與逐件判定不符',
    en: 'Counts of a day do not add up to its verdicts',
  },
  evidence: {
    'zh-CN': '佐证材料缺失或与提交时不符',
    'zh-TW': '佐證資料缺失或與提交時不符',
    en: 'An evidence file is missing or not what was handed in',
  },
  plan: {
    'zh-CN': '预案正文与保存时不符',
    'zh-TW': '預案內文與儲存時不符',
    en: 'The text of a plan is not what it was',
  },
  orphan: { 'zh-CN': '记录失去所属', 'zh-TW': '記錄失去所屬', en: 'An entry belongs to nothing' },
  database: {
    'zh-CN': '数据库文件损坏',
    'zh-TW': '資料庫檔案損壞',
    en: 'The database file is damaged',
  },
} as const satisfies Topic<string>
