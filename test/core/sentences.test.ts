import { describe, expect, it } from 'vitest'
import { judgementSentences, formulaSentence } from '../../core/sentences.ts'
import type { Decision } from '../../core/decision.ts'
import { SUPPLIED_FIELDS, type SuppliedField, suppliedMask } from '../../core/fields.ts'
import type { Feedback } from '../../core/feedback.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../core/instant.ts'
import { createJudge } from '../../core/judge.ts'
import type { Policy } from '../../core/policy.ts'
import type { RecordKpi, Scheme } from '../../core/scheme.ts'
import type { KpiCount } from '../../core/scorecard.ts'
import { type Language, LANGUAGES } from '../../core/words.ts'
import { zoneOf } from '../../core/zone.ts'
import { makeFeedback } from '../make.ts'
import { A, B, C, count, scheme, score } from './tallies.ts'
import { at, testPolicy } from './testPolicy.ts'

const received = at('2026-03-06 16:30')
const people = { reason: '需要', evidence: '附件', requestedBy: '甲', approvedBy: '乙' }
const only = (...fields: SuppliedField[]) => suppliedMask(fields)
const without = (...fields: SuppliedField[]) =>
  suppliedMask(SUPPLIED_FIELDS.filter((f) => !fields.includes(f)))

function said(
  over: Partial<Feedback>,
  decisions: Decision[] = [],
  language: Language = 'zh-CN',
  policy: Policy = testPolicy,
): readonly string[] {
  const feedback = makeFeedback(over)
  const judgement = createJudge(policy)(feedback, decisions)
  return judgementSentences(feedback, judgement, decisions, policy, language, zoneOf('Asia/Shanghai'))
}

