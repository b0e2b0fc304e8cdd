// Words of the overview: the ranking, what is worth knowing, what is overdue and due.
import type { Topic } from '../words.ts'

export const overviewWords = {
  title: { 'zh-CN': '总览', 'zh-TW': '總覽', en: 'Overview' },
  aboutReceived: {
    'zh-CN': '本期受理 {{n}} 件',
    'zh-TW': '本期受理 {{n}} 件',
    en: '{{n}} received in the period',
  },
  asOf: { 'zh-CN': '截至 {{at}}', 'zh-TW': '截至 {{at}}', en: 'as of {{at}}' },
  makeReport: { 'zh-CN': '出考核报告', 'zh-TW': '產生考核報告', en: 'Assessment report' },
  by: { 'zh-CN': '考核对象', 'zh-TW': '考核對象', en: 'Who is scored' },
  byDepartment: { 'zh-CN': '承办单位', 'zh-TW': '承辦單位', en: 'Departments' },
  byHandler: { 'zh-CN': '办理人', 'zh-TW': '承辦人', en: 'Handlers' },
  department: { 'zh-CN': '承办单位', 'zh-TW': '承辦單位', en: 'Department' },
  handler: { 'zh-CN': '办理人', 'zh-TW': '承辦人', en: 'Handler' },

  worthKnowing: { 'zh-CN': '值得注意', 'zh-TW': '值得注意', en: 'Worth knowing' },
  insightDropped: {
    'zh-CN': '数据中没有 {{kpis}} 所需的列，本期对所有对象不计入，权重已分给其余指标。',
    'zh-TW': '資料中沒有 {{kpis}} 所需的欄位，本期對所有對象不計入，權重已分給其餘指標。',
    en: 'Nothing in the data supplies {{kpis}}: left out for everyone this period, the weight shared among the rest.',
  },
  insightIdle: {
    'zh-CN': '本期没有到期的治理事项可计入 {{kpis}}，对所有对象不计，权重已分给其余指标。',
    'zh-TW': '本期沒有到期的治理事項可計入 {{kpis}}，對所有對象不計，權重已分給其餘指標。',
    en: 'Nothing fell due for {{kpis}}: left out for everyone this period, the weight shared among the rest.',
  },
  insightOverdue: {
    'zh-CN': '本期受理的工单有 {{n}} 件超期仍未办结。',
    'zh-TW': '本期受理的工單有 {{n}} 件逾期仍未辦結。',
    en: {
      one: '{{n}} ticket received this period is overdue and still open.',
      other: '{{n}} tickets received this period are overdue and still open.',
    },
  },
  insightFall: {
    'zh-CN': '{{name}} 较上期下降最多：{{change}} 分。',
    'zh-TW': '{{name}} 較上期下降最多：{{change}} 分。',
    en: '{{name}} fell most since the previous period: {{change}} points.',
  },
  insightFallBecause: {
    'zh-CN': '{{name}} 较上期下降最多：{{change}} 分，主要在 {{kpi}}。',
    'zh-TW': '{{name}} 較上期下降最多：{{change}} 分，主要在 {{kpi}}。',
    en: '{{name}} fell most since the previous period: {{change}} points, chiefly in {{kpi}}.',
  },
  insightWeakest: {
    'zh-CN': '失分最多的指标是 {{kpi}}：{{rate}}（{{n}} / {{d}}），目标 {{target}}，失 {{lost}} 分。',
    'zh-TW': '失分最多的指標是 {{kpi}}：{{rate}}（{{n}} / {{d}}），目標 {{target}}，失 {{lost}} 分。',
    en: '{{kpi}} costs the most: {{rate}} ({{n}} / {{d}}) against a target of {{target}}, {{lost}} points lost.',
  },
  insightFailing: {
    'zh-CN': '{{count}} 个不合格：{{names}}。',
    'zh-TW': '{{count}} 個不合格：{{names}}。',
    en: { one: '{{count}} failed: {{names}}.', other: '{{count}} failed: {{names}}.' },
  },
  insightRise: {
    'zh-CN': '{{name}} 较上期上升最多：{{change}} 分。',
    'zh-TW': '{{name}} 較上期上升最多：{{change}} 分。',
    en: '{{name}} rose most since the previous period: {{change}} points.',
  },
  insightAllMet: {
    'zh-CN': '{{count}} 个考核对象的各项合计均达到目标。',
    'zh-TW': '{{count}} 個考核對象的各項合計均達到目標。',
    en: {
      one: 'Every KPI is on target.',
      other: 'Taken together, all {{count}} are on target in every KPI.',
    },
  },
  listComma: { 'zh-CN': '、', 'zh-TW': '、', en: ', ' },
  andOthers: {
    'zh-CN': '{{names}} 等',
    'zh-TW': '{{names}} 等',
    en: '{{names}} and others',
  },
  showRecords: { 'zh-CN': '看工单', 'zh-TW': '看工單', en: 'Show tickets' },
  showWhy: { 'zh-CN': '看原因', 'zh-TW': '看原因', en: 'Show why' },

  ranking: { 'zh-CN': '排名', 'zh-TW': '排名', en: 'Ranking' },
  rankingCaption: {
    'zh-CN': '{{period}} 排名与各项指标（按得分）',
    'zh-TW': '{{period}} 排名與各項指標（依得分）',
    en: '{{period}}: ranking and KPIs, by score',
  },
  rank: { 'zh-CN': '名次', 'zh-TW': '名次', en: 'Rank' },
  tied: { 'zh-CN': '并列', 'zh-TW': '並列', en: 'tied' },
  notRanked: { 'zh-CN': '不排名', 'zh-TW': '不排名', en: 'not ranked' },
  score: { 'zh-CN': '得分', 'zh-TW': '得分', en: 'Score' },
  grade: { 'zh-CN': '等级', 'zh-TW': '等級', en: 'Grade' },
  change: { 'zh-CN': '较上期', 'zh-TW': '較上期', en: 'Change' },
  volume: { 'zh-CN': '受理', 'zh-TW': '受理', en: 'Received' },
  volumeUnit: { 'zh-CN': '件', 'zh-TW': '件', en: 'tickets' },
  volumeLabel: {
    'zh-CN': '{{name}} 本期受理 {{n}} 件',
    'zh-TW': '{{name}} 本期受理 {{n}} 件',
    en: '{{name}}: {{n}} received in the period',
  },
  total: { 'zh-CN': '全部合计', 'zh-TW': '全部合計', en: 'All together' },
  showAll: {
    'zh-CN': '显示全部 {{total}} 行',
    'zh-TW': '顯示全部 {{total}} 列',
    en: 'Show all {{total}} rows',
  },
  rowsShown: {
    'zh-CN': '已显示 {{shown}} / {{total}}',
    'zh-TW': '已顯示 {{shown}} / {{total}}',
    en: '{{shown}} of {{total}} shown',
  },

  emptyPeriod: {
    'zh-CN': '{{period}} 没有可考核的工单',
    'zh-TW': '{{period}} 沒有可考核的工單',
    en: 'No tickets to score in {{period}}',
  },
  emptyPeriodWhy: {
    'zh-CN': '现有数据从 {{first}} 到 {{last}}。换一个期间，或导入这一期间的工单。',
    'zh-TW': '現有資料從 {{first}} 到 {{last}}。請換一個期間，或匯入這一期間的工單。',
    en: 'The data runs from {{first}} to {{last}}. Choose another period, or import the tickets of this one.',
  },
  goToSuggested: {
    'zh-CN': '看 {{period}}',
    'zh-TW': '看 {{period}}',
    en: 'Go to {{period}}',
  },
  emptyHandlers: {
    'zh-CN': '工单中没有办理人',
    'zh-TW': '工單中沒有承辦人',
    en: 'The tickets name no handlers',
  },
  emptyHandlersWhy: {
    'zh-CN': '导入时把办理人一列对应到“办理人”字段，即可按人考核。',
    'zh-TW': '匯入時將承辦人欄位對應到「承辦人」，即可按人考核。',
    en: 'Map a column to “Handler” when importing, and people can be scored like departments.',
  },

  overdue: { 'zh-CN': '超期未办结', 'zh-TW': '逾期未辦結', en: 'Overdue and open' },
  overdueAbout: {
    'zh-CN': '所有期间，最早到期的在前',
    'zh-TW': '所有期間，最早到期者在前',
    en: 'All periods, longest overdue first',
  },
  overdueNone: {
    'zh-CN': '没有超期未办结的工单。',
    'zh-TW': '沒有逾期未辦結的工單。',
    en: 'Nothing is overdue.',
  },
  due: { 'zh-CN': '即将到期', 'zh-TW': '即將到期', en: 'Due next' },
  dueAbout: {
    'zh-CN': '在办未超期，最先到期的在前',
    'zh-TW': '在辦未逾期，最先到期者在前',
    en: 'Open and still in time, soonest first',
  },
  dueNone: { 'zh-CN': '没有在办的工单。', 'zh-TW': '沒有在辦的工單。', en: 'Nothing is waiting.' },
  overdueBy: { 'zh-CN': '超期', 'zh-TW': '逾期', en: 'Overdue by' },
  dueIn: { 'zh-CN': '剩余', 'zh-TW': '剩餘', en: 'Time left' },
  ticket: { 'zh-CN': '工单', 'zh-TW': '工單', en: 'Ticket' },
  subject: { 'zh-CN': '主题', 'zh-TW': '主題', en: 'Subject' },
  dueAt: { 'zh-CN': '应办结', 'zh-TW': '應辦結', en: 'Due' },

  scoresChart: { 'zh-CN': '得分', 'zh-TW': '得分', en: 'Scores' },
  scoresSummary: {
    'zh-CN': '{{count}} 个，由高到低；虚线为及格 60 分',
    'zh-TW': '{{count}} 個，由高到低；虛線為及格 60 分',
    en: {
      one: '{{count}} scored; the dashed line is the pass mark, 60',
      other: '{{count}}, best first; the dashed line is the pass mark, 60',
    },
  },
  scoresSummaryCut: {
    'zh-CN': '前 {{shown}} 名，共 {{total}} 个；虚线为及格 60 分',
    'zh-TW': '前 {{shown}} 名，共 {{total}} 個；虛線為及格 60 分',
    en: 'The first {{shown}} of {{total}}; the dashed line is the pass mark, 60',
  },
  passMark: { 'zh-CN': '及格 60', 'zh-TW': '及格 60', en: 'pass 60' },
  heatChart: { 'zh-CN': '各项指标的得分', 'zh-TW': '各項指標的得分', en: 'KPI scores' },
  heatSummary: {
    'zh-CN': '每格为该指标 0–100 的得分；▼ 低于底线，▽ 未达目标',
    'zh-TW': '每格為該指標 0–100 的得分；▼ 低於底線，▽ 未達目標',
    en: 'Each cell is the KPI’s score out of 100; ▼ below the floor, ▽ below target',
  },
} as const satisfies Topic<string>
