// Words of the settings of the HR link and of its workbook.
import type { Topic } from '../words.ts'

export const hrBookWords = {
  // Settings
  settingsAbout: {
    'zh-CN': '第 {{version}} 版；每次发布留存一版',
    'zh-TW': '第 {{version}} 版；每次發布留存一版',
    en: 'Version {{version}}; every change keeps the one before',
  },
  settingsDefault: {
    'zh-CN': '未改动过，用的是默认值',
    'zh-TW': '未曾變更，使用預設值',
    en: 'Never changed: the defaults',
  },
  shareHint: { 'zh-CN': '20–30%', 'zh-TW': '20–30%', en: '20–30 %' },
  scoreOf: { 'zh-CN': '绩效与考评按谁的得分', 'zh-TW': '績效與考評依誰的得分', en: 'Whose score counts' },
  'scoreOf-department': { 'zh-CN': '所在部门', 'zh-TW': '所在部門', en: 'The department’s' },
  'scoreOf-own': { 'zh-CN': '本人', 'zh-TW': '本人', en: 'The person’s own' },
  appraisalWeight: {
    'zh-CN': '反馈得分占考评（%）',
    'zh-TW': '回饋得分占考評（%）',
    en: 'Feedback in the appraisal (%)',
  },
  appraisalWeightHint: { 'zh-CN': '不低于 20%', 'zh-TW': '不低於 20%', en: 'At least 20 %' },
  sharePercent: { 'zh-CN': '绩效占比（%）', 'zh-TW': '績效占比（%）', en: 'Performance share (%)' },
  awardQuarters: { 'zh-CN': '评优看最近几个季度', 'zh-TW': '評優看最近幾季', en: 'Quarters looked at' },
  awardNeeded: { 'zh-CN': '其中至少几个达标', 'zh-TW': '其中至少幾季達標', en: 'Of them good' },
  awardGrade: { 'zh-CN': '达标等级', 'zh-TW': '達標等級', en: 'Good from grade' },
  starCases: { 'zh-CN': '之星最少件数', 'zh-TW': '之星最少件數', en: 'Tickets for a star' },
  redSize: { 'zh-CN': '红榜个数', 'zh-TW': '紅榜個數', en: 'Red list size' },
  blackSize: { 'zh-CN': '黑榜个数', 'zh-TW': '黑榜個數', en: 'Black list size' },
  below: { 'zh-CN': '低于几分问责', 'zh-TW': '低於幾分究責', en: 'Accountable below' },
  dueDays: { 'zh-CN': '整改天数', 'zh-TW': '改善天數', en: 'Days to rectify' },
  payrollColumns: {
    'zh-CN': '工资导入表的列',
    'zh-TW': '薪資匯入表的欄',
    en: 'Columns of the payroll sheet',
  },
  payrollAbout: {
    'zh-CN': '列名与次序照薪资系统的要求填写；留空的不输出',
    'zh-TW': '欄名與次序照薪資系統的要求填寫；留空的不輸出',
    en: 'Named and ordered as the payroll system wants; a blank one is left out',
  },
  columnTitle: { 'zh-CN': '“{{field}}”的列名', 'zh-TW': '「{{field}}」的欄名', en: 'Title for “{{field}}”' },
  moveUp: { 'zh-CN': '上移“{{field}}”', 'zh-TW': '上移「{{field}}」', en: 'Move “{{field}}” up' },
  publish: { 'zh-CN': '发布设置', 'zh-TW': '發布設定', en: 'Publish settings' },
  published: { 'zh-CN': '设置已发布。', 'zh-TW': '設定已發布。', en: 'Settings are in force.' },

  // Export
  exportWorkbook: { 'zh-CN': '导出工作簿', 'zh-TW': '匯出活頁簿', en: 'Export workbook' },
  exportPayroll: {
    'zh-CN': '导出工资导入表（CSV）',
    'zh-TW': '匯出薪資匯入表（CSV）',
    en: 'Export payroll sheet (CSV)',
  },
  withAmounts: { 'zh-CN': '含金额', 'zh-TW': '含金額', en: 'with amounts' },
  withAmountsHint: {
    'zh-CN': '不勾选时金额以 *** 代替',
    'zh-TW': '不勾選時金額以 *** 取代',
    en: 'Otherwise amounts are written as ***',
  },
  fileName: { 'zh-CN': '人力联动 {{period}}', 'zh-TW': '人力連動 {{period}}', en: 'HR link {{period}}' },
  payrollFileName: {
    'zh-CN': '工资导入 {{period}}',
    'zh-TW': '薪資匯入 {{period}}',
    en: 'Payroll {{period}}',
  },

  // Workbook
  'sheet-summary': { 'zh-CN': '汇总', 'zh-TW': '彙總', en: 'Summary' },
  'sheet-departments': { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Departments' },
  'sheet-people': { 'zh-CN': '人员', 'zh-TW': '人員', en: 'People' },
  'sheet-appraisal': { 'zh-CN': '考评', 'zh-TW': '考評', en: 'Appraisal' },
  'sheet-awards': { 'zh-CN': '晋升评优', 'zh-TW': '晉升評優', en: 'Awards' },
  'sheet-lists': { 'zh-CN': '红黑榜', 'zh-TW': '紅黑榜', en: 'Lists' },
  'sheet-payroll': { 'zh-CN': '工资导入', 'zh-TW': '薪資匯入', en: 'Payroll' },
  'sheet-bands': { 'zh-CN': '等级系数', 'zh-TW': '等級係數', en: 'Coefficients' },
  'sheet-notes': { 'zh-CN': '说明', 'zh-TW': '說明', en: 'Notes' },
  appraisalShare: { 'zh-CN': '反馈占考评', 'zh-TW': '回饋占考評', en: 'Feedback share' },
  parameter: { 'zh-CN': '参数', 'zh-TW': '參數', en: 'Parameter' },
  value: { 'zh-CN': '值', 'zh-TW': '值', en: 'Value' },
  kind: { 'zh-CN': '类别', 'zh-TW': '類別', en: 'Kind' },
  unranked: { 'zh-CN': '未排名', 'zh-TW': '未排名', en: 'not ranked' },
  departments: { 'zh-CN': '部门数', 'zh-TW': '部門數', en: 'Departments' },
  people: { 'zh-CN': '人数', 'zh-TW': '人數', en: 'People' },
  paid: { 'zh-CN': '已算出绩效工资的人数', 'zh-TW': '已算出績效薪資的人數', en: 'With performance pay' },
  sumOfBase: { 'zh-CN': '绩效基数合计', 'zh-TW': '績效基數合計', en: 'Base pay in all' },
  sumOfPerformance: { 'zh-CN': '绩效工资合计', 'zh-TW': '績效薪資合計', en: 'Performance pay in all' },
  notMatched: { 'zh-CN': '没有对上名册的办理人', 'zh-TW': '未對上名冊的承辦人', en: 'Handlers not matched' },
  noteFormulas: {
    'zh-CN': '等级、系数、绩效工资与考评得分都是公式：改“等级系数”表里的分界、系数或占比，全表随之重算。',
    'zh-TW': '等級、係數、績效薪資與考評得分都是公式：修改「等級係數」表中的分界、係數或占比，全表隨之重算。',
    en: 'Grades, coefficients, pay and appraisals are formulas: change a bound, a coefficient or a share on the sheet “Coefficients” and all of them follow.',
  },
  notePay: {
    'zh-CN':
      '绩效工资 = 绩效基数 × {{share}} % × 系数；考评得分 = 其他考核 × (1 − {{weight}} %) + 得分 × {{weight}} %；各部分四舍五入到分后相加。',
    'zh-TW':
      '績效薪資 = 績效基數 × {{share}} % × 係數；考評得分 = 其他考核 × (1 − {{weight}} %) + 得分 × {{weight}} %；各部分四捨五入至分後相加。',
    en: 'Performance pay = base × {{share}} % × coefficient; appraisal = other × (1 − {{weight}} %) + score × {{weight}} %; each part is rounded half-up to the cent, then added.',
  },
  noteOwn: {
    'zh-CN': '系数按本人得分取得。',
    'zh-TW': '係數依本人得分取得。',
    en: 'The coefficient is of the person’s own score.',
  },
  noteDepartment: {
    'zh-CN': '系数按所在部门的得分取得（期内任职最久的部门）。',
    'zh-TW': '係數依所在部門的得分取得（期內任職最久的部門）。',
    en: 'The coefficient is of the department’s score (the one served in longest in the period).',
  },
  noteRules: {
    'zh-CN': '考核方案：{{scheme}}；规则：{{policy}}；人力设置：{{settings}}',
    'zh-TW': '考核方案：{{scheme}}；規則：{{policy}}；人力設定：{{settings}}',
    en: 'Scheme: {{scheme}}; policy: {{policy}}; HR settings: {{settings}}',
  },
} as const satisfies Topic<string>
