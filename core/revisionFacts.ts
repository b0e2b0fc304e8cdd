// What stands beside the text of a revision, as lines: two revisions are compared by them like by their texts.
import { PRINCIPLES, type PlanRisk, type PlanRevision, SOLUTION_PRINCIPLES } from './plan.ts'
import { riskLevel } from './risk.ts'
import type { Say } from './words.ts'

export function revisionFacts(
  { basis, effectiveOn }: Pick<PlanRevision, 'basis' | 'effectiveOn'>,
  say: Say,
): string {
  const said = (name: string, text: string): readonly string[] => (text === '' ? [] : [`${name}: ${text}`])
  return [
    ...said(say('plan.effectiveOn'), effectiveOn ?? ''),
    ...basis.changes.map(({ area, text }) =>
      say('plan.areaChange', { area: say(`plan.area-${area}`), text }),
    ),
    ...basis.risks.map((risk) => riskText(risk, say)),
    ...PRINCIPLES.flatMap((name) => said(say(`plan.principle-${name}`), basis.principles[name])),
    ...SOLUTION_PRINCIPLES.flatMap((name) => said(say(`plan.solution-${name}`), basis.solution[name])),
    ...(['applicability', 'effectiveness'] as const).flatMap((name) =>
      said(say(`plan.${name}`), basis[name]),
    ),
  ].join('\n')
}

/** A risk with its response, in a line. */
export function riskText(risk: PlanRisk, say: Say): string {
  return say('plan.riskLine', {
    risk: risk.risk,
    level: say(`risk.level-${riskLevel(risk)}`),
    likelihood: risk.likelihood,
    impact: risk.impact,
    response: risk.response,
  })
}
