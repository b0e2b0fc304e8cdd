// Words of the classification: trees of categories, their codes and other names.
import type { Topic } from '../words.ts'

export const taxonomyWords = {
  title: { 'zh-CN': '分类', 'zh-TW': '分類', en: 'Classification' },
  tree: { 'zh-CN': '分类树', 'zh-TW': '分類樹', en: 'tree' },
  about: {
    'zh-CN': '在台账里按上级分类筛选时，会一并找到其下级和别名。',
    'zh-TW': '在台帳裡按上級分類篩選時，會一併找到其下級與別名。',
    en: 'A category chosen in the ledger finds what lies below it, and its other names.',
  },
  versioned: {
    'zh-CN': '{{name}}（第 {{version}} 版）',
    'zh-TW': '{{name}}（第 {{version}} 版）',
    en: '{{name}} (version {{version}})',
  },
  builtIn: { 'zh-CN': '{{name}}（初始）', 'zh-TW': '{{name}}（初始）', en: '{{name}} (built in)' },
  code: { 'zh-CN': '编码', 'zh-TW': '編碼', en: 'Code' },
  parent: { 'zh-CN': '上级编码', 'zh-TW': '上級編碼', en: 'Parent' },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  aliases: { 'zh-CN': '别名', 'zh-TW': '別名', en: 'Other names' },
  aliasesAbout: {
    'zh-CN': '用分号隔开；可写整条路径，如 城建>噪音',
    'zh-TW': '用分號隔開；可寫整條路徑，如 城建>噪音',
    en: 'Parted by semicolons; whole paths too: Building>Noise',
  },
  add: { 'zh-CN': '增加一级分类', 'zh-TW': '增加一級分類', en: 'Add a category' },
  addBelow: { 'zh-CN': '在{{name}}下增加', 'zh-TW': '在{{name}}下增加', en: 'Add below {{name}}' },
  newName: { 'zh-CN': '新分类', 'zh-TW': '新分類', en: 'New category' },
  setName: { 'zh-CN': '分类体系名称', 'zh-TW': '分類體系名稱', en: 'Name of the classification' },
  import: { 'zh-CN': '读入表格…', 'zh-TW': '讀入表格…', en: 'Read a table…' },
  export: { 'zh-CN': '导出表格', 'zh-TW': '匯出表格', en: 'Export as a table' },
  publishTitle: { 'zh-CN': '启用分类', 'zh-TW': '啟用分類', en: 'Put the classification in force' },
  review: { 'zh-CN': '核对并启用…', 'zh-TW': '核對並啟用…', en: 'Review and publish…' },
  consequence: {
    'zh-CN': '工单原文不变；台账从此按新的分类筛选。',
    'zh-TW': '工單原文不變；台帳從此依新的分類篩選。',
    en: 'The tickets themselves stay as they are; the ledger filters by the new classification.',
  },
} as const satisfies Topic<string>
