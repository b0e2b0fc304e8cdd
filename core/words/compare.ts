// Words of the comparison of two results.
import type { AdjustedPart } from '../waterfall.ts'
import type { Topic } from '../words.ts'

export const compareWords = {
  title: { 'zh-CN': '得分比较', 'zh-TW': '得分比較', en: 'Compare scores' },
  about: {
    'zh-CN': '两个期间、两个单位或一个冻结结果之间，得分差在哪些指标上',
    'zh-TW': '兩個期間、兩個單位或一個凍結結果之間，得分差在哪些指標',
    en: 'Which KPIs part two periods, two departments or a frozen result',
  },
  open: { 'zh-CN': '比较…', 'zh-TW': '比較…', en: 'Compare…' },
  openWith: { 'zh-CN': '与…比较', 'zh-TW': '與…比較', en: 'Compare with…' },
  sides: { 'zh-CN': '比较对象', 'zh-TW': '比較對象', en: 'What is compared' },
  left: { 'zh-CN': '基准', 'zh-TW': '基準', en: 'From' },
  right: { 'zh-CN': '对比', 'zh-TW': '對比', en: 'To' },
  when: { 'zh-CN': '期间或冻结结果', 'zh-TW': '期間或凍結結果', en: 'Period or frozen result' },
  who: { 'zh-CN': '单位', 'zh-TW': '單位', en: 'Department' },
  whoHandler: { 'zh-CN': '办理人', 'zh-TW': '承辦人', en: 'Handler' },
  all: { 'zh-CN': '全部', 'zh-TW': '全部', en: 'All together' },
  swap: { 'zh-CN': '互换', 'zh-TW': '互換', en: 'Swap the two' },
  frozenGroup: { 'zh-CN': '冻结结果', 'zh-TW': '凍結結果', en: 'Frozen results' },
  frozen: {
    'zh-CN': '{{name}}（{{period}}，第 {{edition}} 版）',
    'zh-TW': '{{name}}（{{period}}，第 {{edition}} 版）',
    en: '{{name}} ({{period}}, edition {{edition}})',
  },
  sideName: { 'zh-CN': '{{who}} · {{when}}', 'zh-TW': '{{who}} · {{when}}', en: '{{who}} · {{when}}' },
  scoreOf: { 'zh-CN': '{{side}} 得分', 'zh-TW': '{{side}} 得分', en: 'Score of {{side}}' },
  difference: { 'zh-CN': '相差', 'zh-TW': '相差', en: 'Difference' },
  mostUp: { 'zh-CN': '多得最多：{{kpis}}', 'zh-TW': '多得最多：{{kpis}}', en: 'Most gained: {{kpis}}' },
  mostDown: { 'zh-CN': '少得最多：{{kpis}}', 'zh-TW': '少得最多：{{kpis}}', en: 'Most lost: {{kpis}}' },
  mover: { 'zh-CN': '{{name}} {{change}}', 'zh-TW': '{{name}} {{change}}', en: '{{name}} {{change}}' },
  listComma: { 'zh-CN': '；', 'zh-TW': '；', en: '; ' },
  table: { 'zh-CN': '逐项比较', 'zh-TW': '逐項比較', en: 'KPI by KPI' },
  tableAbout: {
    'zh-CN': '各项计分之差相加，恰为两者得分之差',
    'zh-TW': '各項計分之差相加，恰為兩者得分之差',
    en: 'the differences in points add up to the difference of the scores',
  },
  caption: {
    'zh-CN': '{{left}} 与 {{right}} 逐项比较',
    'zh-TW': '{{left}} 與 {{right}} 逐項比較',
    en: '{{left}} and {{right}}, KPI by KPI',
  },
  waterfall: { 'zh-CN': '得分差的构成', 'zh-TW': '得分差的構成', en: 'What makes the difference' },
  same: {
    'zh-CN': '两者各项计分相同。',
    'zh-TW': '兩者各項計分相同。',
    en: 'Both earned the same points in everything.',
  },
  noScore: {
    'zh-CN': '{{side}} 没有得分，无从比较：该期间内没有可计分的工单。',
    'zh-TW': '{{side}} 沒有得分，無從比較：該期間內沒有可計分的工單。',
    en: '{{side}} has no score to compare with: nothing in that period can be scored.',
  },
  otherScheme: {
    'zh-CN':
      '两者按考核方案的不同版本计分（第 {{left}} 版、第 {{right}} 版）：权重、目标不同也会使计分不同。',
    'zh-TW':
      '兩者依考核方案的不同版本計分（第 {{left}} 版、第 {{right}} 版）：權重、目標不同也會使計分不同。',
    en: 'The two were scored by versions {{left}} and {{right}} of the scheme: other weights and targets move points too.',
  },
  otherPolicy: {
    'zh-CN': '两者按时限规则的不同版本判定（第 {{left}} 版、第 {{right}} 版）。',
    'zh-TW': '兩者依時限規則的不同版本判定（第 {{left}} 版、第 {{right}} 版）。',
    en: 'The two were judged by versions {{left}} and {{right}} of the deadlines.',
  },
  notInScheme: { 'zh-CN': '该方案无此指标', 'zh-TW': '該方案無此指標', en: 'not in that scheme' },
  toWhy: {
    'zh-CN': '{{side}}：{{kpi}} 的由来',
    'zh-TW': '{{side}}：{{kpi}} 的由來',
    en: '{{side}}: why {{kpi}}',
  },
  'part-bonus': { 'zh-CN': '加分', 'zh-TW': '加分', en: 'Bonus' },
  'part-deduction': { 'zh-CN': '扣分', 'zh-TW': '扣分', en: 'Deductions' },
  'part-carried': { 'zh-CN': '以往考核结转', 'zh-TW': '以往考核結轉', en: 'Carried over' },
  'part-bounds': {
    'zh-CN': '封顶、保底或一票否决',
    'zh-TW': '封頂、保底或一票否決',
    en: 'Upper and lower bound, or veto',
  },
} as const satisfies Topic<string> & Topic<`part-${AdjustedPart}`>
