// One revision of a plan as a controlled document: its text under a cover that says what it is and whether it holds.
import { formatInstant, NO_VALUE } from '../format.ts'
import type { Plan, PlanRevision, RevisionHead } from '../plan.ts'
import { riskLevel } from '../risk.ts'
import { type Say, sayIn } from '../words.ts'
import { type Zone, zoneOf } from '../zone.ts'
import { countCell, dayCell, figureColumn, instantCell, row, textCell, wordColumn } from './cell.ts'
import type { Paper, PaperSection } from './document.ts'
import { textSections } from './markdownBlocks.ts'
import { type Letterhead, listSection, listTable } from './paper.ts'

export interface PlanTextInput extends Letterhead {
  readonly plan: Plan
  readonly revision: PlanRevision
  /** The revision itself and those before it, latest first. */
  readonly history: readonly RevisionHead[]
}

export function buildPlanText(input: PlanTextInput): Paper {
  const { organisation, language, issuedAt, plan, revision } = input
  const say = sayIn(language)
  const zone = zoneOf(organisation.timeZone)
  const comma = say('plan.comma')
  const state = say(`plan.state-${revision.state}`)
  const holds = revision.state === 'inForce'
  return {
    language,
    timeZone: organisation.timeZone,
    title: plan.name,
    organisation: organisation.name,
    period: plan.code,
    edition: `${say('plan.revisionNumber', { number: revision.number })} · ${state}`,
    issuedAt,
    cover: {
      facts: [
        { label: say('plan.code'), text: plan.code },
        { label: say('plan.kind'), text: say(`plan.kind-${plan.kind}`) },
        { label: say('plan.number'), text: say('plan.revisionNumber', { number: revision.number }) },
        { label: say('plan.state'), text: state },
        { label: say('plan.owner'), text: plan.owner },
        { label: say('plan.departments'), text: plan.departments.join(comma) || NO_VALUE },
        { label: say('plan.authors'), text: revision.authors.join(comma) },
        { label: say('plan.approver'), text: revision.approver ?? NO_VALUE },
        { label: say('plan.decidedAt'), text: formatInstant(revision.decidedAt, zone, 'minute') },
        { label: say('plan.effectiveOn'), text: revision.effectiveOn ?? NO_VALUE },
        ...(holds ? [{ label: say('plan.nextReview'), text: plan.nextReviewOn }] : []),
      ],
      statement: say('plan.digest', { digest: revision.digest }),
    },
    sections: [
      ...textSections(revision.text, { opening: say('paper.text'), title: plan.name }),
      changesSection(revision, say),
      risksSection(revision, say),
      peopleSection(plan, say),
      historySection(input, say, zone),
    ],
    ...(!holds && { mark: say('paper.notInForce', { state }) }),
  }
}

function changesSection({ basis }: PlanRevision, say: Say): PaperSection {
  return listSection('changes', say('paper.changes'), {
    columns: [wordColumn('area', say('plan.area'), true), wordColumn('text', say('plan.changes'))],
    rows: basis.changes.map(({ area, text }) => row(textCell(say(`plan.area-${area}`)), textCell(text))),
    empty: NO_VALUE,
  })
}

function risksSection({ basis }: PlanRevision, say: Say): PaperSection {
  return listSection('risks', say('plan.risks'), {
    columns: [
      wordColumn('risk', say('paper.risk'), true),
      figureColumn('likelihood', say('risk.likelihood')),
      figureColumn('impact', say('risk.impact')),
      wordColumn('level', say('risk.level')),
      wordColumn('response', say('paper.response')),
    ],
    rows: basis.risks.map(({ risk, likelihood, impact, response }) =>
      row(
        textCell(risk),
        countCell(likelihood),
        countCell(impact),
        textCell(say(`risk.level-${riskLevel({ likelihood, impact })}`)),
        textCell(response),
      ),
    ),
    empty: say('paper.noRisks'),
  })
}

function peopleSection(plan: Plan, say: Say): PaperSection {
  return {
    id: 'team',
    title: say('paper.teamAndResources'),
    blocks: [
      listTable('team', {
        title: say('plan.team'),
        columns: [
          wordColumn('person', say('plan.person'), true),
          wordColumn('employeeNo', say('plan.employeeNo')),
          wordColumn('duty', say('plan.duty')),
        ],
        rows: plan.team.map(({ person, employeeNo, duty }) =>
          row(textCell(person), textCell(employeeNo), textCell(duty)),
        ),
        empty: say('plan.gap-noTeam'),
      }),
      listTable('resources', {
        title: say('plan.resources'),
        columns: [
          wordColumn('name', say('plan.resource'), true),
          figureColumn('every', say('plan.checkEveryMonths')),
          wordColumn('checkedOn', say('plan.checkedOn')),
        ],
        rows: plan.resources.map(({ name, checkEveryMonths, checkedOn }) =>
          row(
            textCell(name),
            countCell(checkEveryMonths),
            checkedOn === null ? textCell(say('plan.neverChecked')) : dayCell(checkedOn),
          ),
        ),
        empty: say('plan.noResources'),
      }),
    ],
  }
}

function historySection({ history }: PlanTextInput, say: Say, zone: Zone): PaperSection {
  return listSection('history', say('paper.history'), {
    columns: [
      figureColumn('number', say('plan.number')),
      wordColumn('state', say('plan.state'), true),
      wordColumn('authors', say('plan.authors')),
      wordColumn('approver', say('plan.approver')),
      wordColumn('decidedAt', say('plan.decidedAt')),
      wordColumn('effectiveOn', say('plan.effectiveOn')),
    ],
    rows: history.map((one) =>
      row(
        countCell(one.number),
        textCell(say(`plan.state-${one.state}`)),
        textCell(one.authors.join(say('plan.comma'))),
        textCell(one.approver),
        instantCell(one.decidedAt, zone),
        dayCell(one.effectiveOn),
      ),
    ),
    empty: say('plan.noRevisions'),
  })
}
