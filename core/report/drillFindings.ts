// The improvement plan of a drill: each gap with its remedy, owner and day, and how it was closed.
import type { DrillFinding } from '../drillFinding.ts'
import type { Say } from '../words.ts'
import { countCell, dayCell, figureColumn, row, textCell, wordColumn } from './cell.ts'
import type { PaperSection } from './document.ts'
import { listSection } from './paper.ts'

interface Findings {
  readonly findings: readonly DrillFinding[]
  readonly planCodes: ReadonlyMap<number, string>
}

export function findingsSection({ findings, planCodes }: Findings, say: Say): PaperSection {
  return listSection('findings', say('paper.improvementPlan'), {
    columns: [
      figureColumn('id', say('evidence.no')),
      wordColumn('gap', say('drill.gap'), true),
      wordColumn('remedy', say('drill.remedy')),
      wordColumn('measure', say('drill.measure')),
      wordColumn('plan', say('paper.plan')),
      wordColumn('owner', say('drill.owner')),
      wordColumn('department', say('drill.department')),
      wordColumn('dueOn', say('drill.dueOn')),
      wordColumn('state', say('drill.state')),
      wordColumn('closedOn', say('paper.closedOn')),
      wordColumn('closedBy', say('paper.closedBy')),
    ],
    rows: findings.map((finding) =>
      row(
        countCell(finding.id),
        textCell(finding.gap),
        textCell(say(`drill.remedy-${finding.remedy}`)),
        textCell(finding.measure),
        textCell(finding.planId === null ? null : (planCodes.get(finding.planId) ?? null)),
        textCell(finding.owner),
        textCell(finding.department),
        dayCell(finding.dueOn),
        textCell(stateText(finding, say)),
        dayCell(finding.closedOn),
        textCell(finding.closedBy),
      ),
    ),
    empty: say('drill.noFindings'),
  })
}

function stateText({ state, closedHow, retestDrillId }: DrillFinding, say: Say): string {
  const text = say(`drill.findingState-${state}`)
  if (closedHow === null) return text
  return [
    text,
    say(`paper.closed-${closedHow}`),
    ...(retestDrillId === null ? [] : [say('paper.drillNumber', { id: retestDrillId })]),
  ].join(' · ')
}
