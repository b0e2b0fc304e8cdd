// The report’s evidence: overdue tickets, small samples, exclusions, data quality.
import type { Topic } from '../words.ts'

export const evidenceWords = {
  overdueTitle: { 'zh-CN': '超期最久的工单', 'zh-TW': '逾期最久的工單', en: 'Longest overdue tickets' },
  no: { 'zh-CN': '序号', 'zh-TW': '序號', en: 'No.' },
  dueAt: { 'zh-CN': '应办结时间', 'zh-TW': '應辦結時間', en: 'Due' },
  overdueBy: { 'zh-CN': '超期', 'zh-TW': '逾期', en: 'Overdue by' },
  stillOpen: { 'zh-CN': '未办结', 'zh-TW': '未辦結', en: 'still open' },
  overdueShown: {
    'zh-CN': '共 {{count}} 件，列出超期最久的 {{shown}} 件。',
    'zh-TW': '共 {{count}} 件，列出逾期最久的 {{shown}} 件。',
    en: '{{count}} in all; the {{shown}} longest overdue are listed.',
  },
  overdueNone: {
    'zh-CN': '本期没有超期的工单。',
    'zh-TW': '本期沒有逾期的工單。',
    en: 'Nothing was overdue in this period.',
  },
  samples: {
    'zh-CN': '小样本与申报数据',
    'zh-TW': '小樣本與申報資料',
    en: 'Small samples and declared facts',
  },
  smallSamples: { 'zh-CN': '小样本', 'zh-TW': '小樣本', en: 'Small samples' },
  adjustedValue: { 'zh-CN': '调整后', 'zh-TW': '調整後', en: 'Adjusted' },
  smallRule: {
    'zh-CN': '计入不足 {{n}} 件时：{{rule}}。',
    'zh-TW': '計入不足 {{n}} 件時：{{rule}}。',
    en: 'Fewer than {{n}} counted: {{rule}}.',
  },
  noSmall: { 'zh-CN': '没有小样本。', 'zh-TW': '沒有小樣本。', en: 'There are no small samples.' },
  declaredTitle: { 'zh-CN': '申报数据', 'zh-TW': '申報資料', en: 'Declared facts' },
  declaredCases: { 'zh-CN': '申报（件）', 'zh-TW': '申報（件）', en: 'Declared' },
  declaredNote: {
    'zh-CN': '申报数据只在没有时间记录时采用。',
    'zh-TW': '申報資料只在沒有時間紀錄時採用。',
    en: 'A declared fact is used only where there are no times.',
  },
  noDeclared: {
    'zh-CN': '没有依据申报数据的数字。',
    'zh-TW': '沒有依據申報資料的數字。',
    en: 'No figure rests on declared facts.',
  },
  exclusions: { 'zh-CN': '剔除清单', 'zh-TW': '剔除清單', en: 'Exclusions' },
  tooManyExcluded: {
    'zh-CN': '{{name}}剔除 {{excluded}} 件，占应考核 {{cohort}} 件的 {{share}}，超过 10%，请复核。',
    'zh-TW': '{{name}}剔除 {{excluded}} 件，占應考核 {{cohort}} 件的 {{share}}，超過 10%，請複核。',
    en: '{{name}}: {{excluded}} of {{cohort}} tickets excluded ({{share}}). This is over 10% and should be reviewed.',
  },
  excludedShares: {
    'zh-CN': '各承办单位剔除比例',
    'zh-TW': '各承辦單位剔除比例',
    en: 'Excluded share by department',
  },
  excludedRecords: { 'zh-CN': '剔除（件）', 'zh-TW': '剔除（件）', en: 'Excluded' },
  cohortBefore: { 'zh-CN': '应考核（件）', 'zh-TW': '應考核（件）', en: 'To be assessed' },
  register: { 'zh-CN': '剔除登记', 'zh-TW': '剔除登記', en: 'Register of exclusions' },
  exclusionCode: { 'zh-CN': '类别', 'zh-TW': '類別', en: 'Code' },
  reason: { 'zh-CN': '理由', 'zh-TW': '理由', en: 'Reason' },
  evidence: { 'zh-CN': '证据', 'zh-TW': '證據', en: 'Evidence' },
  requestedBy: { 'zh-CN': '申请人', 'zh-TW': '申請人', en: 'Requested by' },
  approvedBy: { 'zh-CN': '批准人', 'zh-TW': '核准人', en: 'Approved by' },
  decidedAt: { 'zh-CN': '批准时间', 'zh-TW': '核准時間', en: 'Approved at' },
  noExclusions: {
    'zh-CN': '本期没有剔除的工单。',
    'zh-TW': '本期沒有剔除的工單。',
    en: 'Nothing was excluded in this period.',
  },
  quality: { 'zh-CN': '数据质量', 'zh-TW': '資料品質', en: 'Data quality' },
  nothingDropped: {
    'zh-CN': '全部指标均有数据支持，没有指标因数据缺失而停用。',
    'zh-TW': '全部指標均有資料支持，沒有指標因資料缺失而停用。',
    en: 'Every KPI is supplied by the data; none was dropped.',
  },
  rowsRead: {
    'zh-CN':
      '本期工单 {{records}} 件。来源文件共读入 {{count}} 行，拒收 {{rejected}} 行（{{rejectedShare}}），收下但有疑问 {{warned}} 行（{{warnedShare}}）。',
    'zh-TW':
      '本期工單 {{records}} 件。來源檔案共讀入 {{count}} 列，拒收 {{rejected}} 列（{{rejectedShare}}），收下但有疑問 {{warned}} 列（{{warnedShare}}）。',
    en: '{{records}} tickets in the period. {{count}} rows were read from the source files; {{rejected}} were rejected ({{rejectedShare}}) and {{warned}} kept with a warning ({{warnedShare}}).',
  },
  leftOut: {
    'zh-CN': '各指标计入与未计入的工单',
    'zh-TW': '各指標計入與未計入的工單',
    en: 'What each KPI counted and left out',
  },
  leftOutNote: {
    'zh-CN':
      '未测量：来源没有所需的列，不计入分母。缺数据：有此列而为空或时间不可能，按右栏规则处理。剔除：经批准不计入。',
    'zh-TW':
      '未測量：來源沒有所需的欄位，不計入分母。缺資料：有此欄位而為空或時間不可能，按右欄規則處理。剔除：經核准不計入。',
    en: 'Not measured: the source has no column for it; leaves the denominator. Missing: the column is there but blank, or the time is impossible; the rule on the right decides. Excluded: taken out by an approved decision.',
  },
  missingRule: { 'zh-CN': '缺数据时', 'zh-TW': '缺資料時', en: 'When missing' },
  dropped: { 'zh-CN': '未提供，停用', 'zh-TW': '未提供，停用', en: 'not supplied, dropped' },
  issues: { 'zh-CN': '读入时发现的问题', 'zh-TW': '讀入時發現的問題', en: 'Findings on import' },
  issue: { 'zh-CN': '问题', 'zh-TW': '問題', en: 'Finding' },
  severity: { 'zh-CN': '处理', 'zh-TW': '處理', en: 'Effect' },
  'severity.error': { 'zh-CN': '拒收', 'zh-TW': '拒收', en: 'rejected' },
  'severity.warning': { 'zh-CN': '收下并提示', 'zh-TW': '收下並提示', en: 'kept, with a warning' },
  rows: { 'zh-CN': '行数', 'zh-TW': '列數', en: 'Rows' },
  noIssues: { 'zh-CN': '没有发现问题。', 'zh-TW': '沒有發現問題。', en: 'Nothing was found.' },
  filled: {
    'zh-CN': '各项信息的填写比例',
    'zh-TW': '各項資訊的填寫比例',
    en: 'How far each field is filled in',
  },
  field: { 'zh-CN': '信息项', 'zh-TW': '資訊項', en: 'Field' },
  filledShare: { 'zh-CN': '已填写', 'zh-TW': '已填寫', en: 'Filled' },
  filledNote: {
    'zh-CN': '只列来源提供的信息项。',
    'zh-TW': '只列來源提供的資訊項。',
    en: 'Only fields that a source supplies are listed.',
  },
  noFields: { 'zh-CN': '没有工单。', 'zh-TW': '沒有工單。', en: 'There are no tickets.' },
} as const satisfies Topic<string>
