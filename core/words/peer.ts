// Words of peer groups: departments compared with each other alone.
import type { Topic } from '../words.ts'

export const peerWords = {
  group: { 'zh-CN': '考核分组', 'zh-TW': '考核分組', en: 'Peer group' },
  rest: { 'zh-CN': '其他单位', 'zh-TW': '其他單位', en: 'Other departments' },
  heading: {
    'zh-CN': '{{group}}（{{n}} 个单位）',
    'zh-TW': '{{group}}（{{n}} 個單位）',
    en: { one: '{{group}} ({{n}} department)', other: '{{group}} ({{n}} departments)' },
  },
  dropped: {
    'zh-CN': '{{group}}没有可计入 {{kpis}} 的数据，组内不计入，权重已分给其余指标。',
    'zh-TW': '{{group}}沒有可計入 {{kpis}} 的資料，組內不計入，權重已分給其餘指標。',
    en: 'Nothing in {{group}} counts towards {{kpis}}: left out within the group, the weight shared among the rest.',
  },
  note: {
    'zh-CN': '各考核分组分别排名；小样本修正、权重分配与排名条件均按本组计算。',
    'zh-TW': '各考核分組分別排名；小樣本修正、權重分配與排名條件均按本組計算。',
    en: 'Each peer group is ranked by itself; small samples, weights and the condition for ranking are settled within the group.',
  },
  rankOf: {
    'zh-CN': '{{group}}第 {{rank}} 名，组内共 {{total}} 个',
    'zh-TW': '{{group}}第 {{rank}} 名，組內共 {{total}} 個',
    en: '{{rank}} of {{total}} in {{group}}',
  },
  rankTied: {
    'zh-CN': '{{group}}并列第 {{rank}} 名，组内共 {{total}} 个',
    'zh-TW': '{{group}}並列第 {{rank}} 名，組內共 {{total}} 個',
    en: '{{rank}} of {{total}} in {{group}}, tied',
  },
  leader: {
    'zh-CN': '{{group}}居首的是{{names}}，{{score}} 分（{{grade}}）。',
    'zh-TW': '{{group}}居首的是{{names}}，{{score}} 分（{{grade}}）。',
    en: 'First in {{group}}: {{names}} with {{score}} ({{grade}}).',
  },
  trailer: {
    'zh-CN': '{{group}}居末的是{{names}}，{{score}} 分。',
    'zh-TW': '{{group}}居末的是{{names}}，{{score}} 分。',
    en: 'Last in {{group}}: {{names}} with {{score}}.',
  },
} as const satisfies Topic<string>
