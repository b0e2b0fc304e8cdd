// Texts about the register of departments: which name counts for which department.
import type { Topic } from '../words.ts'

export const registerWords = {
  name: { 'zh-CN': '来源中的名称', 'zh-TW': '來源中的名稱', en: 'Name in sources' },
  countsAs: { 'zh-CN': '计入单位', 'zh-TW': '計入單位', en: 'Counts for' },
  from: { 'zh-CN': '起始日期', 'zh-TW': '起始日期', en: 'From' },
  kind: { 'zh-CN': '类型', 'zh-TW': '類型', en: 'Kind' },
  reason: { 'zh-CN': '依据', 'zh-TW': '依據', en: 'Reason' },
  'kind-alias': { 'zh-CN': '别名', 'zh-TW': '別名', en: 'Alias' },
  'kind-rename': { 'zh-CN': '更名', 'zh-TW': '更名', en: 'Rename' },
  'kind-merge': { 'zh-CN': '并入', 'zh-TW': '併入', en: 'Merger' },
  records: { 'zh-CN': '计入的工单', 'zh-TW': '計入的工單', en: 'Tickets counted' },
  elsewhere: { 'zh-CN': '改计到别处的工单', 'zh-TW': '改計到別處的工單', en: 'Tickets counted elsewhere' },
  always: { 'zh-CN': '始终', 'zh-TW': '始終', en: 'Always' },
  fileName: { 'zh-CN': '承办单位名录', 'zh-TW': '承辦單位名錄', en: 'Register of departments' },
} as const satisfies Topic<string>
