// Records for exports: judged by the real rules, with text that a spreadsheet program might run or misread.
import { createJudge } from '../../core/judge.ts'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { HOUR, MINUTE } from '../../core/instant.ts'
import type { ReportRecord } from '../../core/report/input.ts'
import { makeFeedback } from '../make.ts'

/** 2026-03-06 16:30:07 in Shanghai. */
export const RECEIVED_AT = Date.UTC(2026, 2, 6, 8, 30, 7)
export const DANGEROUS = [
  '=1+1',
  '+86 13812345678',
  '-5 度',
  '@SUM(A1)',
  '\t=2',
  '＝3',
  '=HYPERLINK("http://x","点我")',
] as const

export function makeRecords(count: number): readonly ReportRecord[] {
  const judge = createJudge(defaultPolicy('Asia/Shanghai'))
  return Array.from({ length: count }, (_, i) => {
    const receivedAt = RECEIVED_AT + i * MINUTE
    const feedback = makeFeedback({
      ticketNo: `000${i}`,
      receivedAt,
      firstRespondedAt: receivedAt + HOUR,
      closedAt: i % 3 === 0 ? null : receivedAt + 30 * HOUR,
      nature: 'complaint',
      resolution: i % 2 === 0 ? 'resolved' : 'partly',
      satisfaction: 'satisfied',
      channel: i % 2 === 0 ? 'hotline' : '市长信箱',
      subject: DANGEROUS[i % DANGEROUS.length]!,
      content: `第 ${i} 件："引号"、逗号,\r\n换行，请回电 13812345678 <b>&amp;</b> _x0041_`,
      customerName: '张三丰',
      customerContact: '13812345678',
      complex: i % 2 === 1,
      reopenCount: 0,
      extras: { 问题点位: '南京路 100 号' },
    })
    return { feedback, judgement: judge(feedback, []), chargedTo: feedback.department }
  })
}

export async function* inBatches<T>(items: readonly T[], size = 100): AsyncGenerator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}
