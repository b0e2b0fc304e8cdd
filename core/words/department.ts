// Words of the page of one department or handler.
import type { Topic } from '../words.ts'

export const departmentWords = {
  back: { 'zh-CN': '总览', 'zh-TW': '總覽', en: 'Overview' },
  result: { 'zh-CN': '考核结果', 'zh-TW': '考核結果', en: 'Result' },
  rank: { 'zh-CN': '名次', 'zh-TW': '名次', en: 'Rank' },
  rankOf: {
    'zh-CN': '第 {{rank}} 名，共 {{total}} 个',
    'zh-TW': '第 {{rank}} 名，共 {{total}} 個',
    en: '{{rank}} of {{total}}',
  },
  rankTied: {
    'zh-CN': '并列第 {{rank}} 名，共 {{total}} 个',
    'zh-TW': '並列第 {{rank}} 名，共 {{total}} 個',
    en: '{{rank}} of {{total}}, tied',
  },
  notRanked: { 'zh-CN': '不排名：{{reason}}', 'zh-TW': '不排名：{{reason}}', en: 'Not ranked: {{reason}}' },
  coefficient: { 'zh-CN': '绩效系数', 'zh-TW': '績效係數', en: 'Coefficient' },
  change: { 'zh-CN': '较上期', 'zh-TW': '較上期', en: 'Change' },
  received: { 'zh-CN': '本期受理', 'zh-TW': '本期受理', en: 'Received' },
  overdue: { 'zh-CN': '超期未办结', 'zh-TW': '逾期未辦結', en: 'Overdue and open' },
  allTickets: { 'zh-CN': '本期全部工单', 'zh-TW': '本期全部工單', en: 'All tickets of the period' },
  absent: {
    'zh-CN': '{{name}} 在 {{period}} 没有可考核的工单',
    'zh-TW': '{{name}} 在 {{period}} 沒有可考核的工單',
    en: '{{name}} has no tickets to score in {{period}}',
  },
  absentWhy: {
    'zh-CN': '换一个期间，或在台账中查看其全部工单。',
    'zh-TW': '請換一個期間，或在台帳中檢視其全部工單。',
    en: 'Choose another period, or look at all of its tickets in the ledger.',
  },
  toLedger: { 'zh-CN': '在台账中查看', 'zh-TW': '在台帳中檢視', en: 'Open in the ledger' },

  kpis: { 'zh-CN': '各项指标', 'zh-TW': '各項指標', en: 'KPIs' },
  kpisCaption: {
    'zh-CN': '{{name}} {{period}} 各项指标',
    'zh-TW': '{{name}} {{period}} 各項指標',
    en: 'KPIs of {{name}}, {{period}}',
  },
  kpisAbout: {
    'zh-CN': '计分 = 权重 × 得分 ÷ 100，逐项四舍五入到两位后相加',
    'zh-TW': '計分 = 權重 × 得分 ÷ 100，逐項四捨五入至兩位後相加',
    en: 'Points = weight × score ÷ 100, each rounded to two decimals before adding up',
  },
  pointsChange: { 'zh-CN': '计分较上期', 'zh-TW': '計分較上期', en: 'Points change' },
  dropped: {
    'zh-CN': '本期对所有对象不计入',
    'zh-TW': '本期對所有對象不計入',
    en: 'left out for everyone this period',
  },
  adjustments: { 'zh-CN': '加减分', 'zh-TW': '加減分', en: 'Adjustments' },

  trend: { 'zh-CN': '得分走势', 'zh-TW': '得分走勢', en: 'Score over time' },
  trendSummary: {
    'zh-CN': '最近 {{count}} 期；虚线为等级分界',
    'zh-TW': '最近 {{count}} 期；虛線為等級分界',
    en: {
      one: 'The last period; dashed lines part the grades',
      other: 'The last {{count}} periods; dashed lines part the grades',
    },
  },
  trendTooShort: {
    'zh-CN': '只有一期数据，还看不出走势。',
    'zh-TW': '只有一期資料，還看不出走勢。',
    en: 'There is only one period so far: no trend yet.',
  },
  period: { 'zh-CN': '期间', 'zh-TW': '期間', en: 'Period' },

  waterfall: { 'zh-CN': '从上期到本期', 'zh-TW': '從上期到本期', en: 'From the previous score to this one' },
  waterfallSummary: {
    'zh-CN': '{{before}} → {{after}}（{{change}}），各指标计分之差相加即得',
    'zh-TW': '{{before}} → {{after}}（{{change}}），各指標計分之差相加即得',
    en: '{{before}} → {{after}} ({{change}}): the changes in points add up to it exactly',
  },
  waterfallNone: {
    'zh-CN': '上期没有得分，无从比较。',
    'zh-TW': '上期沒有得分，無從比較。',
    en: 'There is no score for the previous period to compare with.',
  },
  waterfallSame: {
    'zh-CN': '各项计分与上期相同。',
    'zh-TW': '各項計分與上期相同。',
    en: 'Every KPI earned the same points as in the previous period.',
  },
  previous: { 'zh-CN': '上期', 'zh-TW': '上期', en: 'Previous' },
  current: { 'zh-CN': '本期', 'zh-TW': '本期', en: 'This period' },

  missed: { 'zh-CN': '未达标的工单', 'zh-TW': '未達標的工單', en: 'What was missed' },
  missedAbout: {
    'zh-CN': '应办结时间最早的在前',
    'zh-TW': '應辦結時間最早者在前',
    en: 'earliest due first',
  },
  missedBy: { 'zh-CN': '按指标看', 'zh-TW': '依指標檢視', en: 'By KPI' },
} as const satisfies Topic<string>
