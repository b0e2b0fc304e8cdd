// What the KPIs of governance are called and what they count; a part of the topic of KPIs.
import type { Topic } from '../words.ts'

export const governedKpiWords = {
  'name.improvementLanded': {
    'zh-CN': '改进措施落地率',
    'zh-TW': '改善措施落實率',
    en: 'Improvements landed',
  },
  'name.reviewsOnTime': { 'zh-CN': '预案修订按期率', 'zh-TW': '預案修訂準時率', en: 'Plan reviews on time' },
  'name.trainingCoverage': { 'zh-CN': '培训覆盖率', 'zh-TW': '訓練涵蓋率', en: 'Training coverage' },
  'name.passRate': { 'zh-CN': '考核通过率', 'zh-TW': '考核通過率', en: 'Exam pass rate' },
  'name.hoursMet': { 'zh-CN': '学时达标率', 'zh-TW': '學時達標率', en: 'Training hours met' },
  'name.drillsDone': { 'zh-CN': '演练完成率', 'zh-TW': '演練完成率', en: 'Drills done' },
  'name.closedOnTime': {
    'zh-CN': '整改按期关闭率',
    'zh-TW': '改善準時結案率',
    en: 'Corrective actions closed on time',
  },
  'name.risksReviewed': { 'zh-CN': '风险复核按期率', 'zh-TW': '風險複核準時率', en: 'Risk reviews on time' },
  'short.improvementLanded': { 'zh-CN': '改进落地', 'zh-TW': '改善落實', en: 'Landed' },
  'short.reviewsOnTime': { 'zh-CN': '预案修订', 'zh-TW': '預案修訂', en: 'Plan reviews' },
  'short.trainingCoverage': { 'zh-CN': '培训覆盖', 'zh-TW': '訓練涵蓋', en: 'Trained' },
  'short.passRate': { 'zh-CN': '考核通过', 'zh-TW': '考核通過', en: 'Passed' },
  'short.hoursMet': { 'zh-CN': '学时达标', 'zh-TW': '學時達標', en: 'Hours' },
  'short.drillsDone': { 'zh-CN': '演练完成', 'zh-TW': '演練完成', en: 'Drills' },
  'short.closedOnTime': { 'zh-CN': '整改按期', 'zh-TW': '改善準時', en: 'Closed' },
  'short.risksReviewed': { 'zh-CN': '风险复核', 'zh-TW': '風險複核', en: 'Risks' },
  'measure.improvementLanded': {
    'zh-CN': '已落实并经核验的改进措施',
    'zh-TW': '已落實並經查核的改善措施',
    en: 'improvements carried out and verified',
  },
  'measure.reviewsOnTime': {
    'zh-CN': '按期完成的预案定期修订和修订事由',
    'zh-TW': '準時完成的預案定期修訂與修訂事由',
    en: 'plan reviews and tasks done in time',
  },
  'measure.trainingCoverage': {
    'zh-CN': '到训或已补训的人次',
    'zh-TW': '到訓或已補訓的人次',
    en: 'those who came, or made it up later',
  },
  'measure.passRate': { 'zh-CN': '考核合格的人次', 'zh-TW': '考核及格的人次', en: 'exams passed' },
  'measure.hoursMet': {
    'zh-CN': '学时达标的人数',
    'zh-TW': '學時達標的人數',
    en: 'people with the hours of the quarter',
  },
  'measure.drillsDone': { 'zh-CN': '已举行的演练', 'zh-TW': '已舉行的演練', en: 'drills held' },
  'measure.closedOnTime': {
    'zh-CN': '按期关闭的问题和问责整改',
    'zh-TW': '準時結案的問題與究責改善',
    en: 'findings and cases closed in time',
  },
  'measure.risksReviewed': {
    'zh-CN': '按期复核的风险',
    'zh-TW': '準時複核的風險',
    en: 'risks reviewed in time',
  },
  'counted.improvementLanded': {
    'zh-CN': '本期到期的改进措施',
    'zh-TW': '本期到期的改善措施',
    en: 'improvements due in the period',
  },
  'counted.reviewsOnTime': {
    'zh-CN': '本期到期的预案定期修订和修订事由',
    'zh-TW': '本期到期的預案定期修訂與修訂事由',
    en: 'plan reviews and tasks due in the period',
  },
  'counted.trainingCoverage': {
    'zh-CN': '本期培训名单上的人次',
    'zh-TW': '本期訓練名單上的人次',
    en: 'names on the lists of sessions in the period',
  },
  'counted.passRate': { 'zh-CN': '本期应考的人次', 'zh-TW': '本期應考的人次', en: 'exams sat in the period' },
  'counted.hoursMet': {
    'zh-CN': '本期结束的季度里全季在岗的人数',
    'zh-TW': '本期結束的季度中全季在職的人數',
    en: 'people in post through each quarter that ends in the period',
  },
  'counted.drillsDone': {
    'zh-CN': '本期计划的演练',
    'zh-TW': '本期計畫的演練',
    en: 'drills planned for the period',
  },
  'counted.closedOnTime': {
    'zh-CN': '本期到期的问题和问责整改',
    'zh-TW': '本期到期的問題與究責改善',
    en: 'findings and cases due in the period',
  },
  'counted.risksReviewed': {
    'zh-CN': '本期应复核的风险',
    'zh-TW': '本期應複核的風險',
    en: 'risk reviews due in the period',
  },
} as const satisfies Topic<string>
