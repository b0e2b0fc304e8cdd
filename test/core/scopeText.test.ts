import { expect, test } from 'vitest'
import type { AssessmentScope } from '../../core/assessment.ts'
import { scopeText } from '../../core/scopeText.ts'
import { sayIn } from '../../core/words.ts'
import { zoneOf } from '../../core/zone.ts'

const ZONE = zoneOf('Asia/Shanghai')

test.each<[AssessmentScope | null, string, string]>([
  [null, '考核期内全部工单', 'every ticket of the period'],
  [{ text: '噪声' }, '包含“噪声”', 'contains “噪声”'],
  [
    { fields: { nature: { in: ['complaint', null] }, event: { in: ['广交会'] } } },
    '意见性质：投诉、（空白）；活动：广交会',
    'Nature: Complaint, (blank); Event: 广交会',
  ],
  [
    { fields: { receivedAt: { from: Date.UTC(2026, 2, 1, 16) }, reply: { blank: false } }, text: '退款' },
    '接收时间：≥ 2026-03-02 00:00；答复内容：非空；包含“退款”',
    'Received: ≥ 2026-03-02 00:00; Reply: not blank; contains “退款”',
  ],
])('%o reads as people say it', (scope, chinese, english) => {
  expect(scopeText(scope, sayIn('zh-CN'), ZONE)).toBe(chinese)
  expect(scopeText(scope, sayIn('en'), ZONE)).toBe(english)
})
