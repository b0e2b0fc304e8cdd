// Every plan with how it stands: the text in force, its next review, training and drill, and what keeps it from being ready.
import { monthsAfter } from '../day.ts'
import { formatCount } from '../format.ts'
import { gapText } from '../planGapText.ts'
import type { ListedPlan } from '../plan.ts'
import { type PlanGap, planReadiness, type ReadinessFacts } from '../planReadiness.ts'
import { type Say, sayIn } from '../words.ts'
import {
  countCell,
  dayCell,
  figureColumn,
  fractionCell,
  percentCell,
  row,
  textCell,
  wordColumn,
} from './cell.ts'
import type { Paper, PaperSection } from './document.ts'
import { type Letterhead, listSection } from './paper.ts'

export interface PlanStatus extends ListedPlan {
  readonly facts: ReadinessFacts
  /** Of the revision in force. */
  readonly effectiveOn: string | null
}

export interface PlanOverviewInput extends Letterhead {
  /** The day of which it says how things stand. */
  readonly today: string
  readonly plans: readonly PlanStatus[]
}

export function buildPlanOverview(input: PlanOverviewInput): Paper {
  const { organisation, language, issuedAt, today } = input
  const say = sayIn(language)
  const plans = input.plans.map((status) => ({ ...status, gaps: planReadiness(status.facts) }))
  const ready = plans.filter(({ gaps }) => gaps.length === 0).length
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('paper.planOverview'),
    organisation: organisation.name,
    period: say('paper.asOf', { on: today }),
    edition: '',
    issuedAt,
    layout: 'sheet',
    cover: {
      facts: [
        { label: say('paper.plans'), text: formatCount(plans.length) },
        { label: say('plan.ready'), text: formatCount(ready) },
        { label: say('plan.notReady'), text: formatCount(plans.length - ready) },
        {
          label: say('paper.underRevision'),
          text: formatCount(plans.filter(({ open }) => open !== null).length),
        },
      ],
      statement: say('paper.readyMeans'),
    },
    sections: [gapsSection(plans, say), plansSection(plans, say)],
  }
}

type Standing = PlanStatus & { readonly gaps: readonly PlanGap[] }

function plansSection(plans: readonly Standing[], say: Say): PaperSection {
  const comma = say('plan.comma')
  return listSection('plans', say('paper.eachPlan'), {
    columns: [
      wordColumn('code', say('plan.code'), true),
      wordColumn('name', say('plan.name'), true),
      wordColumn('kind', say('plan.kind')),
      wordColumn('owner', say('plan.owner')),
      wordColumn('departments', say('plan.departments')),
      figureColumn('inForce', say('paper.inForce')),
      wordColumn('effectiveOn', say('plan.effectiveOn')),
      wordColumn('nextReview', say('plan.nextReview')),
      figureColumn('trained', say('paper.trained')),
      wordColumn('lastDrill', say('paper.lastDrill')),
      wordColumn('drillDue', say('paper.drillDue')),
      figureColumn('tasks', say('plan.openTasks')),
      wordColumn('standing', say('plan.readiness')),
    ],
    rows: plans.map(({ plan, facts, effectiveOn, openTasks, gaps }) => {
      const team = new Set(facts.team)
      const trained = new Set(facts.trained.filter((person) => team.has(person)))
      const { lastDrillOn, drillEveryMonths } = facts
      const drillDue =
        lastDrillOn === null || drillEveryMonths === null ? null : monthsAfter(lastDrillOn, drillEveryMonths)
      return row(
        textCell(plan.code),
        textCell(plan.name),
        textCell(say(`plan.kind-${plan.kind}`)),
        textCell(plan.owner),
        textCell(plan.departments.join(comma)),
        countCell(plan.inForce),
        dayCell(effectiveOn),
        dayCell(plan.nextReviewOn),
        fractionCell({ numerator: trained.size, denominator: team.size }),
        drillEveryMonths === null ? textCell(say('paper.notDrilled')) : dayCell(lastDrillOn),
        dayCell(drillDue),
        countCell(openTasks),
        textCell(standing(gaps, say)),
      )
    }),
    empty: say('plan.none'),
  })
}

/** What is missing, with the names of those who are not trained: a supervisor calls them. */
function standing(gaps: readonly PlanGap[], say: Say): string {
  if (gaps.length === 0) return say('plan.ready')
  return gaps
    .map((gap) => {
      const text = gapText(gap, say)
      return gap.kind === 'untrained'
        ? say('paper.named', { text, names: gap.people.join(say('plan.comma')) })
        : text
    })
    .join('\n')
}

const GAP_KINDS = [
  'noRevision',
  'reviewOverdue',
  'noTeam',
  'untrained',
  'neverDrilled',
  'drillOverdue',
] as const satisfies readonly PlanGap['kind'][]

function gapsSection(plans: readonly Standing[], say: Say): PaperSection {
  const counts = GAP_KINDS.map((kind) => ({
    kind,
    n: plans.filter(({ gaps }) => gaps.some((gap) => gap.kind === kind)).length,
  }))
  return listSection('gaps', say('paper.gaps'), {
    columns: [
      wordColumn('gap', say('plan.missing'), true),
      figureColumn('plans', say('paper.plans')),
      figureColumn('share', say('report.share')),
    ],
    rows:
      plans.length === 0
        ? []
        : counts.map(({ kind, n }) =>
            row(textCell(say(`paper.gap-${kind}`)), countCell(n), percentCell(n, plans.length)),
          ),
    empty: say('plan.none'),
  })
}
