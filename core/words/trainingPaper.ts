// Words of the training ledger on paper, of certificates and of the list of what is due.
import type { Topic } from '../words.ts'

export const trainingPaperWords = {
  trainingLedger: { 'zh-CN': '培训台账', 'zh-TW': '訓練台帳', en: 'Training ledger' },
  allDepartments: { 'zh-CN': '全部部门', 'zh-TW': '全部部門', en: 'All departments' },
  people: { 'zh-CN': '在册人数', 'zh-TW': '在冊人數', en: 'People on the roster' },
  sessions: { 'zh-CN': '培训场次', 'zh-TW': '訓練場次', en: 'Sessions' },
  coverageTarget: { 'zh-CN': '培训覆盖率目标', 'zh-TW': '訓練涵蓋率目標', en: 'Target coverage' },
  passRateTarget: { 'zh-CN': '考核通过率目标', 'zh-TW': '考核通過率目標', en: 'Target pass rate' },
  trainingMeans: {
    'zh-CN': '培训覆盖率、考核通过率和学时达标率按治理指标的口径统计；各场次的到训率和通过率按所列名单统计。',
    'zh-TW': '訓練涵蓋率、考核通過率與學時達標率按治理指標的口徑統計；各場次的到訓率與通過率按所列名單統計。',
    en: 'Coverage, pass rate and hours met are counted as the governance KPIs are; attendance and pass rate of each session are counted from the list below.',
  },
  trainingFigures: { 'zh-CN': '达标情况', 'zh-TW': '達標情形', en: 'Figures' },
  'counts-trainingCoverage': { 'zh-CN': '已训/应训', 'zh-TW': '已訓/應訓', en: 'Trained/asked' },
  'counts-passRate': { 'zh-CN': '合格/参考', 'zh-TW': '合格/應試', en: 'Passed/examined' },
  'counts-hoursMet': { 'zh-CN': '达标/应计', 'zh-TW': '達標/應計', en: 'Met/counted' },
  noFigures: { 'zh-CN': '本季没有可统计的数据', 'zh-TW': '本季沒有可統計的資料', en: 'Nothing to count' },
  attendanceRate: { 'zh-CN': '到训率', 'zh-TW': '到訓率', en: 'Attendance' },
  passRate: { 'zh-CN': '通过率', 'zh-TW': '通過率', en: 'Pass rate' },
  expiresOn: { 'zh-CN': '有效期至', 'zh-TW': '有效期限至', en: 'Valid until' },
  noSessions: { 'zh-CN': '本季没有培训', 'zh-TW': '本季沒有訓練', en: 'No session in this quarter' },
  hoursOfPeople: { 'zh-CN': '个人学时', 'zh-TW': '個人學時', en: 'Hours of each person' },
  hoursAsked: { 'zh-CN': '应满', 'zh-TW': '應滿', en: 'Asked' },
  joinedOn: { 'zh-CN': '入职日期', 'zh-TW': '到職日期', en: 'Joined on' },
  retrainOn: {
    'zh-CN': '待补训人员（截至 {{on}}）',
    'zh-TW': '待補訓人員（截至 {{on}}）',
    en: 'To be trained again, as of {{on}}',
  },
  nobodyInvited: { 'zh-CN': '名单上没有人', 'zh-TW': '名單上沒有人', en: 'Nobody is on a list' },

  certificates: { 'zh-CN': '培训证书', 'zh-TW': '訓練證書', en: 'Certificates' },
  certificate: { 'zh-CN': '证书', 'zh-TW': '證書', en: 'Certificate' },
  certificateOf: { 'zh-CN': '{{name}} 的证书', 'zh-TW': '{{name}} 的證書', en: 'Certificate of {{name}}' },
  certificatePassed: { 'zh-CN': '培训合格证书', 'zh-TW': '訓練合格證書', en: 'Certificate of Training' },
  certificateAttended: {
    'zh-CN': '培训结业证书',
    'zh-TW': '訓練結業證書',
    en: 'Certificate of Attendance',
  },
  certificateAbout: {
    'zh-CN': '{{department}} · 工号 {{employeeNo}}',
    'zh-TW': '{{department}} · 員工編號 {{employeeNo}}',
    en: '{{department}} · employee no. {{employeeNo}}',
  },
  certificateSaysPassed: {
    'zh-CN':
      '于 {{on}}参加“{{course}}”培训，共 {{hours}} 学时，考核成绩 {{points}} 分（合格分 {{mark}} 分），考核合格，特发此证。',
    'zh-TW':
      '於 {{on}}參加「{{course}}」訓練，共 {{hours}} 學時，考核成績 {{points}} 分（及格分數 {{mark}} 分），成績及格，特頒此證。',
    en: 'took part in the training “{{course}}” on {{on}} ({{hours}} hours) and passed its examination with {{points}} of 100 points, the pass mark being {{mark}}.',
  },
  certificateSaysAttended: {
    'zh-CN': '于 {{on}}参加“{{course}}”培训，共 {{hours}} 学时，准予结业，特发此证。',
    'zh-TW': '於 {{on}}參加「{{course}}」訓練，共 {{hours}} 學時，准予結業，特頒此證。',
    en: 'took part in the training “{{course}}” on {{on}} ({{hours}} hours).',
  },
  certificateTrainer: {
    'zh-CN': '讲师：{{trainer}}',
    'zh-TW': '講師：{{trainer}}',
    en: 'Trainer: {{trainer}}',
  },
  certificateSeal: { 'zh-CN': '发证单位（盖章）', 'zh-TW': '發證單位（用印）', en: 'Issued by (seal)' },
  certificateNumber: { 'zh-CN': '证书编号', 'zh-TW': '證書編號', en: 'Certificate no.' },
  validUntil: { 'zh-CN': '有效期至', 'zh-TW': '有效期限至', en: 'Valid until' },
  validForGood: { 'zh-CN': '长期有效', 'zh-TW': '長期有效', en: 'without limit' },
  date: {
    'zh-CN': '{{year}} 年 {{month}} 月 {{day}} 日',
    'zh-TW': '{{year}} 年 {{month}} 月 {{day}} 日',
    en: '{{on}}',
  },

  dueItems: { 'zh-CN': '到期事项', 'zh-TW': '到期事項', en: 'What is due' },
} as const satisfies Topic<string>
