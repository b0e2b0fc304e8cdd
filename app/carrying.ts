// Carries what changed since a result was frozen into a later cycle, as adjustments that another person approves.
import { z } from 'zod'
import { carryEvidence, demandCarry, planCarry } from '../core/carryOver.ts'
import { addAdjustment, departmentsCarried, getAdjustment } from '../db/adjustments.ts'
import { getAssessment } from '../db/assessments.ts'
import { getEdition } from '../db/editions.ts'
import { basisOfAssessment } from './assessed.ts'
import { liveDifferences } from './editions.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { scorePeriod } from './scoring.ts'

export const carryDifference = defineOperation<'carryDifference'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ id: input.id, edition: z.int().min(1), targetId: input.id }),
  async run({ db, actor, clock }, { id, edition, targetId }) {
    const at = clock()
    const assessment = await getAssessment(db, id)
    const frozen = await getEdition(db, id, edition)
    const target = await getAssessment(db, targetId)
    const { basis, period } = await basisOfAssessment(db, target, at)
    demandCarry({ assessment, edition, period: frozen.basis.period }, { assessment: target, period })
    const { rows } = await scorePeriod(db, basis, period, 'department')
    const { carry, skipped } = planCarry(await liveDifferences(db, frozen), {
      carried: await departmentsCarried(db, frozen.digest),
      inTarget: new Set(rows.map(({ name }) => name)),
    })
    const evidence = carryEvidence(assessment, frozen)
    const proposed = []
    for (const one of carry) {
      const added = { ...one, assessmentId: targetId, kind: 'carriedOver', evidence } as const
      proposed.push(await getAdjustment(db, await addAdjustment(db, { ...added, actor: actor.name, at })))
    }
    return { proposed, skipped }
  },
  note: ({ id, edition, targetId }, { proposed, skipped }) => ({
    subject: `assessment ${targetId}`,
    detail: {
      carriedFrom: id,
      edition,
      proposed: proposed.map((one) => one.id).join(' '),
      skipped: skipped.length,
    },
  }),
})
