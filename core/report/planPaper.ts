// A plan on paper: its text in force, how it came about, and what called for it.
import { assertNever } from '../errors.ts'
import { formatInstant, NO_VALUE } from '../format.ts'
import { gapText } from '../planGapText.ts'
import type { Instant } from '../instant.ts'
import { type ListItem, type MarkdownBlock, parseMarkdown, plainText } from '../markdown.ts'
import type { Organisation } from '../organisation.ts'
import type { Plan, PlanRevision, RevisionHead } from '../plan.ts'
import type { PlanGap } from '../planReadiness.ts'
import type { PlanReview, PlanTask } from '../planTask.ts'
import { type Language, type Say, sayIn } from '../words.ts'
import { type Zone, zoneOf } from '../zone.ts'
import type { Block, Cell, Paper, PaperSection, Table } from './document.ts'

export interface PlanPaperInput {
  readonly organisation: Pick<Organisation, 'name' | 'timeZone'>
  readonly language: Language
  readonly issuedAt: Instant
  readonly plan: Plan
  /** The text that holds. */
  readonly current: PlanRevision | null
  readonly gaps: readonly PlanGap[]
  readonly revisions: readonly RevisionHead[]
  readonly reviews: readonly PlanReview[]
  readonly tasks: readonly PlanTask[]
}

export function buildPlanPaper(input: PlanPaperInput): Paper {
  const { organisation, language, issuedAt, plan, current, gaps } = input
  const say = sayIn(language)
  const comma = say('plan.comma')
  const missing = gaps.map((gap) => gapText(gap, say)).join(comma)
  return {
    language,
    timeZone: organisation.timeZone,
    title: plan.name,
    organisation: organisation.name,
    period: plan.code,
    edition: current
      ? say('plan.inForceSince', { number: current.number, on: current.effectiveOn ?? NO_VALUE })
      : say('plan.noText'),
    issuedAt,
    cover: {
      facts: [
        { label: say('plan.kind'), text: say(`plan.kind-${plan.kind}`) },
        { label: say('plan.owner'), text: plan.owner },
        { label: say('plan.approver'), text: current?.approver ?? NO_VALUE },
        { label: say('plan.departments'), text: plan.departments.join(comma) || NO_VALUE },
        { label: say('plan.nextReview'), text: plan.nextReviewOn },
        { label: say('plan.readiness'), text: missing === '' ? say('plan.ready') : missing },
      ],
      statement: current ? say('plan.digest', { digest: current.digest }) : say('plan.noTextWhy'),
    },
    sections: [
      ...(current ? [{ id: 'text', title: say('plan.part-text'), blocks: textBlocks(current.text) }] : []),
      teamSection(plan, say),
      logSection(input, say, zoneOf(organisation.timeZone)),
    ],
  }
}

/** A Markdown text in the blocks of a report. */
export function textBlocks(text: string): readonly Block[] {
  return parseMarkdown(text).flatMap((block, i) => blockOf(block, i))
}

function blockOf(block: MarkdownBlock, index: number): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: plainText(block.spans) }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: plainText(block.spans), tone: 'plain' }]
    case 'quote':
      return [{ kind: 'paragraph', text: plainText(block.spans), tone: 'note' }]
    case 'code':
      return [{ kind: 'paragraph', text: block.text, tone: 'note' }]
    case 'list':
      return [{ kind: 'list', items: listItems(block.items), ordered: block.items[0]?.ordered ?? false }]
    case 'table':
      return [
        tableOf(
          `text-${index}`,
          null,
          block.head.map(plainText),
          block.rows.map((row) => row.map(plainText)),
          '',
        ),
      ]
    case 'rule':
      return []
    default:
      return assertNever(block)
  }
}

/** What stands below an item goes on in its line. */
function listItems(items: readonly ListItem[]): readonly string[] {
  const lines: string[] = []
  for (const { depth, spans } of items) {
    const text = plainText(spans)
    if (depth === 0 || lines.length === 0) lines.push(text)
    else lines[lines.length - 1] += `\n${'　'.repeat(depth)}· ${text}`
  }
  return lines
}

function teamSection(plan: Plan, say: Say): PaperSection {
  return {
    id: 'team',
    title: say('plan.part-about'),
    blocks: [
      tableOf(
        'team',
        say('plan.team'),
        [say('plan.person'), say('plan.employeeNo'), say('plan.duty')],
        plan.team.map(({ person, employeeNo, duty }) => [person, employeeNo ?? NO_VALUE, duty]),
        say('plan.gap-noTeam'),
      ),
      tableOf(
        'resources',
        say('plan.resources'),
        [say('plan.resource'), say('plan.checkedOn')],
        plan.resources.map(({ name, checkedOn }) => [name, checkedOn ?? say('plan.neverChecked')]),
        say('plan.noResources'),
      ),
    ],
  }
}

function logSection({ revisions, reviews, tasks }: PlanPaperInput, say: Say, zone: Zone): PaperSection {
  const number = (n: number): string => say('plan.revisionNumber', { number: n })
  return {
    id: 'log',
    title: say('plan.log'),
    blocks: [
      tableOf(
        'revisions',
        say('plan.part-revisions'),
        [
          say('plan.number'),
          say('plan.state'),
          say('plan.authors'),
          say('plan.approver'),
          say('plan.decidedAt'),
          say('plan.effectiveOn'),
        ],
        revisions.map((revision) => [
          number(revision.number),
          say(`plan.state-${revision.state}`),
          revision.authors.join(say('plan.comma')),
          revision.approver ?? NO_VALUE,
          formatInstant(revision.decidedAt, zone, 'minute'),
          revision.effectiveOn ?? NO_VALUE,
        ]),
        say('plan.noRevisions'),
      ),
      tableOf(
        'reviews',
        say('plan.reviews'),
        [say('plan.reviewedOn'), say('plan.outcome'), say('plan.number'), say('plan.by'), say('plan.note')],
        reviews.map((review) => [
          review.reviewedOn,
          say(`plan.outcome-${review.outcome}`),
          number(review.number),
          review.actor,
          review.note,
        ]),
        say('plan.noReviews'),
      ),
      tableOf(
        'tasks',
        say('plan.part-tasks'),
        [
          say('plan.trigger'),
          say('plan.reference'),
          say('plan.source'),
          say('plan.dueOn'),
          say('plan.outcome'),
        ],
        tasks.map((task) => [
          say(`plan.trigger-${task.trigger}`),
          task.reference,
          [task.source, task.issuedOn].filter(Boolean).join(' · ') || NO_VALUE,
          task.dueOn,
          say(task.closedAs === null ? 'plan.open' : `plan.outcome-${task.closedAs}`),
        ]),
        NO_VALUE,
      ),
    ],
  }
}

function tableOf(
  id: string,
  title: string | null,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  empty: string,
): Table {
  return {
    kind: 'table',
    id,
    title,
    columns: titles.map((each, i) => ({ id: String(i), title: each, align: 'left', key: i === 0 })),
    rows: rows.map((row) => ({
      cells: titles.map((_, i) => textCell(row[i] ?? '')),
      emphasis: 'plain',
    })),
    notes: [],
    empty,
  }
}

function textCell(text: string): Cell {
  return { kind: 'text', text, value: null, decimals: 0, marks: [] }
}
