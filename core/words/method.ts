// The report’s appendix: the rules in words (scoring §1–§8).
import type { Topic } from '../words.ts'

export const methodWords = {
  title: { 'zh-CN': '附录：考核方法', 'zh-TW': '附錄：考核方法', en: 'Appendix: method' },
  inForce: { 'zh-CN': '适用规则', 'zh-TW': '適用規則', en: 'Rules in force' },
  cohort: { 'zh-CN': '统计口径', 'zh-TW': '統計口徑', en: 'Cohort' },
  aggregation: { 'zh-CN': '多月合计', 'zh-TW': '多月合計', en: 'Several months' },
  kpis: { 'zh-CN': '指标', 'zh-TW': '指標', en: 'KPIs' },
  numerator: { 'zh-CN': '分子', 'zh-TW': '分子', en: 'Numerator' },
  denominator: { 'zh-CN': '分母', 'zh-TW': '分母', en: 'Denominator' },
  curve: { 'zh-CN': '曲线', 'zh-TW': '曲線', en: 'Curve' },
  curves: { 'zh-CN': '得分公式', 'zh-TW': '得分公式', en: 'From value to score' },
  curveOf: { 'zh-CN': '{{kpis}}：{{text}}', 'zh-TW': '{{kpis}}：{{text}}', en: '{{kpis}}: {{text}}' },
  'curve.lin60': {
    'zh-CN':
      '实绩达到目标得 100 分；在底线与目标之间得 60 + 40 ×（实绩 − 底线）÷（目标 − 底线）；低于底线得 60 × 实绩 ÷ 底线。',
    'zh-TW':
      '實績達到目標得 100 分；在底線與目標之間得 60 + 40 ×（實績 − 底線）÷（目標 − 底線）；低於底線得 60 × 實績 ÷ 底線。',
    en: '100 at the target or better; 60 + 40 × (value − floor) ÷ (target − floor) between floor and target; 60 × value ÷ floor below the floor.',
  },
  'curve.linear': {
    'zh-CN': '实绩达到目标得 100 分；不高于底线得 0 分；其间得 100 ×（实绩 − 底线）÷（目标 − 底线）。',
    'zh-TW': '實績達到目標得 100 分；不高於底線得 0 分；其間得 100 ×（實績 − 底線）÷（目標 − 底線）。',
    en: '100 at the target or better; 0 at the floor or below; 100 × (value − floor) ÷ (target − floor) between them.',
  },
  'curve.lower_better': {
    'zh-CN':
      '实绩不高于目标得 100 分；达到上限 {{ceiling}} 得 0 分；其间得 100 ×（上限 − 实绩）÷（上限 − 目标）。',
    'zh-TW':
      '實績不高於目標得 100 分；達到上限 {{ceiling}} 得 0 分；其間得 100 ×（上限 − 實績）÷（上限 − 目標）。',
    en: '100 at the target or less; 0 at the ceiling of {{ceiling}} or more; 100 × (ceiling − value) ÷ (ceiling − target) between them.',
  },
  'curve.steps': {
    'zh-CN': '按实绩分档取分（{{steps}}），低于最低一档得 0 分；按分数精确比较，不先四舍五入。',
    'zh-TW': '按實績分級取分（{{steps}}），低於最低一級得 0 分；按分數精確比較，不先四捨五入。',
    en: 'steps ({{steps}}), below the last 0; compared as exact fractions, before any rounding.',
  },
  'curve.deduct': {
    'zh-CN':
      '满分 {{full}} 分，实绩每低于目标 1 个百分点扣 {{perPoint}} 分（{{mode}}），扣完为止，再折合为百分制。',
    'zh-TW':
      '滿分 {{full}} 分，實績每低於目標 1 個百分點扣 {{perPoint}} 分（{{mode}}），扣完為止，再折合為百分制。',
    en: '{{full}} less {{perPoint}} for each percentage point short of the target ({{mode}}), never below 0, then as a share of {{full}} on the scale of 100.',
  },
  'deduct.prop': {
    'zh-CN': '不足 1 个百分点的按比例扣',
    'zh-TW': '不足 1 個百分點的按比例扣',
    en: 'in proportion',
  },
  'deduct.floor': {
    'zh-CN': '不足 1 个百分点的不扣',
    'zh-TW': '不足 1 個百分點的不扣',
    en: 'whole points only',
  },
  'deduct.ceil': {
    'zh-CN': '不足 1 个百分点的按 1 个扣',
    'zh-TW': '不足 1 個百分點的按 1 個扣',
    en: 'each started point',
  },
  counting: { 'zh-CN': '计入、计分与排名', 'zh-TW': '計入、計分與排名', en: 'Counting, scoring, ranking' },
  'cohort.due_in_period': {
    'zh-CN': '应办结口径：应办结时间（含批准的暂停和延期）落在本期的工单计入；至数据截至时间尚未到期的不计。',
    'zh-TW': '應辦結口徑：應辦結時間（含核准的暫停與展延）落在本期的工單計入；至資料截至時間尚未到期的不計。',
    en: 'Cohort: tickets whose due time, approved pauses and extensions included, lies in the period; what was not yet due at the as-of time is not counted.',
  },
  'cohort.received_in_period': {
    'zh-CN': '受理口径：本期受理的工单计入；至数据截至时间尚未到期的不计。',
    'zh-TW': '受理口徑：本期受理的工單計入；至資料截至時間尚未到期的不計。',
    en: 'Cohort: tickets received in the period; what was not yet due at the as-of time is not counted.',
  },
  'cohort.closed_in_period': {
    'zh-CN': '办结口径：本期办结的工单计入；超期未办结的不在其内。',
    'zh-TW': '辦結口徑：本期辦結的工單計入；逾期未辦結的不在其內。',
    en: 'Cohort: tickets closed in the period; overdue open ones are not among them.',
  },
  unfinished: {
    'zh-CN': '超期仍未办结的工单计入分母，按未达标计。',
    'zh-TW': '逾期仍未辦結的工單計入分母，按未達標計。',
    en: 'Overdue work that is still open is in the denominator and counts as missed.',
  },
  redistribution: {
    'zh-CN':
      '分母为 0 的指标不适用，其权重按比例转给同一维度的其他指标；整个维度不适用的，按比例转给其他维度。',
    'zh-TW':
      '分母為 0 的指標不適用，其權重按比例轉給同一維度的其他指標；整個維度不適用的，按比例轉給其他維度。',
    en: 'A KPI with nothing to count does not apply: its weight goes in proportion to the others of its dimension, or, where a whole dimension does not apply, to the other dimensions.',
  },
  notMeasured: {
    'zh-CN':
      '来源没有所需的列为“未测量”，不计入分母；有此列而为空为“缺数据”，按指标表所列规则处理。未评价不视为满意。',
    'zh-TW':
      '來源沒有所需的欄位為「未測量」，不計入分母；有此欄位而為空為「缺資料」，按指標表所列規則處理。未評價不視為滿意。',
    en: 'Where the source has no column the fact is not measured and leaves the denominator; a blank in a column it has is missing data and follows the KPI’s rule. No answer is never “satisfied”.',
  },
  declared: {
    'zh-CN': '没有时间记录时才采用来源系统申报的“是否及时”，并逐处标注。',
    'zh-TW': '沒有時間紀錄時才採用來源系統申報的「是否及時」，並逐處標註。',
    en: 'A verdict declared by the source system is used only where there are no times, and is marked wherever it counts.',
  },
  impossible: {
    'zh-CN': '早于受理或晚于导入的时间不可能成立，视为缺数据。',
    'zh-TW': '早於受理或晚於匯入的時間不可能成立，視為缺資料。',
    en: 'A time before the receipt or after the import is impossible and counts as missing.',
  },
  basicallyCounts: {
    'zh-CN': '“基本满意”计为满意。',
    'zh-TW': '「大致滿意」計為滿意。',
    en: '“Basically satisfied” counts as satisfied.',
  },
  basicallyNot: {
    'zh-CN': '“基本满意”不计为满意。',
    'zh-TW': '「大致滿意」不計為滿意。',
    en: '“Basically satisfied” does not count as satisfied.',
  },
  partlyCounts: {
    'zh-CN': '“部分解决”按半件计。',
    'zh-TW': '「部分解決」按半件計。',
    en: '“Partly resolved” counts one half.',
  },
  partlyNot: {
    'zh-CN': '“部分解决”不计为解决。',
    'zh-TW': '「部分解決」不計為解決。',
    en: '“Partly resolved” does not count as resolved.',
  },
  rounding: {
    'zh-CN':
      '比率和界限按精确分数比较，不先四舍五入；每项计分四舍五入到两位小数，总分为已舍入计分之和，因此表上数字相加必等于总分。',
    'zh-TW':
      '比率與界限按精確分數比較，不先四捨五入；每項計分四捨五入到兩位小數，總分為已捨入計分之和，因此表上數字相加必等於總分。',
    en: 'Values and limits are compared as exact fractions. Each KPI’s points are rounded half-up to two decimals and the total is the sum of the rounded points, so the printed table always adds up.',
  },
  'small.plain': {
    'zh-CN': '小样本（不足 {{n}} 件）按原值计分，并标注。',
    'zh-TW': '小樣本（不足 {{n}} 件）按原值計分，並標註。',
    en: 'Small samples (under {{n}}) are scored as they are, and marked.',
  },
  'small.shrink': {
    'zh-CN': '小样本（不足 {{n}} 件）向全体水平收缩：（分子 + {{k}} × 全体比率）÷（分母 + {{k}}）。',
    'zh-TW': '小樣本（不足 {{n}} 件）向全體水準收縮：（分子 + {{k}} × 全體比率）÷（分母 + {{k}}）。',
    en: 'Small samples (under {{n}}) are pulled towards the rate of the whole: (n + {{k}} × rate of the whole) ÷ (d + {{k}}).',
  },
  'small.wilson_lower': {
    'zh-CN': '小样本（不足 {{n}} 件）取 95% Wilson 区间下限计分。',
    'zh-TW': '小樣本（不足 {{n}} 件）取 95% Wilson 區間下限計分。',
    en: 'Small samples (under {{n}}) are scored by the lower bound of their 95% Wilson interval.',
  },
  'small.pool_previous': {
    'zh-CN': '小样本（不足 {{n}} 件）与以前各期合并，直至满 {{n}} 件。',
    'zh-TW': '小樣本（不足 {{n}} 件）與以前各期合併，直至滿 {{n}} 件。',
    en: 'Small samples (under {{n}}) are pooled with earlier periods until there are {{n}}.',
  },
  'small.not_scored': {
    'zh-CN': '小样本（不足 {{n}} 件）不计分，权重转移。',
    'zh-TW': '小樣本（不足 {{n}} 件）不計分，權重轉移。',
    en: 'Small samples (under {{n}}) are not scored; their weight moves on.',
  },
  wilson: {
    'zh-CN': '95% 区间为 Wilson 区间：件数越少，区间越宽。',
    'zh-TW': '95% 區間為 Wilson 區間：件數越少，區間越寬。',
    en: 'The 95% interval is Wilson’s: the fewer the cases, the wider it is.',
  },
  tiesSkip: {
    'zh-CN': '按总分排名；总分相同者并列，其后名次顺延。',
    'zh-TW': '按總分排名；總分相同者並列，其後名次順延。',
    en: 'Ranked by score; equal scores share a rank and the next rank skips.',
  },
  tiesDense: {
    'zh-CN': '按总分排名；总分相同者并列，其后名次连续。',
    'zh-TW': '按總分排名；總分相同者並列，其後名次連續。',
    en: 'Ranked by score; equal scores share a rank and the next rank follows on.',
  },
  unranked: {
    'zh-CN': '有数据的权重不足全体的 {{share}}、没有应办结工单或缺必需数据的，不参与排名。',
    'zh-TW': '有資料的權重不足全體的 {{share}}、沒有應辦結工單或缺必要資料的，不參與排名。',
    en: 'Not ranked: live weight under {{share}} of the whole’s, nothing due, or indispensable data missing.',
  },
  coefficientStep: {
    'zh-CN': '系数按等级表取值。',
    'zh-TW': '係數按等級表取值。',
    en: 'The coefficient follows the table of grades.',
  },
  coefficientPiecewise: {
    'zh-CN': '系数按折线取值，折点（总分，系数）：{{points}}。',
    'zh-TW': '係數按折線取值，折點（總分，係數）：{{points}}。',
    en: 'The coefficient runs in straight lines through (score, coefficient): {{points}}.',
  },
  governance: {
    'zh-CN':
      '治理维度占 {{points}} 分，从其他维度均摊：每个维度让出同样多，不足的全部让出、余额由其余维度再均摊；维度内各指标按原权重的比例分担。表中为均摊后的权重。',
    'zh-TW':
      '治理維度占 {{points}} 分，由其他維度均攤：每個維度讓出同樣多，不足者全部讓出、餘額由其餘維度再均攤；維度內各指標依原權重的比例分攤。表中為均攤後的權重。',
    en: 'The governance dimension has {{points}} points, taken evenly from the other dimensions: each gives the same, one that has less gives all it has and the others the rest; within a dimension its KPIs bear it in proportion. The table shows the weights after that.',
  },
  governanceCounting: {
    'zh-CN':
      '治理指标按到期日（学时按季末）归入考核期，到期日过后才计入；未完成的计为未达到。同一预案涉及多个单位的，各单位分别计入。治理指标只计入单位得分，不计入个人得分，也不计入限定范围的专项考核。',
    'zh-TW':
      '治理指標依到期日（學時依季末）歸入考核期，到期日過後才計入；未完成者計為未達到。同一預案涉及多個單位者，各單位分別計入。治理指標只計入單位得分，不計入個人得分，也不計入限定範圍的專項考核。',
    en: 'Governance KPIs belong to the period of their due day (hours: the end of the quarter) and count once it is over; what is not done is missed. A plan that names several departments counts for each of them. They count for departments only, not for persons nor for special assessments of a part of the records.',
  },
  exclusions: {
    'zh-CN': '剔除须有类别、理由、证据，申请人与批准人不得为同一人；各类别只影响其规定的指标。',
    'zh-TW': '剔除須有類別、理由、證據，申請人與核准人不得為同一人；各類別只影響其規定的指標。',
    en: 'An exclusion needs a code, a reason and evidence, and two different people to ask for it and approve it; each code affects only its own KPIs.',
  },
  ownCohort: {
    'zh-CN': '{{kpi}} 采用{{cohort}}。',
    'zh-TW': '{{kpi}} 採用{{cohort}}。',
    en: '{{kpi}} uses its own cohort: {{cohort}}.',
  },
  ownSmallSample: {
    'zh-CN': '{{kpi}} 的小样本规则：不足 {{n}} 件时{{rule}}。',
    'zh-TW': '{{kpi}} 的小樣本規則：不足 {{n}} 件時{{rule}}。',
    en: '{{kpi}} has its own small-sample rule: under {{n}}, {{rule}}.',
  },
  deadlines: { 'zh-CN': '时限与日历', 'zh-TW': '時限與日曆', en: 'Deadlines and calendar' },
  clock: { 'zh-CN': '时钟', 'zh-TW': '時鐘', en: 'Clock' },
  'clock.collection': { 'zh-CN': '受理 → 登记', 'zh-TW': '受理 → 登錄', en: 'Receipt → registration' },
  'clock.response': {
    'zh-CN': '受理 → 首次响应',
    'zh-TW': '受理 → 首次回應',
    en: 'Receipt → first response',
  },
  'clock.handling': { 'zh-CN': '受理 → 办结', 'zh-TW': '受理 → 辦結', en: 'Receipt → close' },
  'clock.rerating': {
    'zh-CN': '不满意评价 → 复评',
    'zh-TW': '不滿意評價 → 複評',
    en: 'Dissatisfied rating → rated again',
  },
  appliesTo: { 'zh-CN': '适用工单', 'zh-TW': '適用工單', en: 'Applies to' },
  allRecords: { 'zh-CN': '全部', 'zh-TW': '全部', en: 'All' },
  limit: { 'zh-CN': '时限', 'zh-TW': '時限', en: 'Limit' },
  calendar: { 'zh-CN': '日历', 'zh-TW': '日曆', en: 'Calendar' },
  natural: { 'zh-CN': '自然时间', 'zh-TW': '自然時間', en: 'Natural time' },
  firstRule: {
    'zh-CN': '同一时钟自上而下取第一条适用的规则。',
    'zh-TW': '同一時鐘自上而下取第一條適用的規則。',
    en: 'Within a clock the first rule that applies decides.',
  },
  halfOpen: {
    'zh-CN': '恰在到期时刻完成的算按时。',
    'zh-TW': '恰在到期時刻完成的算按時。',
    en: 'Finishing exactly at the due instant is in time.',
  },
  working_days: {
    'zh-CN': '工作日时限：受理当日不计，至第 n 个工作日下班时到期。',
    'zh-TW': '工作日時限：受理當日不計，至第 n 個工作日下班時到期。',
    en: 'Working-day limits: the day of receipt is not counted; due at the end of the last working period of day n.',
  },
  pause: {
    'zh-CN': '暂停须经批准，最多 {{count}} 次，合计不超过时限的 {{share}}；重叠部分只计一次。',
    'zh-TW': '暫停須經核准，最多 {{count}} 次，合計不超過時限的 {{share}}；重疊部分只計一次。',
    en: 'Pauses need approval, at most {{count}}, together at most {{share}} of the limit; overlaps count once.',
  },
  reopen: {
    'zh-CN': '{{days}} 天内成立的重办：{{rule}}。',
    'zh-TW': '{{days}} 天內成立的重啟：{{rule}}。',
    en: 'A reopening upheld within {{days}} days: {{rule}}.',
  },
  firstTime: {
    'zh-CN': '一次解决：没有成立的重办，转办不超过 {{count}} 次。',
    'zh-TW': '一次解決：沒有成立的重啟，轉辦不超過 {{count}} 次。',
    en: {
      one: 'First-time resolution: never reopened, passed on at most once.',
      other: 'First-time resolution: never reopened, passed on at most {{count}} times.',
    },
  },
  week: {
    'zh-CN': '{{calendar}}：{{hours}}。',
    'zh-TW': '{{calendar}}：{{hours}}。',
    en: '{{calendar}}: {{hours}}.',
  },
  fromTo: { 'zh-CN': '{{from}}至{{to}}', 'zh-TW': '{{from}}至{{to}}', en: '{{from}}–{{to}}' },
  holidays: {
    'zh-CN': '本期节假日：{{days}}。',
    'zh-TW': '本期假日：{{days}}。',
    en: 'Holidays in the period: {{days}}.',
  },
  makeUpDays: {
    'zh-CN': '本期调休上班日：{{days}}。',
    'zh-TW': '本期補班日：{{days}}。',
    en: 'Make-up working days in the period: {{days}}.',
  },
  overrides: {
    'zh-CN': '本期另行规定的日子：{{days}}。',
    'zh-TW': '本期另行規定的日子：{{days}}。',
    en: 'Days with hours of their own in the period: {{days}}.',
  },
  departmentCalendars: {
    'zh-CN': '按工作时间计的期限，下列单位未另作规定的按其日历计算：{{calendars}}。',
    'zh-TW': '按工作時間計的期限，下列單位未另作規定的依其日曆計算：{{calendars}}。',
    en: 'Working limits that name no calendar run on these departments’ own: {{calendars}}.',
  },
  departmentCalendar: {
    'zh-CN': '{{department}}（{{calendar}}）',
    'zh-TW': '{{department}}（{{calendar}}）',
    en: '{{department}} ({{calendar}})',
  },
  knownUntil: {
    'zh-CN': '节假日安排已录至 {{day}}，其后按每周规律计。',
    'zh-TW': '假日安排已錄至 {{day}}，其後按每週規律計。',
    en: 'Holidays are known until {{day}}; later days follow the week.',
  },
  'weekday.1': { 'zh-CN': '周一', 'zh-TW': '週一', en: 'Mon' },
  'weekday.2': { 'zh-CN': '周二', 'zh-TW': '週二', en: 'Tue' },
  'weekday.3': { 'zh-CN': '周三', 'zh-TW': '週三', en: 'Wed' },
  'weekday.4': { 'zh-CN': '周四', 'zh-TW': '週四', en: 'Thu' },
  'weekday.5': { 'zh-CN': '周五', 'zh-TW': '週五', en: 'Fri' },
  'weekday.6': { 'zh-CN': '周六', 'zh-TW': '週六', en: 'Sat' },
  'weekday.7': { 'zh-CN': '周日', 'zh-TW': '週日', en: 'Sun' },
} as const satisfies Topic<string>
