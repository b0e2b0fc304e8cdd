// The report’s analyses and suggestions (requirements 136, 137).
import type { Topic } from '../words.ts'

export const analysisWords = {
  title: { 'zh-CN': '结果分析与改进建议', 'zh-TW': '結果分析與改善建議', en: 'Analysis and suggestions' },
  comparison: { 'zh-CN': '对比分析', 'zh-TW': '對比分析', en: 'Against targets and the past' },
  quality: { 'zh-CN': '质量分析', 'zh-TW': '品質分析', en: 'Quality of handling' },
  efficiency: { 'zh-CN': '效率分析', 'zh-TW': '效率分析', en: 'Efficiency' },
  impact: { 'zh-CN': '影响分析', 'zh-TW': '影響分析', en: 'Effect on customers' },
  governance: { 'zh-CN': '治理分析', 'zh-TW': '治理分析', en: 'Governance' },
  suggestions: { 'zh-CN': '改进建议', 'zh-TW': '改善建議', en: 'Suggestions' },
  nothing: {
    'zh-CN': '本期没有可供分析的数据。',
    'zh-TW': '本期沒有可供分析的資料。',
    en: 'There is nothing to analyse in this period.',
  },
  targetsMet: {
    'zh-CN': '{{count}} 项指标中，全体有 {{met}} 项达到目标。',
    'zh-TW': '{{count}} 項指標中，全體有 {{met}} 項達到目標。',
    en: {
      one: '{{met}} of {{count}} KPI met its target overall.',
      other: '{{met}} of {{count}} KPIs met their targets overall.',
    },
  },
  widestGap: {
    'zh-CN': '差距最大的是{{kpi}}：{{value}}，距目标 {{target}} 差 {{gap}}。',
    'zh-TW': '差距最大的是{{kpi}}：{{value}}，距目標 {{target}} 差 {{gap}}。',
    en: 'The widest gap is in {{kpi}}: {{value}}, {{gap}} from the target of {{target}}.',
  },
  percentagePoints: { 'zh-CN': '{{n}} 个百分点', 'zh-TW': '{{n}} 個百分點', en: '{{n}} pp' },
  sincePrevious: {
    'zh-CN': '与上期相比，{{up}} 项提高、{{down}} 项下降、{{same}} 项持平。',
    'zh-TW': '與上期相比，{{up}} 項提高、{{down}} 項下降、{{same}} 項持平。',
    en: 'Since the previous period {{up}} improved, {{down}} worsened and {{same}} stayed level.',
  },
  mostImproved: {
    'zh-CN': '改善最多的是{{kpi}}（{{from}} → {{to}}）。',
    'zh-TW': '改善最多的是{{kpi}}（{{from}} → {{to}}）。',
    en: 'Most improved: {{kpi}} ({{from}} → {{to}}).',
  },
  mostWorsened: {
    'zh-CN': '下滑最多的是{{kpi}}（{{from}} → {{to}}）。',
    'zh-TW': '下滑最多的是{{kpi}}（{{from}} → {{to}}）。',
    en: 'Most worsened: {{kpi}} ({{from}} → {{to}}).',
  },
  levelMet: {
    'zh-CN': '{{kpi}} {{value}}（{{counts}}），达到目标 {{target}}。',
    'zh-TW': '{{kpi}} {{value}}（{{counts}}），達到目標 {{target}}。',
    en: '{{kpi}} is {{value}} ({{counts}}), on its target of {{target}}.',
  },
  levelMissed: {
    'zh-CN': '{{kpi}} {{value}}（{{counts}}），距目标 {{target}} 差 {{gap}}。',
    'zh-TW': '{{kpi}} {{value}}（{{counts}}），距目標 {{target}} 差 {{gap}}。',
    en: '{{kpi}} is {{value}} ({{counts}}), {{gap}} from its target of {{target}}.',
  },
  responseTime: {
    'zh-CN': '首次响应时长平均 {{mean}}，中位数 {{median}}，九成在 {{p90}} 以内。',
    'zh-TW': '首次回應時間平均 {{mean}}，中位數 {{median}}，九成在 {{p90}} 以內。',
    en: 'Time to first response: mean {{mean}}, median {{median}}, nine in ten within {{p90}}.',
  },
  handlingTime: {
    'zh-CN': '办理时长平均 {{mean}}，中位数 {{median}}，九成在 {{p90}} 以内。',
    'zh-TW': '辦理時間平均 {{mean}}，中位數 {{median}}，九成在 {{p90}} 以內。',
    en: 'Time to close: mean {{mean}}, median {{median}}, nine in ten within {{p90}}.',
  },
  medianBefore: {
    'zh-CN': '上期中位数为 {{median}}。',
    'zh-TW': '上期中位數為 {{median}}。',
    en: 'The median was {{median}} in the previous period.',
  },
  coverage: {
    'zh-CN': '应评价工单 {{ratable}} 件，有效评价 {{rated}} 件，覆盖率 {{share}}。',
    'zh-TW': '應評價工單 {{ratable}} 件，有效評價 {{rated}} 件，涵蓋率 {{share}}。',
    en: 'Of {{ratable}} ratable tickets {{rated}} were validly rated ({{share}}).',
  },
  csat: {
    'zh-CN': '满意度得分平均 {{points}} 分（百分制）。',
    'zh-TW': '滿意度得分平均 {{points}} 分（百分制）。',
    en: 'Satisfaction averages {{points}} points of 100.',
  },
  weakAspect: { 'zh-CN': '薄弱环节', 'zh-TW': '薄弱環節', en: 'Weak side' },
  ground: { 'zh-CN': '依据', 'zh-TW': '依據', en: 'Ground' },
  groundOf: {
    'zh-CN': '{{kpi}} {{value}}（{{counts}}），目标 {{target}}，失 {{points}} 分',
    'zh-TW': '{{kpi}} {{value}}（{{counts}}），目標 {{target}}，失 {{points}} 分',
    en: '{{kpi}} {{value}} ({{counts}}), target {{target}}, {{points}} points lost',
  },
  measureFor: {
    'zh-CN': '{{aspect}}（{{count}} 个）：{{action}}',
    'zh-TW': '{{aspect}}（{{count}} 個）：{{action}}',
    en: { one: '{{aspect}} ({{count}}): {{action}}', other: '{{aspect}} ({{count}}): {{action}}' },
  },
  'aspect.timeliness': { 'zh-CN': '时效', 'zh-TW': '時效', en: 'Timeliness' },
  'aspect.quality': { 'zh-CN': '质量', 'zh-TW': '品質', en: 'Quality' },
  'aspect.satisfaction': { 'zh-CN': '满意度', 'zh-TW': '滿意度', en: 'Satisfaction' },
  'aspect.impact': { 'zh-CN': '后续影响', 'zh-TW': '後續影響', en: 'After-effect' },
  'aspect.governance': { 'zh-CN': '治理', 'zh-TW': '治理', en: 'Governance' },
  'do.timeliness': {
    'zh-CN':
      '逐件复盘超期工单，找出滞留环节；临期提前预警，紧急件由负责人直接督办；受理即登记，按时限首次响应。',
    'zh-TW':
      '逐件檢討逾期工單，找出滯留環節；臨期提前預警，緊急件由主管直接督辦；受理即登錄，依時限首次回應。',
    en: 'Review every overdue ticket for the step where it waited; warn before deadlines and have the head follow urgent ones in person; register on receipt and answer within the limit.',
  },
  'do.quality': {
    'zh-CN':
      '对未解决、未闭环的工单分类查因；办结前核实结果并回访；重办和多次转办的由主办单位牵头会商，一次办到位。',
    'zh-TW':
      '對未解決、未閉環的工單分類查因；辦結前查核結果並回訪；重啟與多次轉辦的由主辦單位牽頭會商，一次辦到位。',
    en: 'Sort unresolved and unclosed tickets by cause; verify the result and call back before closing; have the lead department settle reopened and passed-on tickets in one go.',
  },
  'do.satisfaction': {
    'zh-CN': '逐件回访不满意评价，查明原因并整改；答复写清处理结果、改进措施和致谢；加强沟通与安抚培训。',
    'zh-TW': '逐件回訪不滿意評價，查明原因並改善；回覆寫清處理結果、改善措施與致謝；加強溝通與安撫訓練。',
    en: 'Call back every dissatisfied customer, find the cause and put it right; state result, improvement and thanks in every reply; train staff in calming and clear talk.',
  },
  'do.impact': {
    'zh-CN': '不满意件在时限内完成整改并请用户复评；反复出现的共性问题立项整改，跟踪成效。',
    'zh-TW': '不滿意件在時限內完成改善並請使用者複評；反覆出現的共通問題立案改善，追蹤成效。',
    en: 'Put dissatisfied cases right within the limit and ask for a second rating; open a corrective action for problems that keep coming back and follow its effect.',
  },
  'do.governance': {
    'zh-CN':
      '逾期的预案修订、演练和整改逐项定责定时补齐；缺训、未合格人员排入补训和补考；每月对照到期清单检查。',
    'zh-TW':
      '逾期的預案修訂、演練與改善逐項定責定時補齊；缺訓、未及格人員排入補訓與補考；每月對照到期清單檢查。',
    en: 'Give every overdue plan review, drill and corrective action an owner and a new day; schedule catch-up sessions and re-sits; go through the list of what is due each month.',
  },
  suggestionNote: {
    'zh-CN':
      '某一方面的计分不足其权重的 {{share}} 即为薄弱；每个单位至多列出失分最多的两个薄弱方面，及其中失分最多的指标。',
    'zh-TW':
      '某一方面的計分不足其權重的 {{share}} 即為薄弱；每個單位至多列出失分最多的兩個薄弱方面，及其中失分最多的指標。',
    en: 'A side is weak when it earns under {{share}} of its weight; for each row at most two weak sides are listed, those that cost most points, with the KPI that cost most within each.',
  },
  nobodyWeakGoverned: {
    'zh-CN':
      '各单位时效、质量、满意度、后续影响和治理五个方面的计分均不低于其权重的 {{share}}，没有需要专门改进的薄弱环节。',
    'zh-TW':
      '各單位時效、品質、滿意度、後續影響與治理五個方面的計分均不低於其權重的 {{share}}，沒有需要專門改善的薄弱環節。',
    en: 'On timeliness, quality, satisfaction, after-effect and governance everybody earns at least {{share}} of the weight; no side calls for action of its own.',
  },
  nobodyWeak: {
    'zh-CN':
      '各单位时效、质量、满意度和后续影响四个方面的计分均不低于其权重的 {{share}}，没有需要专门改进的薄弱环节。',
    'zh-TW':
      '各單位時效、品質、滿意度與後續影響四個方面的計分均不低於其權重的 {{share}}，沒有需要專門改善的薄弱環節。',
    en: 'On timeliness, quality, satisfaction and after-effect everybody earns at least {{share}} of the weight; no side calls for action of its own.',
  },
} as const satisfies Topic<string>
