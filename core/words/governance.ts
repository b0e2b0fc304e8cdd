// Words of governance figures.
import type { Topic } from '../words.ts'

export const governanceWords = {
  about: {
    'zh-CN': '{{period}}：本期到期且已过到期日的事项',
    'zh-TW': '{{period}}：本期到期且已過到期日的事項',
    en: '{{period}}: what fell due in it, once the day is over',
  },
  department: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Department' },
  all: { 'zh-CN': '全部', 'zh-TW': '全部', en: 'All' },
  'means-improvementLanded': {
    'zh-CN': '本期到期的改进措施（演练问题、问责整改）中，已落实并经他人核验的占比，逾期完成也算',
    'zh-TW': '本期到期的改善措施（演練問題、究責改善）中，已落實並經他人查核的占比，逾期完成亦計',
    en: 'Of the improvements due in the period (findings of drills, cases of accountability), those carried out and verified by somebody else, late or not',
  },
  'means-reviewsOnTime': {
    'zh-CN':
      '本期到期的预案定期修订和修订事由中，按期完成的占比；复核无变更也算完成，涉及多个部门的各部门分别计',
    'zh-TW':
      '本期到期的預案定期修訂與修訂事由中，準時完成的占比；複核無變更亦算完成，涉及多個部門者各部門分別計',
    en: 'Of the plan reviews and tasks due in the period, those done by their day, with or without a change; a plan counts for each of its departments',
  },
  'means-trainingCoverage': {
    'zh-CN': '本期培训名单上的人次中，到训或其后补训同一课程的占比',
    'zh-TW': '本期訓練名單上的人次中，到訓或其後補訓同一課程的占比',
    en: 'Of all names on the lists of sessions in the period, those who came, or came to the same course later',
  },
  'means-passRate': {
    'zh-CN': '本期应考人次中合格的占比；到训而没有成绩的，按方案的缺数据规则处理',
    'zh-TW': '本期應考人次中及格的占比；到訓而沒有成績者，依方案的缺資料規則處理',
    en: 'Of the exams of sessions in the period, those passed; who came and has no mark is missing data',
  },
  'means-hoursMet': {
    'zh-CN': '本期结束的季度里，全季在岗人员中学时达标的占比；季内入职的人员按入职学时另计',
    'zh-TW': '本期結束的季度中，全季在職人員中學時達標的占比；季內到職的人員依到職學時另計',
    en: 'Of the people in post through a quarter that ends in the period, those with its hours; who began in it has onboarding hours instead',
  },
  'means-drillsDone': {
    'zh-CN': '本期计划的演练中，已举行的占比，推迟举行也算',
    'zh-TW': '本期計畫的演練中，已舉行的占比，延後舉行亦計',
    en: 'Of the drills planned for the period, those held, late or not',
  },
  'means-closedOnTime': {
    'zh-CN': '本期到期的演练问题和问责整改中，按期关闭的占比',
    'zh-TW': '本期到期的演練問題與究責改善中，準時結案的占比',
    en: 'Of the findings and cases due in the period, those closed by their day',
  },
  'means-risksReviewed': {
    'zh-CN': '本期应复核的风险中，按期复核的占比',
    'zh-TW': '本期應複核的風險中，準時複核的占比',
    en: 'Of the risk reviews due in the period, those made by their day',
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
  on: { 'zh-CN': '到期日', 'zh-TW': '到期日', en: 'Due' },
  counted: { 'zh-CN': '结果', 'zh-TW': '結果', en: 'Outcome' },
  'outcome-hit': { 'zh-CN': '达标', 'zh-TW': '達標', en: 'met' },
  'outcome-missed': { 'zh-CN': '未达标', 'zh-TW': '未達標', en: 'missed' },
  'outcome-missing': { 'zh-CN': '缺数据', 'zh-TW': '缺資料', en: 'no data' },
  kind: { 'zh-CN': '类别', 'zh-TW': '類別', en: 'Kind' },
  'kind-training': { 'zh-CN': '培训', 'zh-TW': '訓練', en: 'Training' },
  'kind-person': { 'zh-CN': '人员学时', 'zh-TW': '人員學時', en: 'Hours of a person' },
  'kind-risk': { 'zh-CN': '风险复核', 'zh-TW': '風險複核', en: 'Risk review' },
  'kind-drill': { 'zh-CN': '演练', 'zh-TW': '演練', en: 'Drill' },
  'kind-finding': { 'zh-CN': '演练问题', 'zh-TW': '演練問題', en: 'Finding' },
  'kind-accountability': { 'zh-CN': '问责整改', 'zh-TW': '究責改善', en: 'Accountability' },
  'kind-planReview': { 'zh-CN': '预案定期修订', 'zh-TW': '預案定期修訂', en: 'Plan review' },
  'kind-planTask': { 'zh-CN': '预案修订事由', 'zh-TW': '預案修訂事由', en: 'Plan task' },
  nothing: {
    'zh-CN': '本期没有到期的事项：预案、培训、演练、风险和整改登记后，到期即计入。',
    'zh-TW': '本期沒有到期的事項：預案、訓練、演練、風險和改善登記後，到期即計入。',
    en: 'Nothing fell due in the period: plans, training, drills, risks and improvements count here once their day has passed.',
  },
  'counted-none': {
    'zh-CN': '本期的考核方案没有启用治理维度，本页指标不计入得分。',
    'zh-TW': '本期的考核方案沒有啟用治理維度，本頁指標不計入得分。',
    en: 'The scheme of the period does not count governance: no score rests on these figures.',
  },
  'counted-some': {
    'zh-CN': '计入得分的有：{{kpis}}。',
    'zh-TW': '計入得分的有：{{kpis}}。',
    en: 'In the score: {{kpis}}.',
  },
  namesHidden: {
    'zh-CN': '其中的人员只对督查和人事可见。',
    'zh-TW': '其中的人員只對督導與人事可見。',
    en: 'The people in it are shown to supervisors and human resources only.',
  },
  allScored: { 'zh-CN': '全部有得分的部门', 'zh-TW': '全部有得分的部門', en: 'All with a score' },
  behind: { 'zh-CN': '计入的事项', 'zh-TW': '計入的事項', en: 'What is counted' },
  missed: { 'zh-CN': '未达标的事项', 'zh-TW': '未達標的事項', en: 'What was missed' },
  missedNone: { 'zh-CN': '没有未达标的事项', 'zh-TW': '沒有未達標的事項', en: 'Nothing was missed' },
  showAll: { 'zh-CN': '查看全部 {{total}} 项', 'zh-TW': '查看全部 {{total}} 項', en: 'Show all {{total}}' },
  idleFirst: {
    'zh-CN': '本期没有到期的治理事项可计入下列指标，对所有单位均不计，权重转由其余指标承担：{{kpis}}。',
    'zh-TW': '本期沒有到期的治理事項可計入下列指標，對所有單位均不計，權重轉由其餘指標承擔：{{kpis}}。',
    en: 'Nothing fell due for these KPIs of governance, so they are dropped for everyone and their weight goes to the others: {{kpis}}.',
  },
  listNote: {
    'zh-CN': '涉及人员的指标按培训场次或季度汇总，不列姓名；全部事项见工作簿。',
    'zh-TW': '涉及人員的指標依培訓場次或季度彙總，不列姓名；全部事項見活頁簿。',
    en: 'Figures of persons are added up by session or quarter, without names; the workbook lists everything.',
  },
  listShown: {
    'zh-CN': '列出 {{shown}} 项，共 {{count}} 项。',
    'zh-TW': '列出 {{shown}} 項，共 {{count}} 項。',
    en: '{{shown}} of {{count}} are listed.',
  },
  none: { 'zh-CN': '没有可计的事项', 'zh-TW': '沒有可計的事項', en: 'Nothing is counted' },
  title: { 'zh-CN': '治理指标', 'zh-TW': '治理指標', en: 'Governance figures' },
} as const satisfies Topic<string>
