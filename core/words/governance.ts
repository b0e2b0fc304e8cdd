// Words of governance figures.
import type { Topic } from '../words.ts'

export const governanceWords = {
  about: {
    'zh-CN': '{{period}}，截至今日；学时按 {{first}} 至 {{last}} 这一季计',
    'zh-TW': '{{period}}，截至今日；學時按 {{first}} 至 {{last}} 這一季計',
    en: '{{period}}, up to today; hours are those of the quarter {{first}} to {{last}}',
  },
  department: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Department' },
  all: { 'zh-CN': '全部', 'zh-TW': '全部', en: 'All' },
  'kpi-reviewsOnTime': { 'zh-CN': '复核按期率', 'zh-TW': '複核準時率', en: 'Reviews on time' },
  'kpi-trainingCoverage': { 'zh-CN': '培训覆盖率', 'zh-TW': '培訓涵蓋率', en: 'Training coverage' },
  'kpi-passRate': { 'zh-CN': '考核通过率', 'zh-TW': '考核通過率', en: 'Pass rate' },
  'kpi-hoursMet': { 'zh-CN': '学时达标率', 'zh-TW': '學時達標率', en: 'Hours met' },
  'kpi-drillsDone': { 'zh-CN': '演练完成率', 'zh-TW': '演練完成率', en: 'Drills done' },
  'kpi-improvementLanded': { 'zh-CN': '改进落地率', 'zh-TW': '改善落實率', en: 'Improvements landed' },
  'means-reviewsOnTime': {
    'zh-CN': '期内应复核的风险中，按期复核的占比',
    'zh-TW': '期內應複核的風險中，準時複核的占比',
    en: 'Of the reviews due in the period, those made in time',
  },
  'means-trainingCoverage': {
    'zh-CN': '期内培训名单上的人次中，到训的占比',
    'zh-TW': '期內培訓名單上的人次中，到訓的占比',
    en: 'Of all on the lists of sessions in the period, those who came',
  },
  'means-passRate': {
    'zh-CN': '期内参加考核的人次中，合格的占比',
    'zh-TW': '期內參加考核的人次中，及格的占比',
    en: 'Of all exams taken in the period, those passed',
  },
  'means-hoursMet': {
    'zh-CN': '季末在册人员中，本季学时达标的占比',
    'zh-TW': '季末在冊人員中，本季學時達標的占比',
    en: 'Of the people on the roster at the quarter’s end, those with its hours',
  },
  'means-drillsDone': {
    'zh-CN': '期内计划的演练中，已举行的占比',
    'zh-TW': '期內計畫的演練中，已舉行的占比',
    en: 'Of the drills planned in the period, those held',
  },
  'means-improvementLanded': {
    'zh-CN': '期内到期的问题中，按期关闭的占比',
    'zh-TW': '期內到期的問題中，準時關閉的占比',
    en: 'Of the findings due in the period, those closed in time',
  },
  target: { 'zh-CN': '目标 {{n}}%', 'zh-TW': '目標 {{n}}%', en: 'Target {{n}}%' },
  met: { 'zh-CN': '达标', 'zh-TW': '達標', en: 'met' },
  notMet: { 'zh-CN': '未达标', 'zh-TW': '未達標', en: 'not met' },
  itemsOf: {
    'zh-CN': '{{kpi}}：{{department}}',
    'zh-TW': '{{kpi}}：{{department}}',
    en: '{{kpi}}: {{department}}',
  },
  item: { 'zh-CN': '事项', 'zh-TW': '事項', en: 'What' },
  on: { 'zh-CN': '日期', 'zh-TW': '日期', en: 'Day' },
  counted: { 'zh-CN': '计入', 'zh-TW': '計入', en: 'Counted' },
  hit: { 'zh-CN': '达到', 'zh-TW': '達到', en: 'yes' },
  miss: { 'zh-CN': '未达到', 'zh-TW': '未達到', en: 'no' },
  none: { 'zh-CN': '没有可计的事项', 'zh-TW': '沒有可計的事項', en: 'Nothing is counted' },
  title: { 'zh-CN': '治理指标', 'zh-TW': '治理指標', en: 'Governance figures' },
} as const satisfies Topic<string>
