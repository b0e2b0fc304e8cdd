// After-action report of a drill: what was aimed at and how it went, what was seen, and what is mended by whom until when.
import { type Drill, type DrillMove, drillScore, isMet, type Step } from '../drill.ts'
import type { DrillFinding } from '../drillFinding.ts'
import type { EvidenceFile } from '../evidence.ts'
import { formatBytes, formatCount, formatInstant, NO_VALUE } from '../format.ts'
import { fraction, multiply, toFixedHalfUp } from '../fraction.ts'
import type { PlanReference } from '../plan.ts'
import { type Say, sayIn } from '../words.ts'
import { type Zone, zoneOf } from '../zone.ts'
import {
  changeCell,
  countCell,
  dayCell,
  figureColumn,
  fractionCell,
  instantCell,
  percentCell,
  row,
  textCell,
  totalRow,
  wordColumn,
} from './cell.ts'
import type { Block, Paper, PaperSection } from './document.ts'
import { findingsSection } from './drillFindings.ts'
import { type Letterhead, listSection, listTable } from './paper.ts'

export interface DrillReportInput extends Letterhead {
  readonly drill: Drill
  /** The plan that is tried out. */
  readonly plan: PlanReference | null
  readonly findings: readonly DrillFinding[]
  /** Codes of the plans that findings name, by id. */
  readonly planCodes: ReadonlyMap<number, string>
  readonly photos: readonly EvidenceFile[]
  readonly steps: readonly Step<DrillMove>[]
}

export function buildDrillReport(input: DrillReportInput): Paper {
  const { organisation, language, issuedAt, drill } = input
  const say = sayIn(language)
  const zone = zoneOf(organisation.timeZone)
  const isFiled = drill.state === 'reported' || drill.state === 'closed'
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('paper.drillReport'),
    organisation: organisation.name,
    period: drill.name,
    edition: `${say(`drill.kind-${drill.kind}`)} · ${say(`drill.state-${drill.state}`)}`,
    issuedAt,
    cover: { facts: coverFacts(input, say), statement: say('paper.drillScoreMeans') },
    sections: [
      summarySection(drill, say),
      objectivesSection(drill, say),
      injectsSection(drill, say),
      peopleSection(drill, say),
      notesSection(drill, say),
      assessmentsSection(drill, say),
      findingsSection(input, say),
      ...(input.photos.length > 0 ? [photosSection(input, say, zone)] : []),
      stepsSection(input, say, zone),
      {
        id: 'signatures',
        title: say('report.signatures'),
        blocks: [
          {
            kind: 'signatures',
            roles: [say('drill.owner'), say('drill.observer'), say('report.approvedBySign')],
            nameLabel: say('report.signature'),
            dateLabel: say('report.date'),
          },
        ],
      },
    ],
    ...(!isFiled && { mark: say(drill.state === 'cancelled' ? 'drill.state-cancelled' : 'paper.notFiled') }),
  }
}

function coverFacts({ drill, plan, findings }: DrillReportInput, say: Say): Paper['cover']['facts'] {
  const named =
    plan &&
    [
      `${plan.code} ${plan.name}`,
      ...(plan.number === null ? [] : [say('plan.revisionNumber', { number: plan.number })]),
    ].join(' · ')
  const open = findings.filter(({ state }) => state !== 'closed').length
  return [
    { label: say('drill.kind'), text: say(`drill.kind-${drill.kind}`) },
    { label: say('paper.plan'), text: named ?? NO_VALUE },
    { label: say('drill.department'), text: drill.department },
    { label: say('drill.owner'), text: drill.owner },
    { label: say('drill.plannedOn'), text: drill.plannedOn },
    { label: say('drill.heldOn'), text: drill.heldOn ?? say('paper.notHeld') },
    { label: say('drill.state'), text: say(`drill.state-${drill.state}`) },
    { label: say('paper.score'), text: scoreText(drill) },
    { label: say('drill.participants'), text: formatCount(drill.content.participants.length) },
    { label: say('drill.findings'), text: say('paper.findingsOpen', { all: findings.length, open }) },
  ]
}

