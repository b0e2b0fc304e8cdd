// Sentences that say how one figure came about, with its numbers in them.
import type { Topic } from '../words.ts'

export const formulaWords = {
  rate: {
    'zh-CN': '{{name}} = {{measure}} ÷ {{counted}}工单 = {{n}} ÷ {{d}} = {{rate}}。',
    'zh-TW': '{{name}} = {{measure}} ÷ {{counted}}工單 = {{n}} ÷ {{d}} = {{rate}}。',
    en: '{{name}} = {{measure}} ÷ {{counted}} = {{n}} ÷ {{d}} = {{rate}}.',
  },
  governance: {
    'zh-CN': '{{name}} = {{measure}} ÷ {{counted}} = {{n}} ÷ {{d}} = {{rate}}。',
    'zh-TW': '{{name}} = {{measure}} ÷ {{counted}} = {{n}} ÷ {{d}} = {{rate}}。',
    en: '{{name}} = {{measure}} ÷ {{counted}} = {{n}} ÷ {{d}} = {{rate}}.',
  },
  mean: {
    'zh-CN': '{{name}} = {{measure}}合计 ÷ {{counted}}工单 = {{n}} ÷ {{d}} = {{rate}}。',
    'zh-TW': '{{name}} = {{measure}}合計 ÷ {{counted}}工單 = {{n}} ÷ {{d}} = {{rate}}。',
    en: '{{name}} = sum of {{measure}} ÷ {{counted}} = {{n}} ÷ {{d}} = {{rate}}.',
  },
  mean_step: {
    'zh-CN': '{{name}} = 分档得分合计 ÷ {{counted}}工单 = {{n}} ÷ {{d}} = {{rate}}。',
    'zh-TW': '{{name}} = 分級得分合計 ÷ {{counted}}工單 = {{n}} ÷ {{d}} = {{rate}}。',
    en: '{{name}} = sum of step credits ÷ {{counted}} = {{n}} ÷ {{d}} = {{rate}}.',
  },
  cohort: {
    'zh-CN': '口径：{{cohort}}。',
    'zh-TW': '口徑：{{cohort}}。',
    en: 'Records counted: {{cohort}}.',
  },
  partly: {
    'zh-CN': '部分解决按半件计入。',
    'zh-TW': '部分解決按半件計入。',
    en: 'Partly resolved counts one half.',
  },
  partlyNot: {
    'zh-CN': '部分解决不计入已解决。',
    'zh-TW': '部分解決不計入已解決。',
    en: 'Partly resolved does not count as resolved.',
  },
  basically: {
    'zh-CN': '基本满意计入满意。',
    'zh-TW': '基本滿意計入滿意。',
    en: 'Basically satisfied counts as satisfied.',
  },
  basicallyNot: {
    'zh-CN': '基本满意不计入满意。',
    'zh-TW': '基本滿意不計入滿意。',
    en: 'Basically satisfied does not count as satisfied.',
  },
  nothing: {
    'zh-CN': '{{name}}：没有计入的工单，本指标不适用，权重按比例分给其他指标。',
    'zh-TW': '{{name}}：沒有計入的工單，本指標不適用，權重按比例分給其他指標。',
    en: '{{name}}: nothing to count, so it does not apply; its weight goes to the other KPIs in proportion.',
  },
  nothingGovernance: {
    'zh-CN': '{{name}}：本期没有到期的事项，本指标不适用，权重按比例分给其他指标。',
    'zh-TW': '{{name}}：本期沒有到期的事項，本指標不適用，權重按比例分給其他指標。',
    en: '{{name}}: nothing fell due, so it does not apply; its weight goes to the other KPIs in proportion.',
  },
  blocked: {
    'zh-CN': '有 {{count}} 件缺必需数据，补齐前不计分、不排名。',
    'zh-TW': '有 {{count}} 件缺必要資料，補齊前不計分、不排名。',
    en: {
      one: '{{count}} ticket lacks indispensable data: no score and no rank until it is supplied.',
      other: '{{count}} tickets lack indispensable data: no score and no rank until it is supplied.',
    },
  },
  small: {
    'zh-CN': '样本少于 {{min}} 件（{{d}} 件），按原值计分；小样本容易偶然偏高或偏低。',
    'zh-TW': '樣本少於 {{min}} 件（{{d}} 件），按原值計分；小樣本容易偶然偏高或偏低。',
    en: 'Small sample (under {{min}}: {{d}}), scored as it is; few records are high or low by chance.',
  },
  'small.shrink': {
    'zh-CN':
      '样本少于 {{min}} 件（{{d}} 件），向全组水平收缩（相当于加入 {{k}} 件全组水平的工单），按 {{value}} 计分。',
    'zh-TW':
      '樣本少於 {{min}} 件（{{d}} 件），向全組水準收縮（相當於加入 {{k}} 件全組水準的工單），按 {{value}} 計分。',
    en: 'Small sample (under {{min}}: {{d}}), pulled towards the group as if {{k}} records at the group’s level were added: scored by {{value}}.',
  },
  'small.wilson_lower': {
    'zh-CN': '样本少于 {{min}} 件（{{d}} 件），取 95% 置信区间下限 {{value}} 计分。',
    'zh-TW': '樣本少於 {{min}} 件（{{d}} 件），取 95% 信賴區間下限 {{value}} 計分。',
    en: 'Small sample (under {{min}}: {{d}}), scored by the lower bound of the 95% interval, {{value}}.',
  },
  'small.pool_previous': {
    'zh-CN': '样本少于 {{min}} 件（{{d}} 件），与以前各期合并后按 {{value}} 计分。',
    'zh-TW': '樣本少於 {{min}} 件（{{d}} 件），與前期合併後按 {{value}} 計分。',
    en: 'Small sample (under {{min}}: {{d}}), pooled with earlier periods and scored by {{value}}.',
  },
  'small.not_scored': {
    'zh-CN': '样本少于 {{min}} 件（{{d}} 件），按方案不计分，权重按比例分给其他指标。',
    'zh-TW': '樣本少於 {{min}} 件（{{d}} 件），依方案不計分，權重按比例分給其他指標。',
    en: 'Small sample (under {{min}}: {{d}}), not scored by the scheme; its weight goes to the other KPIs in proportion.',
  },
  meanOfMonths: {
    'zh-CN': '按各月数值的平均 {{value}} 计分。',
    'zh-TW': '按各月數值的平均 {{value}} 計分。',
    en: 'Scored by the mean of its months, {{value}}.',
  },

  targetMet: {
    'zh-CN': '达到目标 {{target}}，得 100 分。',
    'zh-TW': '達到目標 {{target}}，得 100 分。',
    en: 'Target {{target}} met: 100.',
  },
  lin60Between: {
    'zh-CN':
      '在底线 {{floor}}（60 分）与目标 {{target}}（100 分）之间：60 + 40 × ({{x}} − {{f}}) ÷ ({{t}} − {{f}}) = {{score}} 分。',
    'zh-TW':
      '在底線 {{floor}}（60 分）與目標 {{target}}（100 分）之間：60 + 40 × ({{x}} − {{f}}) ÷ ({{t}} − {{f}}) = {{score}} 分。',
    en: 'Between the floor {{floor}} (60) and the target {{target}} (100): 60 + 40 × ({{x}} − {{f}}) ÷ ({{t}} − {{f}}) = {{score}}.',
  },
  lin60Below: {
    'zh-CN': '低于底线 {{floor}}：60 × {{x}} ÷ {{f}} = {{score}} 分。',
    'zh-TW': '低於底線 {{floor}}：60 × {{x}} ÷ {{f}} = {{score}} 分。',
    en: 'Below the floor {{floor}}: 60 × {{x}} ÷ {{f}} = {{score}}.',
  },
  linearBetween: {
    'zh-CN':
      '在底线 {{floor}}（0 分）与目标 {{target}}（100 分）之间：100 × ({{x}} − {{f}}) ÷ ({{t}} − {{f}}) = {{score}} 分。',
    'zh-TW':
      '在底線 {{floor}}（0 分）與目標 {{target}}（100 分）之間：100 × ({{x}} − {{f}}) ÷ ({{t}} − {{f}}) = {{score}} 分。',
    en: 'Between the floor {{floor}} (0) and the target {{target}} (100): 100 × ({{x}} − {{f}}) ÷ ({{t}} − {{f}}) = {{score}}.',
  },
  linearBelow: {
    'zh-CN': '未超过底线 {{floor}}，得 0 分。',
    'zh-TW': '未超過底線 {{floor}}，得 0 分。',
    en: 'Not above the floor {{floor}}: 0.',
  },
  lowerBetween: {
    'zh-CN':
      '在目标 {{target}}（100 分）与上限 {{ceiling}}（0 分）之间：100 × ({{c}} − {{x}}) ÷ ({{c}} − {{t}}) = {{score}} 分。',
    'zh-TW':
      '在目標 {{target}}（100 分）與上限 {{ceiling}}（0 分）之間：100 × ({{c}} − {{x}}) ÷ ({{c}} − {{t}}) = {{score}} 分。',
    en: 'Between the target {{target}} (100) and the ceiling {{ceiling}} (0): 100 × ({{c}} − {{x}}) ÷ ({{c}} − {{t}}) = {{score}}.',
  },
  lowerAbove: {
    'zh-CN': '达到或超过上限 {{ceiling}}，得 0 分。',
    'zh-TW': '達到或超過上限 {{ceiling}}，得 0 分。',
    en: 'At or above the ceiling {{ceiling}}: 0.',
  },
  step: {
    'zh-CN': '达到 {{atLeast}} 一档，得 {{score}} 分。',
    'zh-TW': '達到 {{atLeast}} 一級，得 {{score}} 分。',
    en: 'Reaches the step from {{atLeast}}: {{score}}.',
  },
  stepNone: {
    'zh-CN': '未达到最低一档，得 0 分。',
    'zh-TW': '未達到最低一級，得 0 分。',
    en: 'Reaches no step: 0.',
  },
  deduct: {
    'zh-CN':
      '比目标 {{target}} 差 {{gap}}，每 1 扣 {{perPoint}} 分（满分 {{full}}{{how}}），折合百分制 {{score}} 分。',
    'zh-TW':
      '比目標 {{target}} 差 {{gap}}，每 1 扣 {{perPoint}} 分（滿分 {{full}}{{how}}），折合百分制 {{score}} 分。',
    en: '{{gap}} short of the target {{target}}, {{perPoint}} off for each 1 (out of {{full}}{{how}}): {{score}} of 100.',
  },
  'how.prop': { 'zh-CN': '，按比例', 'zh-TW': '，按比例', en: ', in proportion' },
  'how.floor': { 'zh-CN': '，不足 1 不扣', 'zh-TW': '，不足 1 不扣', en: ', whole ones only' },
  'how.ceil': { 'zh-CN': '，不足 1 按 1 扣', 'zh-TW': '，不足 1 按 1 扣', en: ', each started one' },
  unscored: {
    'zh-CN': '另有 {{count}} 件缺数据、不得分：{{before}} × {{d}} ÷ {{all}} = {{score}} 分。',
    'zh-TW': '另有 {{count}} 件缺資料、不得分：{{before}} × {{d}} ÷ {{all}} = {{score}} 分。',
    en: {
      one: '{{count}} more lacks data and earns nothing: {{before}} × {{d}} ÷ {{all}} = {{score}}.',
      other: '{{count}} more lack data and earn nothing: {{before}} × {{d}} ÷ {{all}} = {{score}}.',
    },
  },
  points: {
    'zh-CN': '计分：权重 {{weight}} × {{score}} ÷ 100 = {{points}} 分。',
    'zh-TW': '計分：權重 {{weight}} × {{score}} ÷ 100 = {{points}} 分。',
    en: 'Points: weight {{weight}} × {{score}} ÷ 100 = {{points}}.',
  },
  governanceWeight: {
    'zh-CN': '治理维度共 {{taken}} 分，按各治理指标的权重分配，本指标为 {{weight}}。',
    'zh-TW': '治理維度共 {{taken}} 分，依各治理指標的權重分配，本指標為 {{weight}}。',
    en: 'The governance dimension has {{taken}} points, parted by the weights of its KPIs: {{weight}} for this one.',
  },
  governanceTaken: {
    'zh-CN': '治理维度的 {{taken}} 分从其他维度均摊，本指标的权重由方案中的 {{own}} 变为 {{weight}}。',
    'zh-TW': '治理維度的 {{taken}} 分由其他維度均攤，本指標的權重由方案中的 {{own}} 變為 {{weight}}。',
    en: 'The {{taken}} points of the governance dimension come evenly from the others: the scheme’s weight of {{own}} counts as {{weight}}.',
  },
  weightMoved: {
    'zh-CN': '权重由 {{before}} 变为 {{after}}：不适用的指标把权重按比例分给了其他指标。',
    'zh-TW': '權重由 {{before}} 變為 {{after}}：不適用的指標把權重按比例分給了其他指標。',
    en: 'The weight went from {{before}} to {{after}}: KPIs that do not apply hand theirs on in proportion.',
  },
  declared: {
    'zh-CN': '其中 {{count}} 件以来源系统申报的结论为准，未经时间测算。',
    'zh-TW': '其中 {{count}} 件以來源系統申報的結論為準，未經時間測算。',
    en: {
      one: '{{count}} of them rests on what the source system declared, not on measured times.',
      other: '{{count}} of them rest on what the source system declared, not on measured times.',
    },
  },
  missing: {
    'zh-CN': '缺数据 {{count}} 件：{{rule}}。',
    'zh-TW': '缺資料 {{count}} 件：{{rule}}。',
    en: 'Missing data ({{count}}): {{rule}}.',
  },
  notMeasured: {
    'zh-CN': '来源没有所需的列 {{count}} 件，不计入。',
    'zh-TW': '來源沒有所需的欄位 {{count}} 件，不計入。',
    en: {
      one: 'The source of {{count}} has no column for it; it is not counted.',
      other: 'The sources of {{count}} have no column for it; they are not counted.',
    },
  },
  excluded: {
    'zh-CN': '经批准剔除 {{count}} 件，不计入。',
    'zh-TW': '經核准剔除 {{count}} 件，不計入。',
    en: {
      one: '{{count}} excluded with approval is not counted.',
      other: '{{count}} excluded with approval are not counted.',
    },
  },
} as const satisfies Topic<string>
