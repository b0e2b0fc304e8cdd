// Names of what scoring is made of: KPIs, dimensions, grades, verdicts and the rules behind them (scoring §2–§7).
import type { Topic } from '../words.ts'
import { governedKpiWords } from './governedKpi.ts'

export const kpiWords = {
  ...governedKpiWords,
  'name.K1': { 'zh-CN': '意见收集及时率', 'zh-TW': '意見收集及時率', en: 'Collection timeliness' },
  'name.K2': { 'zh-CN': '首次响应及时率', 'zh-TW': '首次回應及時率', en: 'First-response timeliness' },
  'name.K3': { 'zh-CN': '意见处理及时率', 'zh-TW': '意見處理及時率', en: 'Handling timeliness' },
  'name.K4': { 'zh-CN': '意见解决率', 'zh-TW': '意見解決率', en: 'Resolution rate' },
  'name.K5': { 'zh-CN': '闭环率', 'zh-TW': '閉環率', en: 'Closed-loop rate' },
  'name.K6': { 'zh-CN': '一次解决率', 'zh-TW': '一次解決率', en: 'First-time resolution' },
  'name.K7': { 'zh-CN': '用户满意率', 'zh-TW': '使用者滿意率', en: 'Satisfaction rate' },
  'name.K8': {
    'zh-CN': '不满意件整改转化率',
    'zh-TW': '不滿意件改善轉化率',
    en: 'Dissatisfied cases won back',
  },

  'short.K1': { 'zh-CN': '收集及时', 'zh-TW': '收集及時', en: 'Collection' },
  'short.K2': { 'zh-CN': '响应及时', 'zh-TW': '回應及時', en: 'Response' },
  'short.K3': { 'zh-CN': '处理及时', 'zh-TW': '處理及時', en: 'Handling' },
  'short.K4': { 'zh-CN': '解决', 'zh-TW': '解決', en: 'Resolved' },
  'short.K5': { 'zh-CN': '闭环', 'zh-TW': '閉環', en: 'Closed loop' },
  'short.K6': { 'zh-CN': '一次解决', 'zh-TW': '一次解決', en: 'First time' },
  'short.K7': { 'zh-CN': '满意', 'zh-TW': '滿意', en: 'Satisfied' },
  'short.K8': { 'zh-CN': '整改转化', 'zh-TW': '改善轉化', en: 'Won back' },

  'measure.collectionOnTime': { 'zh-CN': '按时登记', 'zh-TW': '按時登錄', en: 'registered in time' },
  'measure.responseOnTime': { 'zh-CN': '按时首次响应', 'zh-TW': '按時首次回應', en: 'answered in time' },
  'measure.handlingOnTime': { 'zh-CN': '按期办结', 'zh-TW': '如期辦結', en: 'closed in time' },
  'measure.resolved': { 'zh-CN': '已解决', 'zh-TW': '已解決', en: 'resolved' },
  'measure.closedLoop': {
    'zh-CN': '已反馈结果并回访',
    'zh-TW': '已回覆結果並回訪',
    en: 'result sent and called back',
  },
  'measure.firstTimeResolved': {
    'zh-CN': '一次解决，未重办、未多次转办',
    'zh-TW': '一次解決，未重啟、未多次轉辦',
    en: 'resolved the first time, neither reopened nor passed on',
  },
  'measure.satisfied': { 'zh-CN': '评价满意', 'zh-TW': '評價滿意', en: 'rated satisfied' },
  'measure.dissatisfiedConverted': {
    'zh-CN': '整改后改评为满意',
    'zh-TW': '改善後改評為滿意',
    en: 'handled again and rated better',
  },
  'measure.responseHours': {
    'zh-CN': '首次响应时长（小时）',
    'zh-TW': '首次回應時數',
    en: 'hours to first response',
  },
  'measure.handlingHours': { 'zh-CN': '处理时长（小时）', 'zh-TW': '處理時數', en: 'hours to close' },
  'measure.responseDays': {
    'zh-CN': '首次响应时长（天）',
    'zh-TW': '首次回應天數',
    en: 'days to first response',
  },
  'measure.handlingDays': { 'zh-CN': '处理时长（天）', 'zh-TW': '處理天數', en: 'days to close' },
  'measure.csatPoints': { 'zh-CN': '满意度得分', 'zh-TW': '滿意度得分', en: 'satisfaction points' },

  'counted.collectionOnTime': {
    'zh-CN': '本期受理、有登记时间的',
    'zh-TW': '本期受理、有登錄時間的',
    en: 'received in the period with a registration time',
  },
  'counted.responseOnTime': {
    'zh-CN': '本期应响应的',
    'zh-TW': '本期應回應的',
    en: 'due for a response in the period',
  },
  'counted.handlingOnTime': { 'zh-CN': '应办结的', 'zh-TW': '應辦結的', en: 'due to be closed' },
  'counted.resolved': { 'zh-CN': '应办结的', 'zh-TW': '應辦結的', en: 'due to be closed' },
  'counted.closedLoop': { 'zh-CN': '应办结的', 'zh-TW': '應辦結的', en: 'due to be closed' },
  'counted.firstTimeResolved': {
    'zh-CN': '应办结且已解决的',
    'zh-TW': '應辦結且已解決的',
    en: 'due to be closed and resolved',
  },
  'counted.satisfied': {
    'zh-CN': '应办结且有有效评价的',
    'zh-TW': '應辦結且有有效評價的',
    en: 'due to be closed and validly rated',
  },
  'counted.dissatisfiedConverted': {
    'zh-CN': '本期评价不满意的',
    'zh-TW': '本期評價不滿意的',
    en: 'rated dissatisfied in the period',
  },
  'counted.responseHours': {
    'zh-CN': '本期应响应的',
    'zh-TW': '本期應回應的',
    en: 'due for a response in the period',
  },
  'counted.handlingHours': { 'zh-CN': '应办结的', 'zh-TW': '應辦結的', en: 'due to be closed' },
  'counted.responseDays': {
    'zh-CN': '本期应响应的',
    'zh-TW': '本期應回應的',
    en: 'due for a response in the period',
  },
  'counted.handlingDays': { 'zh-CN': '应办结的', 'zh-TW': '應辦結的', en: 'due to be closed' },
  'counted.csatPoints': {
    'zh-CN': '应办结且有有效评价的',
    'zh-TW': '應辦結且有有效評價的',
    en: 'due to be closed and validly rated',
  },

  'dimension.timeliness': { 'zh-CN': '及时', 'zh-TW': '及時', en: 'Timeliness' },
  'dimension.resolution': { 'zh-CN': '解决', 'zh-TW': '解決', en: 'Resolution' },
  'dimension.satisfaction': { 'zh-CN': '满意', 'zh-TW': '滿意', en: 'Satisfaction' },
  'dimension.governance': { 'zh-CN': '治理', 'zh-TW': '治理', en: 'Governance' },

  'grade.A+': { 'zh-CN': '卓越', 'zh-TW': '卓越', en: 'Outstanding' },
  'grade.A': { 'zh-CN': '优秀', 'zh-TW': '優秀', en: 'Excellent' },
  'grade.B': { 'zh-CN': '良好', 'zh-TW': '良好', en: 'Good' },
  'grade.C': { 'zh-CN': '合格', 'zh-TW': '合格', en: 'Satisfactory' },
  'grade.D': { 'zh-CN': '基本合格', 'zh-TW': '勉強合格', en: 'Barely satisfactory' },
  'grade.E': { 'zh-CN': '不合格', 'zh-TW': '不合格', en: 'Unsatisfactory' },

  'verdict.outside': { 'zh-CN': '不属本指标', 'zh-TW': '不屬本指標', en: 'Not of this KPI' },
  'verdict.missed': { 'zh-CN': '未达标', 'zh-TW': '未達標', en: 'Missed' },
  'verdict.hit': { 'zh-CN': '达标', 'zh-TW': '達標', en: 'Met' },
  'verdict.conditional': { 'zh-CN': '视方案计入', 'zh-TW': '依方案計入', en: 'As the scheme decides' },
  'verdict.notMeasured': { 'zh-CN': '未测量', 'zh-TW': '未測量', en: 'Not measured' },
  'verdict.missing': { 'zh-CN': '缺数据', 'zh-TW': '缺資料', en: 'Missing data' },
  'verdict.excluded': { 'zh-CN': '已剔除', 'zh-TW': '已剔除', en: 'Excluded' },

  'notRanked.nothingDue': { 'zh-CN': '无应办结诉求', 'zh-TW': '無應辦結案件', en: 'Nothing was due' },
  'notRanked.tooLittleWeight': {
    'zh-CN': '有数据的指标权重不足',
    'zh-TW': '有資料的指標權重不足',
    en: 'Too little of the weight has data',
  },
  'notRanked.blocked': {
    'zh-CN': '缺必需数据，待补齐',
    'zh-TW': '缺必要資料，待補齊',
    en: 'Indispensable data is missing',
  },
  tied: { 'zh-CN': '并列', 'zh-TW': '並列', en: 'tied' },
  veto: { 'zh-CN': '一票否决', 'zh-TW': '一票否決', en: 'Vetoed' },

  'curve.linear': {
    'zh-CN': '线性（底线 0 分）',
    'zh-TW': '線性（底線 0 分）',
    en: 'Linear (floor earns 0)',
  },
  'curve.lin60': {
    'zh-CN': '线性（底线 60 分）',
    'zh-TW': '線性（底線 60 分）',
    en: 'Linear (floor earns 60)',
  },
  'curve.lower_better': { 'zh-CN': '越低越好', 'zh-TW': '越低越好', en: 'Lower is better' },
  'curve.steps': { 'zh-CN': '分档', 'zh-TW': '分級距', en: 'Steps' },
  'curve.deduct': { 'zh-CN': '差值扣分', 'zh-TW': '差值扣分', en: 'Deduction by gap' },

  'missing.fail': { 'zh-CN': '按未达标计', 'zh-TW': '按未達標計', en: 'counts as missed' },
  'missing.exclude': { 'zh-CN': '不计入', 'zh-TW': '不計入', en: 'is left out' },
  'missing.block': {
    'zh-CN': '补齐前不排名',
    'zh-TW': '補齊前不排名',
    en: 'blocks the ranking until supplied',
  },

  'smallSample.plain': {
    'zh-CN': '按原值计分并标注',
    'zh-TW': '按原值計分並標註',
    en: 'scored as it is, and marked',
  },
  'smallSample.shrink': {
    'zh-CN': '向全组水平收缩',
    'zh-TW': '向全組水準收縮',
    en: 'pulled towards the group’s rate',
  },
  'smallSample.wilson_lower': {
    'zh-CN': '取 95% 置信下限',
    'zh-TW': '取 95% 信賴下限',
    en: 'scored by the lower 95% bound',
  },
  'smallSample.pool_previous': {
    'zh-CN': '与以前各期合并',
    'zh-TW': '與前期合併',
    en: 'pooled with earlier periods',
  },
  'smallSample.not_scored': { 'zh-CN': '不计分', 'zh-TW': '不計分', en: 'not scored' },

  'cohort.due_in_period': {
    'zh-CN': '应办结口径（本期到期）',
    'zh-TW': '應辦結口徑（本期到期）',
    en: 'Due in the period',
  },
  'cohort.received_in_period': {
    'zh-CN': '受理口径（本期受理）',
    'zh-TW': '受理口徑（本期受理）',
    en: 'Received in the period',
  },
  'cohort.closed_in_period': {
    'zh-CN': '办结口径（本期办结）',
    'zh-TW': '辦結口徑（本期辦結）',
    en: 'Closed in the period',
  },

  'aggregation.pooled': { 'zh-CN': '各月合并计算', 'zh-TW': '各月合併計算', en: 'months pooled' },
  'aggregation.meanOfMonths': {
    'zh-CN': '各月比率取平均',
    'zh-TW': '各月比率取平均',
    en: 'mean of the monthly rates',
  },

  'exclusion.EX1': { 'zh-CN': '重复件，已并入原件', 'zh-TW': '重複件，已併入原件', en: 'Duplicate, merged' },
  'exclusion.EX2': {
    'zh-CN': '无效、无法联系或恶意',
    'zh-TW': '無效、無法聯繫或惡意',
    en: 'Invalid, unreachable or malicious',
  },
  'exclusion.EX3': {
    'zh-CN': '非本单位职责，已由其他单位接收',
    'zh-TW': '非本單位權責，已由其他單位接收',
    en: 'Not our remit, accepted by another department',
  },
  'exclusion.EX4': {
    'zh-CN': '不可抗力或系统故障',
    'zh-TW': '不可抗力或系統故障',
    en: 'Force majeure or system outage',
  },
  'exclusion.EX5': { 'zh-CN': '用户撤回', 'zh-TW': '使用者撤回', en: 'Withdrawn by the customer' },
  'exclusion.EX6': {
    'zh-CN': '复核认定诉求不合理',
    'zh-TW': '複核認定訴求不合理',
    en: 'Demand judged unreasonable by a second reviewer',
  },
  'exclusion.EX7': { 'zh-CN': '已进入法律程序', 'zh-TW': '已進入法律程序', en: 'In legal procedure' },
  'exclusion.EX8': { 'zh-CN': '测试数据', 'zh-TW': '測試資料', en: 'Test data' },

  'pause.awaitingCustomer': {
    'zh-CN': '等待用户补充',
    'zh-TW': '等待使用者補充',
    en: 'Waiting for the customer',
  },
  'pause.awaitingThirdParty': {
    'zh-CN': '等待第三方',
    'zh-TW': '等待第三方',
    en: 'Waiting for a third party',
  },
  'pause.forceMajeure': { 'zh-CN': '不可抗力', 'zh-TW': '不可抗力', en: 'Force majeure' },
  'pause.inspection': { 'zh-CN': '检验鉴定', 'zh-TW': '檢驗鑑定', en: 'Inspection or appraisal' },
  'pause.other': { 'zh-CN': '其他', 'zh-TW': '其他', en: 'Other' },

  'reopen.continue': {
    'zh-CN': '重办后接续计时，已办结的时间不计',
    'zh-TW': '重啟後接續計時，已辦結的時間不計',
    en: 'the clock goes on; time spent closed is not charged',
  },
  'reopen.first_close': {
    'zh-CN': '以首次办结为准',
    'zh-TW': '以首次辦結為準',
    en: 'the first close counts',
  },
  'reopen.restart': { 'zh-CN': '重办后重新计时', 'zh-TW': '重啟後重新計時', en: 'the clock starts again' },

  'scheme.default': { 'zh-CN': '默认考核方案', 'zh-TW': '預設考核方案', en: 'Default scheme' },
  'policy.default': { 'zh-CN': '默认时限规则', 'zh-TW': '預設時限規則', en: 'Default deadline policy' },
  'calendar.china': {
    'zh-CN': '工作日历（中国大陆法定节假日）',
    'zh-TW': '工作日曆（中國大陸法定假日）',
    en: 'Working calendar (mainland China public holidays)',
  },

  'limit.hours': {
    'zh-CN': '{{n}} 小时',
    'zh-TW': '{{n}} 小時',
    en: { one: '{{n}} hour', other: '{{n}} hours' },
  },
  'limit.days': {
    'zh-CN': '{{n}} 天',
    'zh-TW': '{{n}} 天',
    en: { one: '{{n}} day', other: '{{n}} days' },
  },
  'limit.minutes': {
    'zh-CN': '{{n}} 分钟',
    'zh-TW': '{{n}} 分鐘',
    en: { one: '{{n}} minute', other: '{{n}} minutes' },
  },
  'limit.working_hours': {
    'zh-CN': '{{n}} 个工作小时',
    'zh-TW': '{{n}} 個工作小時',
    en: { one: '{{n}} working hour', other: '{{n}} working hours' },
  },
  'limit.working_days': {
    'zh-CN': '{{n}} 个工作日',
    'zh-TW': '{{n}} 個工作日',
    en: { one: '{{n}} working day', other: '{{n}} working days' },
  },
  'limit.none': { 'zh-CN': '不设时限', 'zh-TW': '不設時限', en: 'no deadline' },
  'rule.any': { 'zh-CN': '其他', 'zh-TW': '其他', en: 'All others' },
  'rule.complex': { 'zh-CN': '复杂件', 'zh-TW': '複雜件', en: 'Complex' },
  'rule.notComplex': { 'zh-CN': '非复杂件', 'zh-TW': '非複雜件', en: 'Not complex' },
  'rule.from': { 'zh-CN': '{{from}} 起受理', 'zh-TW': '{{from}} 起受理', en: 'received from {{from}} on' },
  'rule.until': { 'zh-CN': '{{to}} 及以前受理', 'zh-TW': '{{to}} 及以前受理', en: 'received up to {{to}}' },
  'rule.between': {
    'zh-CN': '{{from}} 至 {{to}} 受理',
    'zh-TW': '{{from}} 至 {{to}} 受理',
    en: 'received {{from}} to {{to}}',
  },
  'rule.unknownNature': { 'zh-CN': '性质不明', 'zh-TW': '性質不明', en: 'Nature unknown' },
} as const satisfies Topic<string>
