// What an assessment is called where nobody names it: 「2026 年第一季度考核」.
import type { AssessmentKind } from './assessment.ts'
import { periodName } from './periodName.ts'
import type { Period } from './scorecard.ts'
import type { Say } from './words.ts'

export function assessmentName(kind: AssessmentKind, period: Period, say: Say): string {
  const params = { period: periodName(period, say) }
  return kind === 'special' ? say('assess.defaultNameSpecial', params) : say('assess.defaultName', params)
}
