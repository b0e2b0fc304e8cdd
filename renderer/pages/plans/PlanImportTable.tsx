import type { Result } from '../../../app/contract.ts'
import { NO_VALUE } from '../../../core/format.ts'
import type { PlanContent } from '../../../core/plan.ts'
import type { ImportedField, PlanOutcome } from '../../../core/planImport.ts'
import type { Say } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { ListTable } from '../../parts/ListTable.tsx'

interface Line {
  readonly row: number
  readonly plan: string
  readonly outcome: PlanOutcome['kind']
  readonly what: string
}

/** Every line of the file with what becomes of it, those left out with the reason. */
export function PlanImportTable(props: {
  readonly table: Result<'readPlanFile'>
  /** Of each good line; none yet while they are worked out. */
  readonly outcomes: readonly PlanOutcome[]
}) {
  const say = useSay()
  const { table, outcomes } = props
  const good = table.lines.flatMap(({ row, line }, i): Line[] => {
    const outcome = outcomes[i]
    if (!outcome) return []
    return [{ row, plan: `${line.code} ${line.name}`, outcome: outcome.kind, what: whatOf(outcome, say) }]
  })
  const bad = [...Map.groupBy(table.issues, ({ row }) => row)].map(([row, issues]): Line => ({
    row,
    plan: NO_VALUE,
    outcome: 'refused',
    what: issues
      .map(({ code, column, value }) => say(`plan.issue-${code}`, { column: say(`plan.${column}`), value }))
      .join(say('plan.comma')),
  }))
  return (
    <ListTable
      label={say('plan.register')}
      rows={[...good, ...bad].sort((a, b) => a.row - b.row)}
      rowId={({ row }) => row}
      columns={[
        { title: say('plan.importRow'), right: true, renderCell: ({ row }) => row },
        { title: say('frame.plans'), renderCell: ({ plan }) => plan },
        { title: say('plan.importOutcome'), renderCell: ({ outcome }) => say(`plan.outcome-${outcome}`) },
        { title: say('plan.importWhat'), renderCell: ({ what }) => what || NO_VALUE },
      ]}
    />
  )
}

function whatOf(outcome: PlanOutcome, say: Say): string {
  if (outcome.kind === 'refused') return say('plan.importOther')
  if (outcome.kind !== 'changed') return ''
  const { before, content, fields } = outcome
  return fields
    .map((field) =>
      say('plan.importChange', {
        field: say(`plan.${field}`),
        before: valueText(before, field, say),
        after: valueText(content, field, say),
      }),
    )
    .join('; ')
}

function valueText(plan: PlanContent, field: ImportedField, say: Say): string {
  if (field === 'kind') return say(`plan.kind-${plan.kind}`)
  if (field === 'departments') return plan.departments.join(say('plan.comma')) || NO_VALUE
  return String(plan[field] ?? NO_VALUE)
}
