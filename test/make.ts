// The one builder of test values: a value with everything ordinary, and what a test says of it.
import type { Decision } from '../core/decision.ts'
import type { FeedbackEvent } from '../core/event.ts'
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES, type FieldName, SUPPLIED_FIELDS, suppliedMask } from '../core/fields.ts'
import { DAY, HOUR } from '../core/instant.ts'
import type { Issue } from '../core/issue.ts'
import { type Judgement, VERDICT } from '../core/judgement.ts'
import type { Mapping } from '../core/mapping.ts'
import type { RecordKpi } from '../core/scheme.ts'
import type { NewBatch } from '../db/batches.ts'

/** A complaint received on Friday 2026-03-06 at 16:30 in Shanghai, still open, whose source has every column. */
export function makeFeedback(over: Partial<Feedback> = {}): Feedback {
  return {
    ticketNo: 'GD-1',
    receivedAt: Date.UTC(2026, 2, 6, 8, 30),
    registeredAt: null,
    assignedAt: null,
    firstRespondedAt: null,
    closedAt: null,
    resultSentAt: null,
    revisitedAt: null,
    reratedAt: null,
    department: '客服部',
    handler: null,
    channel: null,
    sourceParty: null,
    nature: 'complaint',
    category: null,
    problemClass: null,
    rootCause: null,
    urgency: null,
    scope: null,
    complex: null,
    subject: null,
    content: null,
    reply: null,
    customerName: null,
    customerContact: null,
    region: null,
    event: null,
    status: null,
    resolution: null,
    satisfaction: null,
    reratedSatisfaction: null,
    selfRated: null,
    reopenCount: null,
    transferCount: null,
    declaredResponseOnTime: null,
    declaredHandlingOnTime: null,
    extras: {},
    supplied: suppliedMask(SUPPLIED_FIELDS),
    knownAt: Date.UTC(2027, 0, 1),
    ...over,
  }
}

/** Closed 30 hours after the receipt, by a source that tells of closes. */
export function makeEvent(over: Partial<FeedbackEvent> = {}): FeedbackEvent {
  return {
    kind: 'closed',
    at: makeFeedback().receivedAt + 30 * HOUR,
    precision: 1000,
    department: null,
    handler: null,
    reason: null,
    approver: null,
    grade: null,
    upheld: null,
    note: null,
    supplied: suppliedMask(['closedAt']),
    ...over,
  }
}

/** Answered within the day, closed in time, resolved, satisfied: the verdict on the complaint of `makeFeedback`, had it been. */
export function makeJudgement(over: Partial<Judgement> = {}): Judgement {
  const receivedAt = over.receivedAt ?? makeFeedback().receivedAt
  const { outside, hit } = VERDICT
  return {
    receivedAt,
    responseDueAt: receivedAt + DAY,
    dueAt: receivedAt + 2 * DAY,
    closedAt: receivedAt + 30 * HOUR,
    ratedAt: receivedAt + 30 * HOUR,
    verdicts: [hit, hit, hit, hit, hit, hit, hit, outside],
    declared: 0,
    responseMinutes: 90,
    handlingMinutes: 1800,
    csatPoints: 75,
    handlingRule: 0,
    responseRule: 0,
    ...over,
  }
}

/** Each field from the column that bears its name. */
export function makeMapping(fields: readonly FieldName[] = FIELD_NAMES): Mapping {
  return {
    dateOrder: 'auto',
    fields: Object.fromEntries(fields.map((name) => [name, { column: name }])),
  }
}

/** An import of 工单.csv whose source has a column for every field. */
export function makeBatch(over: Partial<NewBatch> = {}): NewBatch {
  return {
    fileName: '工单.csv',
    digest: 'f'.repeat(64),
    sizeBytes: 12_345,
    encoding: 'gb18030',
    sheet: null,
    header: ['工单编号', '受理时间', '承办单位'],
    mapping: makeMapping(),
    policyVersion: 1,
    actor: '王敏',
    createdAt: Date.UTC(2026, 3, 1),
    ...over,
  }
}

/** A satisfaction grade that nobody knows: a warning. */
export function makeIssue(over: Partial<Issue> = {}): Issue {
  return {
    row: 2,
    column: '满意度',
    field: 'satisfaction',
    code: 'valueUnknown',
    severity: 'warning',
    value: '挺好',
    ...over,
  }
}

/** K3 of the default scheme, or another KPI like it. */
export function makeKpi(over: Partial<RecordKpi> = {}): RecordKpi {
  return {
    id: 'K3',
    on: true,
    dimension: 'timeliness',
    kind: 'rate',
    measure: 'handlingOnTime',
    weight: 15,
    floor: 70,
    target: 95,
    curve: { kind: 'lin60' },
    missing: 'exclude',
    ...over,
  }
}

/** A test record taken out of everything, asked for and approved by two people. */
export function makeExclusion(over: Partial<Exclusion> = {}): Exclusion {
  return {
    kind: 'exclusion',
    code: 'EX8',
    reason: '测试数据',
    evidence: '见附件',
    requestedBy: '李雷',
    approvedBy: '韩梅',
    ...over,
  }
}

type Exclusion = Extract<Decision, { kind: 'exclusion' }>
