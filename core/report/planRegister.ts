// The register of plans, in the columns that can be changed in a spreadsheet and brought in again.
import { formatCount } from '../format.ts'
import type { ListedPlan } from '../plan.ts'
import { planStateText } from '../planText.ts'
import { sayIn } from '../words.ts'
import { countCell, figureColumn, row, textCell, wordColumn } from './cell.ts'
import type { Paper } from './document.ts'
import { type Letterhead, listSection } from './paper.ts'

export interface PlanRegisterInput extends Letterhead {
  readonly today: string
  readonly plans: readonly ListedPlan[]
}

export function buildPlanRegister({ organisation, language, issuedAt, ...list }: PlanRegisterInput): Paper {
  const say = sayIn(language)
  const { today, plans } = list
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('plan.register'),
    organisation: organisation.name,
    period: say('paper.asOf', { on: today }),
    edition: '',
    issuedAt,
    layout: 'sheet',
    cover: {
      facts: [{ label: say('paper.plans'), text: formatCount(plans.length) }],
      statement: say('plan.registerAbout'),
    },
    sections: [
      listSection('plans', say('plan.register'), {
        columns: [
          wordColumn('code', say('plan.code'), true),
          wordColumn('name', say('plan.name'), true),
          wordColumn('kind', say('plan.kind')),
          wordColumn('owner', say('plan.owner')),
          wordColumn('departments', say('plan.departments')),
          figureColumn('reviewEveryMonths', say('plan.reviewEveryMonths')),
          figureColumn('drillEveryMonths', say('plan.drillEveryMonths')),
          wordColumn('state', say('plan.state')),
        ],
        rows: plans.map(({ plan, open }) =>
          row(
            textCell(plan.code),
            textCell(plan.name),
            textCell(say(`plan.kind-${plan.kind}`)),
            textCell(plan.owner),
            textCell(plan.departments.join(say('plan.comma'))),
            countCell(plan.reviewEveryMonths),
            countCell(plan.drillEveryMonths),
            textCell(planStateText({ plan, open }, say)),
          ),
        ),
        empty: say('plan.none'),
      }),
    ],
  }
}