describe('a judgement in sentences', () => {
  const late = { closedAt: at('2026-03-08 19:50'), supplied: only('closedAt') }

  it('says how late, due when and by which rule, in each language', () => {
    expect(said(late)[0]).toBe(
      '超期 3 小时 20 分：应于 2026-03-08 16:30 前办结（投诉 48 小时），实际 2026-03-08 19:50 办结，用时 2 天 3 小时。',
    )
    expect(said(late, [], 'zh-TW')[0]).toBe(
      '逾期 3 小時 20 分：應於 2026-03-08 16:30 前辦結（投訴 48 小時），實際 2026-03-08 19:50 辦結，用時 2 天 3 小時。',
    )
    expect(said(late, [], 'en')[0]).toBe(
      'Late by 3 h 20 min: due 2026-03-08 16:30 (Complaint 48 hours), closed 2026-03-08 19:50 after 2 d 3 h.',
    )
  })

  it.each<[string, Partial<Feedback>, string]>([
    [
      'on time to the second',
      { closedAt: at('2026-03-08 16:29:59') },
      '按期办结：应于 2026-03-08 16:30 前办结（投诉 48 小时），实际 2026-03-08 16:29:59 办结，用时 1 天 23 小时。',
    ],
    ['open', {}, '尚未办结：应于 2026-03-08 16:30 前办结（投诉 48 小时）。'],
    ['complex', { complex: true }, '尚未办结：应于 2026-03-11 18:00 前办结（复杂件 3 个工作日）。'],
    ['of no nature', { nature: null }, '尚未办结：应于 2026-03-08 16:30 前办结（48 小时）。'],
    ['praise', { nature: 'praise' }, '本类工单不设办结时限。'],
    ['declared', { declaredHandlingOnTime: true }, '没有办结时间；来源系统申报按时办结，以申报为准。'],
    [
      'declared late',
      { declaredHandlingOnTime: false },
      '没有办结时间；来源系统申报未按时办结，以申报为准。',
    ],
    [
      'without column and declared blank',
      { supplied: without('closedAt') },
      '来源没有办结时间，申报结论也为空。',
    ],
  ])('handling %s', (_, over, expected) => {
    expect(said(over)[0]).toBe(expected)
  })

  it.each<[string, Partial<Feedback>, string]>([
    [
      'answered',
      { firstRespondedAt: received + HOUR },
      '首次响应及时：应于 2026-03-07 16:30 前响应（24 小时），实际 2026-03-06 17:30 响应。',
    ],
    [
      'answered late',
      { firstRespondedAt: received + 25 * HOUR, urgency: 'urgent' },
      '首次响应超期 1 天：应于 2026-03-06 17:30 前响应（紧急 1 小时），实际 2026-03-07 17:30 响应。',
    ],
    ['not answered', { channel: 'email' }, '没有首次响应时间：应于 2026-03-06 20:30 前响应（邮件 4 小时）。'],
    [
      'declared answered',
      { declaredResponseOnTime: true },
      '没有首次响应时间；来源系统申报及时响应，以申报为准。',
    ],
    [
      'declared late',
      { declaredResponseOnTime: false },
      '没有首次响应时间；来源系统申报未及时响应，以申报为准。',
    ],
    ['registered', { registeredAt: received + 10 * MINUTE }, '登记及时：接收后 10 分登记（时限 30 分钟）。'],
    [
      'registered late',
      { registeredAt: received + 31 * MINUTE },
      '登记超期：接收后 31 分登记（时限 30 分钟）。',
    ],
    ['not registered', {}, '没有登记时间。'],
    [
      'impossible',
      { firstRespondedAt: received - DAY },
      '首次响应时间（2026-03-05 16:30）早于接收时间，按缺失处理。',
    ],
    [
      'in the future',
      { closedAt: received + DAY, knownAt: received },
      '办结时间（2026-03-07 16:30）晚于数据导入时间，按缺失处理。',
    ],
    ['resolved', { resolution: 'resolved' }, '已解决。'],
    ['partly resolved', { resolution: 'partly' }, '部分解决：是否计入解决，由考核方案决定。'],
    ['unresolved', { resolution: 'unresolved' }, '未解决。'],
    ['no resolution', {}, '没有解决结果，不算已解决。'],
    ['loop closed', { resultSentAt: received, revisitedAt: received }, '已闭环：结果已反馈，回访已完成。'],
    ['loop open', { resultSentAt: received }, '未闭环：反馈结果和回访须都完成。'],
    ['first time', { resolution: 'resolved', reopenCount: 0, transferCount: 1 }, '一次解决。'],
    [
      'not first time',
      { resolution: 'resolved', reopenCount: 2, transferCount: 3 },
      '不是一次解决：重办 2 次，转办 3 次（至多 1 次）。',
    ],
    ['blank counts', { resolution: 'resolved' }, '重办或转办次数为空，不能认定为一次解决。'],
    ['rated', { satisfaction: 'basicallySatisfied' }, '用户评价：基本满意。'],
    ['rated by itself', { satisfaction: 'satisfied', selfRated: true }, '评价由承办单位自评，无效。'],
    ['not rated', {}, '用户未评价。'],
    [
      'won back',
      {
        satisfaction: 'dissatisfied',
        revisitedAt: received,
        reratedSatisfaction: 'satisfied',
        reratedAt: received + DAY,
      },
      '整改转化：2026-03-07 16:30 改评为满意。',
    ],
    [
      'not won back',
      { satisfaction: 'dissatisfied', revisitedAt: received },
      '未转化：评价后 7 天内（至 2026-03-13 16:30）没有改评为基本满意以上。',
    ],
    [
      'not measured',
      { supplied: without('satisfaction', 'registeredAt') },
      '来源没有所需的列，未测量：意见收集及时率、用户满意率、不满意件整改转化率。',
    ],
  ])('%s', (_, over, expected) => {
    expect(said(over)).toContain(expected)
  })

  const decision = {
    pause: (from: number, to: number): Decision => ({
      kind: 'pause',
      code: 'awaitingCustomer',
      startAt: received + from * HOUR,
      endAt: received + to * HOUR,
      ...people,
    }),
    extension: (minutes: number, hour: number): Decision => ({
      kind: 'extension',
      minutes,
      requestedAt: received + hour * HOUR,
      ...people,
    }),
    reopen: (closed: number, reopened: number, upheld = true): Decision => ({
      kind: 'reopen',
      closedAt: received + closed * HOUR,
      reopenedAt: received + reopened * HOUR,
      upheld,
      ...people,
    }),
  }

  it.each<[string, Decision[], string]>([
    ['a pause', [decision.pause(1, 6)], '经批准暂停计时 5 小时，期限相应顺延。'],
    [
      'pauses past the limit',
      [decision.pause(1, 100)],
      '经批准暂停共 4 天 3 小时，其中 2 天计入顺延；超出规定次数、时长或时限到期后的不计。',
    ],
    ['an extension', [decision.extension(90, 3)], '经批准延期 1 小时 30 分。'],
    ['an extension too late', [decision.extension(90, 48)], '延期申请晚于期限提出，不予计入。'],
    [
      'a second extension',
      [decision.extension(90, 3), decision.extension(90, 4)],
      '延期只计一次，其余申请不计。',
    ],
    ['a reopening', [decision.reopen(10, 20)], '2026-03-07 12:30 重办成立：此前的办结作废，办结期间不计时。'],
    [
      'a reopening not upheld',
      [decision.reopen(10, 20, false)],
      '2026-03-07 12:30 申请重办，未予支持，原办结有效。',
    ],
    [
      'a reopening too late',
      [decision.reopen(10, 24 * 31 + 10)],
      '2026-04-07 02:30 重办，距办结超过 30 天，原办结有效。',
    ],
    ['work since voided', [decision.reopen(10, 20)], '重办后尚未再次办结，不算已解决。'],
    [
      'an exclusion',
      [{ kind: 'exclusion', code: 'EX4', ...people }],
      '经批准剔除（EX4 不可抗力或系统故障）：不计入 意见收集及时率、首次响应及时率、意见处理及时率。',
    ],
  ])('%s', (_, decisions, expected) => {
    expect(said({ resolution: 'resolved' }, decisions)).toContain(expected)
  })

  it('says by which rule a reopening counts', () => {
    const reopened = [decision.reopen(10, 20)]
    const under = (rule: Policy['reopen']['rule']) =>
      said({}, reopened, 'zh-CN', { ...testPolicy, reopen: { rule, withinDays: 30 } }).join('')
    expect(under('restart')).toContain('时限重新计算')
    expect(under('first_close')).toContain('以首次办结为准')
  })

  it('leaves no placeholder and no untranslated key in any language', () => {
    const rich: Partial<Feedback> = {
      registeredAt: received + SECOND,
      firstRespondedAt: received - 1,
      closedAt: received + 60 * HOUR,
      resolution: 'resolved',
      satisfaction: 'dissatisfied',
      reopenCount: 1,
      supplied: without('resultSentAt'),
    }
    const decisions = [
      decision.pause(1, 30),
      decision.extension(60, 2),
      decision.reopen(5, 10),
      { kind: 'exclusion', code: 'EX6', ...people } as const,
    ]
    for (const language of LANGUAGES) {
      const text = said(rich, decisions, language).join('\n')
      expect(text).not.toMatch(/\{\{|undefined|NaN|judged\.|kpi\.|value\./)
      expect(text.split('\n').length).toBeGreaterThan(9)
    }
  })
})

describe('a figure in sentences', () => {
  const group = [A, B, C]
  const formula = (name: string, id: string, over: Partial<Scheme> = {}, language: Language = 'zh-CN') => {
    const used = scheme(over)
    const kpi = used.kpis.find((k) => k.id === id)!
    const kpis = score(group, { scheme: used }).rows.find((r) => r.name === name)!.kpis
    return formulaSentence(
      kpi,
      kpis.find((k) => k.kpi === id)!,
      used,
      language,
    )
  }

  it('gives the quotient, the curve and the points with the numbers in them', () => {
    expect(formula('A', 'K5')).toEqual([
      '闭环率 = 已反馈结果并回访 ÷ 应办结的工单 = 160 ÷ 190 = 84.21%。',
      '口径：应办结口径（本期到期）。',
      '在底线 60%（60 分）与目标 90%（100 分）之间：60 + 40 × (84.2105 − 60) ÷ (90 − 60) = 92.2807 分。',
      '计分：权重 10 × 92.2807 ÷ 100 = 9.23 分。',
    ])
    expect(formula('A', 'K5', {}, 'en')).toEqual([
      'Closed-loop rate = result sent and called back ÷ due to be closed = 160 ÷ 190 = 84.21%.',
      'Records counted: Due in the period.',
      'Between the floor 60% (60) and the target 90% (100): 60 + 40 × (84.2105 − 60) ÷ (90 − 60) = 92.2807.',
      'Points: weight 10 × 92.2807 ÷ 100 = 9.23.',
    ])
    expect(formula('A', 'K5', {}, 'zh-TW')[0]).toBe(
      '閉環率 = 已回覆結果並回訪 ÷ 應辦結的工單 = 160 ÷ 190 = 84.21%。',
    )
  })

  it('says what a small sample was made of, and that a weight moved', () => {
    expect(formula('B', 'K7', { smallSample: { rule: 'shrink', nMin: 10, k: 10 } })).toEqual([
      '用户满意率 = 评价满意 ÷ 应办结且有有效评价的工单 = 3 ÷ 4 = 75.00%。',
      '基本满意计入满意。',
      '口径：应办结口径（本期到期）。',
      '样本少于 10 件（4 件），向全组水平收缩（相当于加入 10 件全组水平的工单），按 79.7619% 计分。',
      '在底线 60%（60 分）与目标 90%（100 分）之间：60 + 40 × (79.7619 − 60) ÷ (90 − 60) = 86.3492 分。',
      '计分：权重 35 × 86.3492 ÷ 100 = 30.22 分。',
      '权重由 30 变为 35：不适用的指标把权重按比例分给了其他指标。',
    ])
    expect(formula('B', 'K7')).toContain('样本少于 10 件（4 件），按原值计分；小样本容易偶然偏高或偏低。')
    expect(formula('B', 'K7', { smallSample: { rule: 'not_scored', nMin: 10, k: 10 } }).at(-1)).toBe(
      '样本少于 10 件（4 件），按方案不计分，权重按比例分给其他指标。',
    )
  })

  it('says where a rate stands on its curve', () => {
    expect(formula('A', 'K1')).toContain('达到目标 98%，得 100 分。')
    expect(formula('C', 'K2')).toContain('低于底线 75%：60 × 70 ÷ 75 = 56 分。')
    expect(formula('C', 'K8')).toContain(
      '在底线 0%（0 分）与目标 35%（100 分）之间：100 × (16.6667 − 0) ÷ (35 − 0) = 47.619 分。',
    )
    expect(formula('B', 'K8')).toEqual([
      '不满意件整改转化率：没有计入的工单，本指标不适用，权重按比例分给其他指标。',
    ])
  })

  const one = (kpi: Partial<RecordKpi>, counts: Partial<KpiCount>, over: Partial<Scheme> = {}) => {
    const used = scheme({ ...over, kpis: [{ ...scheme().kpis[2]!, ...kpi }] })
    const [row] = score([{ name: 'A', counts: [count('K3', counts)] }], { scheme: used }).rows
    return formulaSentence(used.kpis[0]!, row!.kpis[0]!, used, 'zh-CN')
  }

  it('says the other curves', () => {
    const hours = { kind: 'mean', measure: 'responseHours', target: 4, missing: 'exclude' } as const
    const lower = { ...hours, curve: { kind: 'lower_better', ceiling: 12 } } as const
    expect(one(lower, { hit: 20, valueSum: 20 * 360 })).toEqual([
      '意见处理及时率 = 首次响应时长（小时）合计 ÷ 本期应响应的工单 = 120 ÷ 20 = 6.00 小时。',
      '在目标 4 小时（100 分）与上限 12 小时（0 分）之间：100 × (12 − 6) ÷ (12 − 4) = 75 分。',
      '计分：权重 100 × 75 ÷ 100 = 75.00 分。',
      '权重由 15 变为 100：不适用的指标把权重按比例分给了其他指标。',
    ])
    expect(one(lower, { hit: 20, valueSum: 20 * 900 })).toContain('达到或超过上限 12 小时，得 0 分。')
    expect(one({ ...lower, missing: 'fail' }, { hit: 20, valueSum: 20 * 360, missing: 20 })).toContain(
      '另有 20 件缺数据、不得分：75 × 20 ÷ 40 = 37.5 分。',
    )
    const steps: Partial<RecordKpi> = { curve: { kind: 'steps', steps: [{ atLeast: 90, score: 90 }] } }
    expect(one(steps, { hit: 93, missed: 7 })).toContain('达到 90% 一档，得 90 分。')
    expect(one(steps, { hit: 8, missed: 7 })).toContain('未达到最低一档，得 0 分。')
    const deduct = { target: 90, curve: { kind: 'deduct', full: 25, perPoint: 1, mode: 'ceil' } } as const
    expect(one(deduct, { hit: 876, missed: 124 })).toContain(
      '比目标 90% 差 2.4，每 1 扣 1 分（满分 25，不足 1 按 1 扣），折合百分制 88 分。',
    )
    expect(one({ curve: { kind: 'linear' } }, { hit: 1, missed: 19 })).toContain('未超过底线 70%，得 0 分。')
  })

  it('says what rests on declared facts and what was left out', () => {
    const sentences = one(
      { missing: 'fail' },
      { hit: 20, missed: 2, declared: 7, missing: 3, notMeasured: 4, excluded: 5 },
    )
    expect(sentences).toContain('其中 7 件以来源系统申报的结论为准，未经时间测算。')
    expect(sentences).toContain('缺数据 3 件：按未达标计。')
    expect(sentences).toContain('来源没有所需的列 4 件，不计入。')
    expect(sentences).toContain('经批准剔除 5 件，不计入。')
    expect(one({ missing: 'block' }, { hit: 20, missing: 3 })).toContain(
      '有 3 件缺必需数据，补齐前不计分、不排名。',
    )
  })
})
