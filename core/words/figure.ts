// Words of one figure wherever it stands: its units, marks, parts, and why it is what it is.
import type { Topic } from '../words.ts'

export const figureWords = {
  numerator: { 'zh-CN': '达标', 'zh-TW': '達標', en: 'Counted as good' },
  denominator: { 'zh-CN': '计入', 'zh-TW': '計入', en: 'Counted' },
  missed: { 'zh-CN': '未达标', 'zh-TW': '未達標', en: 'Missed' },
  excluded: { 'zh-CN': '剔除', 'zh-TW': '剔除', en: 'Excluded' },
  notMeasured: { 'zh-CN': '未测量', 'zh-TW': '未測量', en: 'Not measured' },
  missing: { 'zh-CN': '缺数据', 'zh-TW': '缺資料', en: 'Missing data' },
  declared: { 'zh-CN': '申报', 'zh-TW': '申報', en: 'Declared' },
  numeratorMeaning: {
    'zh-CN': '计入本指标且做到了的工单（分子）',
    'zh-TW': '計入本指標且做到的工單（分子）',
    en: 'Tickets counted by this KPI that met it (numerator)',
  },
  denominatorMeaning: {
    'zh-CN': '本期计入本指标的全部工单（分母）',
    'zh-TW': '本期計入本指標的全部工單（分母）',
    en: 'All tickets this KPI counts in the period (denominator)',
  },
  missedMeaning: {
    'zh-CN': '计入本指标但没有做到的工单，含超期未办结',
    'zh-TW': '計入本指標但未做到的工單，含逾期未辦結',
    en: 'Tickets counted that did not meet it, overdue open ones included',
  },
  excludedMeaning: {
    'zh-CN': '经审批剔除，不计入本指标',
    'zh-TW': '經核准剔除，不計入本指標',
    en: 'Taken out by an approved exclusion',
  },
  notMeasuredMeaning: {
    'zh-CN': '来源文件没有所需的列，不计入分母',
    'zh-TW': '來源檔案沒有所需的欄位，不計入分母',
    en: 'Their source has no column for the fact; they leave the denominator',
  },
  missingMeaning: {
    'zh-CN': '来源文件有此列而单元格为空（或时间不可能），按缺数据规则处理',
    'zh-TW': '來源檔案有此欄位而儲存格為空（或時間不可能），依缺資料規則處理',
    en: 'The column is there but the cell is blank (or impossible); the missing-data rule decides',
  },
  declaredMeaning: {
    'zh-CN': '没有时间记录，以来源系统自己申报的“是否及时”为准',
    'zh-TW': '沒有時間紀錄，以來源系統自行申報的「是否及時」為準',
    en: 'No times on record; rests on the verdict the source system declared',
  },

  'status.belowFloor': { 'zh-CN': '低于底线', 'zh-TW': '低於底線', en: 'Below the floor' },
  'status.belowTarget': { 'zh-CN': '未达目标', 'zh-TW': '未達目標', en: 'Below target' },
  'status.met': { 'zh-CN': '达到目标', 'zh-TW': '達到目標', en: 'On target' },
  'status.none': { 'zh-CN': '不适用', 'zh-TW': '不適用', en: 'Not applicable' },

  'unit.percent': { 'zh-CN': '%', 'zh-TW': '%', en: '%' },
  'unit.hours': { 'zh-CN': '小时', 'zh-TW': '小時', en: 'h' },
  'unit.days': { 'zh-CN': '天', 'zh-TW': '天', en: 'd' },
  'unit.points': { 'zh-CN': '分', 'zh-TW': '分', en: 'pts' },

  naNothingDue: {
    'zh-CN': '不适用：本期没有到期的事项',
    'zh-TW': '不適用：本期沒有到期的事項',
    en: 'N/A: nothing fell due for this KPI in the period',
  },
  naNothing: {
    'zh-CN': '不适用：本期没有计入本指标的工单',
    'zh-TW': '不適用：本期沒有計入本指標的工單',
    en: 'N/A: no ticket counts towards this KPI in the period',
  },
  naNotMeasured: {
    'zh-CN': '不适用：来源文件没有所需的列（{{count}} 件未测量）',
    'zh-TW': '不適用：來源檔案沒有所需的欄位（{{count}} 件未測量）',
    en: {
      one: 'N/A: the source file has no column for it ({{count}} ticket not measured)',
      other: 'N/A: the source file has no column for it ({{count}} tickets not measured)',
    },
  },
  naMissing: {
    'zh-CN': '不适用：所需数据为空（{{count}} 件缺数据）',
    'zh-TW': '不適用：所需資料為空（{{count}} 件缺資料）',
    en: {
      one: 'N/A: the data it needs is blank ({{count}} ticket)',
      other: 'N/A: the data it needs is blank ({{count}} tickets)',
    },
  },
  naExcluded: {
    'zh-CN': '不适用：全部工单均已剔除（{{count}} 件）',
    'zh-TW': '不適用：全部工單均已剔除（{{count}} 件）',
    en: {
      one: 'N/A: its only ticket was excluded',
      other: 'N/A: all {{count}} tickets were excluded',
    },
  },
  naBlocked: {
    'zh-CN': '不评分：有 {{count}} 件缺数据，规则要求补齐后再评',
    'zh-TW': '不評分：有 {{count}} 件缺資料，規則要求補齊後再評',
    en: {
      one: 'Not scored: {{count}} ticket lacks data, and the rule asks for it first',
      other: 'Not scored: {{count}} tickets lack data, and the rule asks for it first',
    },
  },
  naNotScored: {
    'zh-CN': '不评分：样本过少（{{count}} 件）',
    'zh-TW': '不評分：樣本過少（{{count}} 件）',
    en: {
      one: 'Not scored: too small a sample ({{count}} ticket)',
      other: 'Not scored: too small a sample ({{count}} tickets)',
    },
  },

  cellHint: {
    'zh-CN': '{{n}} / {{d}} · 底线 {{floor}} · 目标 {{target}}',
    'zh-TW': '{{n}} / {{d}} · 底線 {{floor}} · 目標 {{target}}',
    en: '{{n}} / {{d}} · floor {{floor}} · target {{target}}',
  },
  smallSampleHint: {
    'zh-CN': '样本少于规定数量，比率可能偶然偏高或偏低',
    'zh-TW': '樣本少於規定數量，比率可能偶然偏高或偏低',
    en: 'Fewer tickets than the rule asks for: the rate may be high or low by chance',
  },
  declaredHint: {
    'zh-CN': '含申报事实 {{count}} 件：由来源系统申报，未经时间测算',
    'zh-TW': '含申報事實 {{count}} 件：由來源系統申報，未經時間測算',
    en: {
      one: '{{count}} ticket rests on a declared fact, not on measured times',
      other: '{{count}} tickets rest on declared facts, not on measured times',
    },
  },
  adjustedHint: {
    'zh-CN': '按小样本规则调整为 {{rate}}',
    'zh-TW': '依小樣本規則調整為 {{rate}}',
    en: 'adjusted to {{rate}} by the small-sample rule',
  },
  legend: { 'zh-CN': '标记', 'zh-TW': '標記', en: 'Marks' },
  legendSmall: { 'zh-CN': '小样本', 'zh-TW': '小樣本', en: 'small sample' },
  legendDeclared: {
    'zh-CN': '含申报事实（非测算）',
    'zh-TW': '含申報事實（非測算）',
    en: 'rests on declared facts, not measured',
  },
  legendNone: {
    'zh-CN': '不适用（停留看原因）',
    'zh-TW': '不適用（停留看原因）',
    en: 'not applicable (hover for why)',
  },

  asTable: { 'zh-CN': '看数据表', 'zh-TW': '看資料表', en: 'Show as table' },
  asChart: { 'zh-CN': '看图', 'zh-TW': '看圖', en: 'Show as chart' },
  noChange: { 'zh-CN': '无上期可比', 'zh-TW': '無上期可比', en: 'No earlier period to compare' },
  changeHint: {
    'zh-CN': '上期 {{before}}，本期 {{after}}',
    'zh-TW': '上期 {{before}}，本期 {{after}}',
    en: 'Previous period {{before}}, this period {{after}}',
  },

  why: { 'zh-CN': '为什么是这个数', 'zh-TW': '為什麼是這個數', en: 'Why this figure' },
  whyOf: {
    'zh-CN': '为什么是这个数：{{name}} {{kpi}}',
    'zh-TW': '為什麼是這個數：{{name}} {{kpi}}',
    en: 'Why this figure: {{name}}, {{kpi}}',
  },
  whyAll: { 'zh-CN': '全部合计', 'zh-TW': '全部合計', en: 'All together' },
  close: { 'zh-CN': '关闭', 'zh-TW': '關閉', en: 'Close' },
  whyFormula: { 'zh-CN': '算法', 'zh-TW': '算法', en: 'How it is worked out' },
  whyRule: { 'zh-CN': '依据', 'zh-TW': '依據', en: 'Rules in force' },
  whyScheme: { 'zh-CN': '评分方案', 'zh-TW': '評分方案', en: 'Scoring scheme' },
  whyPolicy: { 'zh-CN': '时限规则', 'zh-TW': '時限規則', en: 'Deadline policy' },
  whyVersion: { 'zh-CN': '第 {{version}} 版', 'zh-TW': '第 {{version}} 版', en: 'version {{version}}' },
  whyFromStart: { 'zh-CN': '自始适用', 'zh-TW': '自始適用', en: 'from the beginning' },
  whyFrom: { 'zh-CN': '{{day}} 起适用', 'zh-TW': '{{day}} 起適用', en: 'from {{day}} on' },
  whyPublished: {
    'zh-CN': '{{actor}} 于 {{at}} 发布',
    'zh-TW': '{{actor}} 於 {{at}} 發布',
    en: 'published by {{actor}}, {{at}}',
  },
  whyPublishedReason: {
    'zh-CN': '{{actor}} 于 {{at}} 发布，理由：{{reason}}',
    'zh-TW': '{{actor}} 於 {{at}} 發布，理由：{{reason}}',
    en: 'published by {{actor}}, {{at}}: {{reason}}',
  },
  whyRecords: { 'zh-CN': '工单', 'zh-TW': '工單', en: 'Tickets behind it' },
  whyCount: { 'zh-CN': '件数', 'zh-TW': '件數', en: 'Tickets' },
  whyInterval: {
    'zh-CN': '95% 置信区间（Wilson）',
    'zh-TW': '95% 信賴區間（Wilson）',
    en: '95% interval (Wilson)',
  },
  whyIntervalHint: {
    'zh-CN': '按现有件数，真实水平大概率落在此区间内；件数越少区间越宽。',
    'zh-TW': '依現有件數，真實水準大機率落在此區間內；件數越少區間越寬。',
    en: 'With this many tickets the true level very likely lies in here; the fewer tickets, the wider.',
  },
  whyPrevious: { 'zh-CN': '与上期比较', 'zh-TW': '與上期比較', en: 'Against the previous period' },
  whyThis: { 'zh-CN': '本期', 'zh-TW': '本期', en: 'This period' },
  whyBefore: { 'zh-CN': '上期', 'zh-TW': '上期', en: 'Previous' },
  whyChange: { 'zh-CN': '变化', 'zh-TW': '變化', en: 'Change' },
  whyNoPrevious: {
    'zh-CN': '上期没有数据，无法比较。',
    'zh-TW': '上期沒有資料，無法比較。',
    en: 'There is no data for the previous period.',
  },
  whyMissed: { 'zh-CN': '先看未达标的', 'zh-TW': '先看未達標的', en: 'Start with what was missed' },
  missedNone: { 'zh-CN': '没有未达标的工单。', 'zh-TW': '沒有未達標的工單。', en: 'Nothing was missed.' },
  dueAt: { 'zh-CN': '应办结时间', 'zh-TW': '應辦結時間', en: 'Due' },
  whyShowAll: {
    'zh-CN': '查看全部 {{total}} 件',
    'zh-TW': '檢視全部 {{total}} 件',
    en: 'Show all {{total}}',
  },
  n: { 'zh-CN': '分子', 'zh-TW': '分子', en: 'n' },
  d: { 'zh-CN': '分母', 'zh-TW': '分母', en: 'd' },
  rate: { 'zh-CN': '数值', 'zh-TW': '數值', en: 'Value' },
  floor: { 'zh-CN': '底线', 'zh-TW': '底線', en: 'Floor' },
  target: { 'zh-CN': '目标', 'zh-TW': '目標', en: 'Target' },
  score: { 'zh-CN': '得分', 'zh-TW': '得分', en: 'Score' },
  weight: { 'zh-CN': '权重', 'zh-TW': '權重', en: 'Weight' },
  points: { 'zh-CN': '计分', 'zh-TW': '計分', en: 'Points' },
  change: { 'zh-CN': '较上期', 'zh-TW': '較上期', en: 'Change' },
  kpi: { 'zh-CN': '指标', 'zh-TW': '指標', en: 'KPI' },
  total: { 'zh-CN': '合计', 'zh-TW': '合計', en: 'Total' },
} as const satisfies Topic<string>
