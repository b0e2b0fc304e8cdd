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
  'kind-new': { 'zh-CN': '新设', 'zh-TW': '新設', en: 'New department' },
  'kind-merge': { 'zh-CN': '并入', 'zh-TW': '併入', en: 'Merger' },
  records: { 'zh-CN': '计入的工单', 'zh-TW': '計入的工單', en: 'Tickets counted' },
  elsewhere: { 'zh-CN': '改计到别处的工单', 'zh-TW': '改計到別處的工單', en: 'Tickets counted elsewhere' },
  namedInSource: {
    'zh-CN': '来源写作“{{name}}”',
    'zh-TW': '來源寫作「{{name}}」',
    en: 'written “{{name}}” in the source',
  },
  always: { 'zh-CN': '始终', 'zh-TW': '始終', en: 'Always' },
  department: { 'zh-CN': '单位', 'zh-TW': '單位', en: 'Department' },
  departments: { 'zh-CN': '各单位', 'zh-TW': '各單位', en: 'Departments' },
  title: { 'zh-CN': '承办单位名录', 'zh-TW': '承辦單位名錄', en: 'Register of departments' },
  version: { 'zh-CN': '第 {{version}} 版', 'zh-TW': '第 {{version}} 版', en: 'Version {{version}}' },
  empty: {
    'zh-CN': '名录是空的：各单位按来源中的名称统计。',
    'zh-TW': '名錄是空的：各單位依來源中的名稱統計。',
    en: 'The register is empty: every department counts under the name its source gives.',
  },
  add: { 'zh-CN': '添加', 'zh-TW': '新增', en: 'Add' },
  remove: { 'zh-CN': '去掉“{{name}}”', 'zh-TW': '移除「{{name}}」', en: 'Remove “{{name}}”' },
  export: { 'zh-CN': '导出 CSV', 'zh-TW': '匯出 CSV', en: 'Export CSV' },
  import: { 'zh-CN': '导入名录', 'zh-TW': '匯入名錄', en: 'Import a register' },
  changed: {
    'zh-CN': '有改动尚未发布。',
    'zh-TW': '有變更尚未發布。',
    en: 'There are changes that are not in force yet.',
  },
  discard: { 'zh-CN': '放弃改动', 'zh-TW': '放棄變更', en: 'Discard the changes' },
  review: { 'zh-CN': '试算并发布…', 'zh-TW': '試算並發布…', en: 'Try and publish…' },
  publishTitle: { 'zh-CN': '发布名录', 'zh-TW': '發布名錄', en: 'Put the register in force' },
  moving: {
    'zh-CN': '{{n}} 件工单将改计到别的单位，原文不变：',
    'zh-TW': '{{n}} 件工單將改計到別的單位，原文不變：',
    en: {
      one: '{{n}} ticket will count for another department; its text stays as it is:',
      other: '{{n}} tickets will count for other departments; their texts stay as they are:',
    },
  },
  nothingMoves: {
    'zh-CN': '现有工单都不受影响，今后的导入照新名录计入。',
    'zh-TW': '現有工單都不受影響，今後的匯入照新名錄計入。',
    en: 'No ticket moves; what is imported from now on counts as the new register says.',
  },
  publish: { 'zh-CN': '发布', 'zh-TW': '發布', en: 'Publish' },
  back: { 'zh-CN': '返回', 'zh-TW': '返回', en: 'Back' },
  history: { 'zh-CN': '历次版本', 'zh-TW': '歷次版本', en: 'History' },
  historyLine: {
    'zh-CN': '第 {{version}} 版，{{entries}} 项，{{actor}}，{{at}}',
    'zh-TW': '第 {{version}} 版，{{entries}} 項，{{actor}}，{{at}}',
    en: {
      one: 'Version {{version}}, {{entries}} entry, {{actor}}, {{at}}',
      other: 'Version {{version}}, {{entries}} entries, {{actor}}, {{at}}',
    },
  },
  takeUp: { 'zh-CN': '取回此版', 'zh-TW': '取回此版', en: 'Take up this version' },
  fileName: { 'zh-CN': '承办单位名录', 'zh-TW': '承辦單位名錄', en: 'Register of departments' },
} as const satisfies Topic<string>
