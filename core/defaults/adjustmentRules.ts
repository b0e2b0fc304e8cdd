// What praise, incidents, complaints and a veto are worth to a new organisation (scoring §3).
import type { AdjustmentRules } from '../adjust.ts'

export function defaultAdjustmentRules(): AdjustmentRules {
  return { bonusEach: 1, bonusMax: 3, majorIncident: 5, complaintUpheld: 2, vetoCap: 59.99 }
}