function scoreText({ content }: Drill): string {
  const score = drillScore(content)
  return score ? `${toFixedHalfUp(multiply(score, fraction(100n)), 2)}%` : NO_VALUE
}

function summarySection(drill: Drill, say: Say): PaperSection {
  const { content } = drill
  const { objectives, injects } = content
  const met = objectives.filter(({ key }) => isMet(content, key)).length
  const answered = injects.filter(({ actualMinute }) => actualMinute !== null)
  const inTime = answered.filter(({ expectedMinute, actualMinute }) => actualMinute! <= expectedMinute).length
  const text = (label: string, words: string): readonly Block[] => [
    { kind: 'heading', text: label },
    { kind: 'paragraph', text: words.trim() === '' ? NO_VALUE : words, tone: 'plain' },
  ]
  return {
    id: 'summary',
    title: say('paper.drillSummary'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say('paper.score'), text: scoreText(drill) },
          {
            label: say('paper.objectivesMet'),
            text: fractionCell({ numerator: met, denominator: objectives.length }).text,
          },
          {
            label: say('paper.injectsInTime'),
            text: fractionCell({ numerator: inTime, denominator: injects.length }).text,
          },
        ],
      },
      ...text(say('drill.scenario'), content.scenario),
      ...text(say('drill.strengths'), content.strengths),
      ...text(say('drill.improvement'), content.improvement),
    ],
  }
}

/** Weight times rating of each, and what they add up to out of the best that could be: the score, to be checked by hand. */
function objectivesSection({ content }: Drill, say: Say): PaperSection {
  const { objectives, scale } = content
  const weights = objectives.reduce((sum, { weight }) => sum + weight, 0)
  const points = objectives.reduce((sum, { weight, rating }) => sum + weight * (rating ?? 0), 0)
  const isRated = drillScore(content) !== null
  return listSection('objectives', say('drill.objectives'), {
    columns: [
      wordColumn('objective', say('drill.objective'), true),
      figureColumn('weight', say('drill.weight')),
      figureColumn('rating', say('drill.rating')),
      figureColumn('scale', say('drill.scale')),
      figureColumn('points', say('paper.points')),
      figureColumn('best', say('paper.best')),
      figureColumn('share', say('paper.share')),
      wordColumn('met', say('paper.met')),
    ],
    rows: [
      ...objectives.map(({ key, text, weight, rating }) =>
        row(
          textCell(text),
          countCell(weight),
          countCell(rating),
          countCell(scale),
          countCell(rating === null ? null : weight * rating),
          countCell(weight * scale),
          percentCell(rating === null ? 0 : rating, rating === null ? 0 : scale),
          textCell(rating === null ? null : say(isMet(content, key) ? 'paper.yes' : 'paper.no')),
        ),
      ),
      ...(objectives.length === 0
        ? []
        : [
            totalRow(
              textCell(say('drill.total')),
              countCell(weights),
              textCell(null),
              textCell(null),
              countCell(isRated ? points : null),
              countCell(weights * scale),
              percentCell(isRated ? points : 0, isRated ? weights * scale : 0),
              textCell(null),
            ),
          ]),
    ],
    empty: say('paper.noObjectives'),
  })
}

function injectsSection({ content }: Drill, say: Say): PaperSection {
  return listSection('injects', say('drill.injects'), {
    columns: [
      figureColumn('no', say('evidence.no')),
      wordColumn('inject', say('drill.inject'), true),
      figureColumn('expected', say('drill.expectedMinute')),
      figureColumn('actual', say('drill.actualMinute')),
      figureColumn('late', say('paper.lateMinutes')),
    ],
    rows: content.injects.map(({ text, expectedMinute, actualMinute }, i) =>
      row(
        countCell(i + 1),
        textCell(text),
        countCell(expectedMinute),
        countCell(actualMinute),
        changeCell(`${expectedMinute}`, actualMinute === null ? null : `${actualMinute}`, 0),
      ),
    ),
    empty: say('paper.noInjects'),
  })
}

