// The revision log of a plan: every revision with what it rests on, what it changed and what was said of it.
import { formatCount, NO_VALUE } from '../format.ts'
import { type Plan, PRINCIPLES, type PlanRevision, SOLUTION_PRINCIPLES } from '../plan.ts'
import type { PlanComment, PlanReview, PlanTask } from '../planTask.ts'
import { riskText } from '../revisionFacts.ts'
import { type Say, sayIn } from '../words.ts'
import { type Zone, zoneOf } from '../zone.ts'
import { countCell, dayCell, figureColumn, instantCell, row, textCell, wordColumn } from './cell.ts'
import type { Paper, PaperSection, Row } from './document.ts'
import { type Letterhead, listSection } from './paper.ts'

export interface PlanLogInput extends Letterhead {
  readonly plan: Plan
  /** Latest first. */
  readonly revisions: readonly PlanRevision[]
  readonly reviews: readonly PlanReview[]
  readonly tasks: readonly PlanTask[]
  readonly comments: readonly PlanComment[]
}

export function buildPlanLog(input: PlanLogInput): Paper {
  const { organisation, language, issuedAt, plan, revisions } = input
  const say = sayIn(language)
  const zone = zoneOf(organisation.timeZone)
  const current = revisions.find(({ state }) => state === 'inForce')
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('paper.planLog'),
    organisation: organisation.name,
    period: `${plan.code} ${plan.name}`,
    edition: current
      ? say('plan.inForceSince', { number: current.number, on: current.effectiveOn ?? NO_VALUE })
      : say('plan.noText'),
    issuedAt,
    layout: 'sheet',
    cover: {
      facts: [
        { label: say('plan.kind'), text: say(`plan.kind-${plan.kind}`) },
        { label: say('plan.owner'), text: plan.owner },
        { label: say('plan.departments'), text: plan.departments.join(say('plan.comma')) || NO_VALUE },
        { label: say('plan.part-revisions'), text: formatCount(revisions.length) },
        { label: say('paper.lastReview'), text: plan.reviewedOn ?? NO_VALUE },
        { label: say('plan.nextReview'), text: plan.nextReviewOn },
      ],
      statement: '',
    },
    sections: [
      revisionsSection(revisions, say, zone),
      basisSection(revisions, say),
      reviewsSection(input, say, zone),
      tasksSection(input, say, zone),
      commentsSection(input, say, zone),
    ],
  }
}

function revisionsSection(revisions: readonly PlanRevision[], say: Say, zone: Zone): PaperSection {
  return listSection('revisions', say('plan.part-revisions'), {
    columns: [
      figureColumn('number', say('plan.number')),
      wordColumn('state', say('plan.state'), true),
      wordColumn('trigger', say('plan.trigger')),
      wordColumn('authors', say('plan.authors')),
      wordColumn('approver', say('plan.approver')),
      wordColumn('decidedAt', say('plan.decidedAt')),
      wordColumn('effectiveOn', say('plan.effectiveOn')),
      wordColumn('digest', say('paper.textDigest')),
    ],
    rows: revisions.map((one) => {
      const { kind, reference } = one.basis.trigger
      return row(
        countCell(one.number),
        textCell(say(`plan.state-${one.state}`)),
        textCell([say(`plan.trigger-${kind}`), reference].filter(Boolean).join(' · ')),
        textCell(one.authors.join(say('plan.comma'))),
        textCell(one.approver),
        instantCell(one.decidedAt, zone),
        dayCell(one.effectiveOn),
        textCell(one.digest.slice(0, 16)),
      )
    }),
    empty: say('plan.noRevisions'),
  })
}

