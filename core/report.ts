// Builds the quarterly performance report of requirement 207: one value, rendered as pages and as a workbook.
import { formatInstant } from './format.ts'
import { policyName, schemeName } from './names.ts'
import { periodName } from './periodName.ts'
import { analysisSection } from './report/analysis.ts'
import { chartsSection } from './report/charts.ts'
import { comparisonSection } from './report/comparison.ts'
import { type Context, contextOf, viewOf, volumeOf } from './report/context.ts'
import { departmentsSection } from './report/departments.ts'
import type { Cover, Figures, Report, Section } from './report/document.ts'
import { exclusionsSection } from './report/exclusions.ts'
import type { ReportInput } from './report/input.ts'
import { governanceSection } from './report/governance.ts'
import { methodSection } from './report/method.ts'
import { overdueSection } from './report/overdue.ts'
import { qualitySection } from './report/quality.ts'
import { rankingSection } from './report/ranking.ts'
import { reviewSection } from './report/review.ts'
import { samplesSection } from './report/samples.ts'
import { summarySection } from './report/summary.ts'
import { kpisOf } from './scheme.ts'
import { scopeText } from './scopeText.ts'

export type * from './report/document.ts'
export type * from './report/input.ts'

/** Decides everything a report says; pure, so the same input gives the same report. @throws AppError timeZoneUnknown */
export function buildReport(input: ReportInput): Report {
  const c = contextOf(input)
  const { say } = c
  return {
    kind: 'assessment',
    language: input.language,
    timeZone: input.organisation.timeZone,
    title: say('report.title'),
    organisation: input.organisation.name,
    periodKey: input.scorecard.period.key,
    period: periodName(input.scorecard.period, say),
    edition: editionText(c),
    issuedAt: input.issuedAt,
    asOf: input.scorecard.asOf,
    cover: coverOf(c),
    sections: [
      summarySection(c),
      rankingSection(c),
      chartsSection(c),
      comparisonSection(c),
      analysisSection(c),
      overdueSection(c),
      ...(input.governance ? [governanceSection(input.governance, c)] : []),
      departmentsSection(c),
      samplesSection(c),
      exclusionsSection(c),
      ...(input.review ? [reviewSection(input.review, c)] : []),
      qualitySection(c),
      methodSection(c),
      signatures(c),
    ],
    figures: figuresOf(c),
  }
}

function editionText({ input, say }: Context): string {
  return say('report.editionText', {
    number: input.edition.number,
    kind: say(`report.edition.${input.edition.kind}`),
  })
}

function coverOf(c: Context): Cover {
  const { input, say, zone } = c
  const { period, asOf, rows } = input.scorecard
  return {
    facts: [
      ...assessmentFacts(c),
      {
        label: say('report.period'),
        text: say('frame.periodRange', { first: period.firstOn, last: period.lastOn }),
      },
      { label: say('report.scope'), text: say(`report.scope.${input.scorecard.by}`, { count: rows.length }) },
      {
        label: say('report.scheme'),
        text: say('report.version', {
          name: schemeName(input.scheme.name, say),
          version: input.schemeVersion,
        }),
      },
      {
        label: say('report.policy'),
        text: say('report.version', {
          name: policyName(input.policy.name, say),
          version: input.policyVersion,
        }),
      },
      { label: say('report.asOf'), text: formatInstant(asOf, zone, 'minute') },
      { label: say('report.issuedAt'), text: formatInstant(input.issuedAt, zone, 'day') },
      { label: say('report.editionLabel'), text: editionText(c) },
    ],
    statement: say('report.statement'),
  }
}

/** Which assessment it is, and of a special one what it is about: figures of a part must never pass for all. */
function assessmentFacts({ input, say, zone }: Context): Cover['facts'] {
  if (!input.assessment) return []
  const { name, kind, scope } = input.assessment
  return [
    { label: say(`assessment.kind-${kind}`), text: name },
    ...(kind === 'special' ? [{ label: say('assessment.scope'), text: scopeText(scope, say, zone) }] : []),
  ]
}

function signatures({ say }: Context): Section {
  return {
    id: 'signatures',
    title: say('report.signatures'),
    blocks: [
      {
        kind: 'signatures',
        roles: [say('report.preparedBy'), say('report.reviewedBy'), say('report.approvedBySign')],
        nameLabel: say('report.signature'),
        dateLabel: say('report.date'),
      },
    ],
  }
}

function figuresOf(c: Context): Figures {
  const { input, say } = c
  return {
    scorecard: input.scorecard,
    previous: input.previous,
    scheme: input.scheme,
    kpis: kpisOf(input.scheme).map((kpi) => {
      const view = viewOf(kpi, say)
      return {
        id: kpi.id,
        name: view.name,
        dimension: say(`kpi.dimension.${kpi.dimension}`),
        curve: say(`kpi.curve.${kpi.curve.kind}`),
        unit: view.percent ? '%' : view.unit.trim(),
      }
    }),
    ...(input.governance && { governance: input.governance }),
    volumes: [...input.scorecard.rows, input.scorecard.total].map((row) => volumeOf(row, c)),
    grades: input.scheme.grades.map(({ grade }) => ({ grade, name: say(`kpi.grade.${grade}`) })),
  }
}
