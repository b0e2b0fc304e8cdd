// Words of the HR link: where its figures come from, pay and appraisal.
import type { Topic } from '../words.ts'

export const hrWords = {
  title: { 'zh-CN': '人力联动', 'zh-TW': '人力連動', en: 'HR link' },
  about: {
    'zh-CN': '{{period}}：得分如何变成绩效、考评、评优与问责',
    'zh-TW': '{{period}}：得分如何化為績效、考評、評優與究責',
    en: '{{period}}: what scores do to pay, appraisals, awards and accountability',
  },
  'tab-pay': { 'zh-CN': '绩效工资', 'zh-TW': '績效薪資', en: 'Pay' },
  'tab-appraisal': { 'zh-CN': '考评', 'zh-TW': '考評', en: 'Appraisal' },
  'tab-lists': { 'zh-CN': '名单', 'zh-TW': '名單', en: 'Lists' },
  'tab-accountability': { 'zh-CN': '问责整改', 'zh-TW': '究責改善', en: 'Accountability' },
  'tab-settings': { 'zh-CN': '设置', 'zh-TW': '設定', en: 'Settings' },

  // Where the figures come from
  draft: { 'zh-CN': '草稿', 'zh-TW': '草稿', en: 'Draft' },
  draftWhy: {
    'zh-CN': '{{period}}的考核尚未定稿，得分仍随数据变动，不能据以发放。',
    'zh-TW': '{{period}}的考核尚未定稿，得分仍隨資料變動，不得據以發放。',
    en: 'The assessment of {{period}} is not frozen: scores still move with the data, so nothing may be paid on them.',
  },
  frozen: {
    'zh-CN': '依据“{{name}}”第 {{edition}} 版定稿，摘要 {{digest}}',
    'zh-TW': '依據「{{name}}」第 {{edition}} 版定稿，摘要 {{digest}}',
    en: 'From “{{name}}”, frozen edition {{edition}}, digest {{digest}}',
  },
  masked: {
    'zh-CN': '金额与考评分已隐去：查看须有人事权限。',
    'zh-TW': '金額與考評分已遮蔽：檢視須有人事權限。',
    en: 'Amounts and appraisal marks are hidden: seeing them takes the HR role.',
  },

  draftWritten: {
    'zh-CN': '注意：考核尚未定稿，这是草稿，不能据以发放。',
    'zh-TW': '注意：考核尚未定稿，此為草稿，不得據以發放。',
    en: 'Mind: the assessment is not frozen. This is a draft; nothing may be paid on it.',
  },

  // Columns
  employeeNo: { 'zh-CN': '工号', 'zh-TW': '員工編號', en: 'Employee no.' },
  name: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'Name' },
  department: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Department' },
  role: { 'zh-CN': '岗位', 'zh-TW': '職位', en: 'Role' },
  period: { 'zh-CN': '考核期间', 'zh-TW': '考核期間', en: 'Period' },
  score: { 'zh-CN': '得分', 'zh-TW': '得分', en: 'Score' },
  ownScore: { 'zh-CN': '个人得分', 'zh-TW': '個人得分', en: 'Own score' },
  departmentScore: { 'zh-CN': '部门得分', 'zh-TW': '部門得分', en: 'Department score' },
  grade: { 'zh-CN': '等级', 'zh-TW': '等級', en: 'Grade' },
  coefficient: { 'zh-CN': '绩效系数', 'zh-TW': '績效係數', en: 'Coefficient' },
  base: { 'zh-CN': '绩效基数', 'zh-TW': '績效基數', en: 'Base pay' },
  share: { 'zh-CN': '绩效占比', 'zh-TW': '績效占比', en: 'Performance share' },
  fixed: { 'zh-CN': '固定部分', 'zh-TW': '固定部分', en: 'Fixed part' },
  performance: { 'zh-CN': '绩效工资', 'zh-TW': '績效薪資', en: 'Performance pay' },
  total: { 'zh-CN': '合计', 'zh-TW': '合計', en: 'Total' },
  otherAppraisal: { 'zh-CN': '其他考核', 'zh-TW': '其他考核', en: 'Other appraisal' },
  appraisal: { 'zh-CN': '考评得分', 'zh-TW': '考評得分', en: 'Appraisal' },
  gap: { 'zh-CN': '说明', 'zh-TW': '說明', en: 'Note' },
  rank: { 'zh-CN': '名次', 'zh-TW': '名次', en: 'Rank' },
  'gap-noScore': { 'zh-CN': '本期无得分', 'zh-TW': '本期無得分', en: 'No score this period' },
  'gap-notRanked': {
    'zh-CN': '未参加排名，无系数',
    'zh-TW': '未參加排名，無係數',
    en: 'Not ranked: no coefficient',
  },
  'gap-noBase': { 'zh-CN': '缺绩效基数', 'zh-TW': '缺績效基數', en: 'No base pay' },
  smallSample: { 'zh-CN': '小样本', 'zh-TW': '小樣本', en: 'Small sample' },
  payCount: {
    'zh-CN': '{{n}} 人，其中 {{paid}} 人已算出绩效工资',
    'zh-TW': '{{n}} 人，其中 {{paid}} 人已算出績效薪資',
    en: '{{n}} people, performance pay worked out for {{paid}}',
  },
  noPeople: {
    'zh-CN': '本期没有在册人员',
    'zh-TW': '本期沒有在冊人員',
    en: 'Nobody is on the roster in this period',
  },
  noPeopleWhy: {
    'zh-CN': '先导入人员名册，再按人核算。',
    'zh-TW': '請先匯入人員名冊，再按人核算。',
    en: 'Import a staff roster first.',
  },
  toPeople: { 'zh-CN': '到人员名册', 'zh-TW': '前往人員名冊', en: 'To the roster' },
  unmatched: {
    'zh-CN': '{{n}} 个办理人没有对上名册，其工单不计入任何人。',
    'zh-TW': '{{n}} 個承辦人未對上名冊，其工單不計入任何人。',
    en: {
      one: '{{n}} handler is not matched with the roster; those tickets count for nobody.',
      other: '{{n}} handlers are not matched with the roster; their tickets count for nobody.',
    },
  },
  unmatchedTitle: { 'zh-CN': '没有对上的办理人', 'zh-TW': '未對上的承辦人', en: 'Handlers not matched' },
  handler: { 'zh-CN': '办理人（工单写法）', 'zh-TW': '承辦人（工單寫法）', en: 'Handler as written' },
  days: { 'zh-CN': '日期', 'zh-TW': '日期', en: 'Days' },
  records: { 'zh-CN': '工单', 'zh-TW': '工單', en: 'Tickets' },
  reason: { 'zh-CN': '原因', 'zh-TW': '原因', en: 'Reason' },
  candidates: { 'zh-CN': '可能是', 'zh-TW': '可能是', en: 'Might be' },
  'unmatched-ambiguous': {
    'zh-CN': '同部门有同名的人',
    'zh-TW': '同部門有同名的人',
    en: 'Several of that name there',
  },
  'unmatched-otherDepartment': {
    'zh-CN': '当日在别的部门',
    'zh-TW': '當日在別的部門',
    en: 'In another department on the day',
  },
  'unmatched-notThen': { 'zh-CN': '当日不在册', 'zh-TW': '當日不在冊', en: 'Not on the roster on the day' },
  'unmatched-nobody': { 'zh-CN': '名册上没有', 'zh-TW': '名冊上沒有', en: 'Not on the roster' },

  // Pay file
  importPay: {
    'zh-CN': '导入基数与其他考核',
    'zh-TW': '匯入基數與其他考核',
    en: 'Import base pay and marks',
  },
  payFile: {
    'zh-CN': '基数与其他考核：{{file}}',
    'zh-TW': '基數與其他考核：{{file}}',
    en: 'Base pay and marks: {{file}}',
  },
  payRead: {
    'zh-CN': '读到 {{n}} 人，{{bad}} 行有问题，{{unknown}} 人不在本期名册。',
    'zh-TW': '讀到 {{n}} 人，{{bad}} 列有問題，{{unknown}} 人不在本期名冊。',
    en: '{{n}} people read, {{bad}} lines with a problem, {{unknown}} not on the roster in this period.',
  },
  payStore: {
    'zh-CN': '存入 {{n}} 人（{{period}}）',
    'zh-TW': '存入 {{n}} 人（{{period}}）',
    en: { one: 'Store {{n}} person ({{period}})', other: 'Store {{n}} people ({{period}})' },
  },
  payStored: {
    'zh-CN': '已存入：新增 {{added}} 人，更改 {{changed}} 人，不变 {{unchanged}} 人。',
    'zh-TW': '已存入：新增 {{added}} 人，變更 {{changed}} 人，不變 {{unchanged}} 人。',
    en: 'Stored: {{added}} added, {{changed}} changed, {{unchanged}} unchanged.',
  },
  'issue-employeeNoMissing': { 'zh-CN': '没有工号', 'zh-TW': '沒有員工編號', en: 'No employee number' },
  'issue-amountUnread': {
    'zh-CN': '绩效基数不是金额',
    'zh-TW': '績效基數不是金額',
    en: 'The base pay is no amount',
  },
  'issue-markUnread': {
    'zh-CN': '其他考核不是 0–100 的分数',
    'zh-TW': '其他考核不是 0–100 的分數',
    en: 'The other appraisal is no mark from 0 to 100',
  },
  'issue-nothing': {
    'zh-CN': '既无基数也无分数',
    'zh-TW': '既無基數也無分數',
    en: 'Neither base pay nor mark',
  },
  'issue-repeated': {
    'zh-CN': '与第 {{other}} 行同一工号',
    'zh-TW': '與第 {{other}} 列同一員工編號',
    en: 'The same number as line {{other}}',
  },
} as const satisfies Topic<string>