/** A line for each thing that a revision says of itself; what nobody has said yet is left out. */
function basisSection(revisions: readonly PlanRevision[], say: Say): PaperSection {
  return listSection('basis', say('plan.basis'), {
    columns: [
      figureColumn('number', say('plan.number')),
      wordColumn('item', say('report.item'), true),
      wordColumn('content', say('paper.content')),
    ],
    rows: revisions.flatMap(({ number, basis, rejection }): readonly Row[] => {
      const line = (item: string, content: string): readonly Row[] =>
        content.trim() === '' ? [] : [row(countCell(number), textCell(item), textCell(content))]
      return [
        ...line(say('plan.evidence'), evidenceText(basis.evidence, say)),
        ...basis.changes.flatMap(({ area, text }) => line(say(`plan.area-${area}`), text)),
        ...PRINCIPLES.flatMap((each) => line(say(`plan.principle-${each}`), basis.principles[each])),
        ...SOLUTION_PRINCIPLES.flatMap((each) => line(say(`plan.solution-${each}`), basis.solution[each])),
        ...basis.risks.flatMap((risk) => line(say('plan.risks'), riskText(risk, say))),
        ...line(say('plan.applicability'), basis.applicability),
        ...line(say('plan.effectiveness'), basis.effectiveness),
        ...line(say('plan.state-changesRequested'), rejection),
      ]
    }),
    empty: NO_VALUE,
  })
}

function evidenceText(evidence: PlanRevision['basis']['evidence'], say: Say): string {
  const { text, recordIds, assessmentId, findingId, accountabilityId } = evidence
  return [
    text,
    ...recordIds.map((id) => say('plan.evidenceRecord', { id })),
    ...(assessmentId === null ? [] : [say('plan.evidenceAssessment', { id: assessmentId })]),
    ...(findingId === null ? [] : [say('drill.finding', { id: findingId })]),
    ...(accountabilityId === null ? [] : [`${say('due.kind-accountability')} ${accountabilityId}`]),
  ]
    .filter((part) => part.trim() !== '')
    .join(say('plan.comma'))
}

function reviewsSection({ reviews }: PlanLogInput, say: Say, zone: Zone): PaperSection {
  return listSection('reviews', say('plan.reviews'), {
    columns: [
      wordColumn('reviewedOn', say('plan.reviewedOn'), true),
      wordColumn('outcome', say('plan.outcome')),
      figureColumn('number', say('plan.number')),
      wordColumn('by', say('plan.by')),
      wordColumn('at', say('paper.enteredAt')),
      wordColumn('note', say('plan.note')),
    ],
    rows: reviews.map(({ reviewedOn, outcome, number, actor, at, note }) =>
      row(
        dayCell(reviewedOn),
        textCell(say(`plan.outcome-${outcome}`)),
        countCell(number),
        textCell(actor),
        instantCell(at, zone),
        textCell(note),
      ),
    ),
    empty: say('plan.noReviews'),
  })
}

function tasksSection({ tasks }: PlanLogInput, say: Say, zone: Zone): PaperSection {
  return listSection('tasks', say('plan.part-tasks'), {
    columns: [
      wordColumn('trigger', say('plan.trigger'), true),
      wordColumn('reference', say('plan.reference')),
      wordColumn('source', say('plan.source')),
      wordColumn('issuedOn', say('plan.issuedOn')),
      wordColumn('dueOn', say('plan.dueOn')),
      wordColumn('outcome', say('plan.outcome')),
      wordColumn('closedAt', say('paper.closedAt')),
    ],
    rows: tasks.map((task) =>
      row(
        textCell(say(`plan.trigger-${task.trigger}`)),
        textCell(task.reference),
        textCell(task.source),
        dayCell(task.issuedOn),
        dayCell(task.dueOn),
        textCell(say(task.closedAs === null ? 'plan.open' : `plan.outcome-${task.closedAs}`)),
        instantCell(task.closedAt, zone),
      ),
    ),
    empty: say('paper.noTasks'),
  })
}

function commentsSection({ comments }: PlanLogInput, say: Say, zone: Zone): PaperSection {
  return listSection('comments', say('plan.comments'), {
    columns: [
      figureColumn('number', say('plan.number')),
      wordColumn('source', say('plan.commentSource'), true),
      wordColumn('text', say('paper.content')),
      wordColumn('by', say('plan.by')),
      wordColumn('at', say('paper.enteredAt')),
    ],
    rows: comments.map(({ number, source, text, actor, at }) =>
      row(
        countCell(number),
        textCell(say(`plan.source-${source}`)),
        textCell(text),
        textCell(actor),
        instantCell(at, zone),
      ),
    ),
    empty: say('plan.noComments'),
  })
}