function peopleSection({ content }: Drill, say: Say): PaperSection {
  return listSection('participants', say('paper.participants'), {
    columns: [wordColumn('name', say('drill.person'), true), wordColumn('role', say('drill.role'))],
    rows: content.participants.map(({ name, role }) => row(textCell(name), textCell(role))),
    empty: say('paper.noParticipants'),
  })
}

function notesSection({ content }: Drill, say: Say): PaperSection {
  return listSection('notes', say('drill.notes'), {
    columns: [wordColumn('observer', say('drill.observer'), true), wordColumn('note', say('drill.note'))],
    rows: content.notes.map(({ observer, text }) => row(textCell(observer), textCell(text))),
    empty: say('paper.noNotes'),
  })
}

function assessmentsSection({ content }: Drill, say: Say): PaperSection {
  const { selfAssessments, scale, teamAssessment } = content
  return {
    id: 'assessments',
    title: say('paper.assessments'),
    blocks: [
      { kind: 'heading', text: say('drill.teamAssessment') },
      {
        kind: 'paragraph',
        text: teamAssessment.trim() === '' ? NO_VALUE : teamAssessment,
        tone: 'plain',
      },
      listTable('self', {
        title: say('drill.selfAssessments'),
        columns: [
          wordColumn('name', say('drill.selfAssessor'), true),
          figureColumn('rating', say('drill.rating')),
          figureColumn('scale', say('drill.scale')),
          wordColumn('comment', say('drill.comment')),
        ],
        rows: selfAssessments.map(({ name, rating, text }) =>
          row(textCell(name), countCell(rating), countCell(scale), textCell(text)),
        ),
        empty: say('paper.noSelfAssessments'),
      }),
    ],
  }
}

function photosSection({ photos }: DrillReportInput, say: Say, zone: Zone): PaperSection {
  return {
    id: 'photos',
    title: say('drill.photos'),
    blocks: [
      listTable('files', {
        columns: [
          wordColumn('file', say('paper.file'), true),
          figureColumn('size', say('paper.size')),
          wordColumn('by', say('paper.uploadedBy')),
          wordColumn('at', say('paper.uploadedAt')),
          wordColumn('digest', say('paper.fileDigest')),
        ],
        rows: photos.map(({ fileName, sizeBytes, uploadedBy, uploadedAt, digest }) =>
          row(
            textCell(fileName),
            textCell(formatBytes(sizeBytes)),
            textCell(uploadedBy),
            instantCell(uploadedAt, zone),
            textCell(digest.slice(0, 16)),
          ),
        ),
        empty: NO_VALUE,
      }),
      {
        kind: 'pictures',
        pictures: photos.map(({ digest, fileName, uploadedAt }) => ({
          digest,
          caption: `${fileName} · ${formatInstant(uploadedAt, zone, 'minute')}`,
        })),
      },
    ],
  }
}

function stepsSection({ steps, drill }: DrillReportInput, say: Say, zone: Zone): PaperSection {
  return listSection('steps', say('drill.history'), {
    columns: [
      wordColumn('at', say('paper.enteredAt'), true),
      wordColumn('move', say('paper.step')),
      wordColumn('by', say('plan.by')),
      wordColumn('note', say('plan.note')),
      wordColumn('heldOn', say('drill.heldOn')),
    ],
    rows: steps.map(({ move, actor, at, note }) =>
      row(
        instantCell(at, zone),
        textCell(say(`drill.move-${move}`)),
        textCell(actor),
        textCell(note),
        dayCell(move === 'hold' ? drill.heldOn : null),
      ),
    ),
    empty: NO_VALUE,
  })
}
