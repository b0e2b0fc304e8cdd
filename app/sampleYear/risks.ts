// The sample organisation's risk register and milestones.
import { monthsFrom, STAGE_MODELS } from '../../core/milestone.ts'
import { STARTING_RISKS } from '../../core/risk.ts'
import { SAMPLE_MILESTONES, SAMPLE_RISKS } from '../../core/sample/milestones.ts'
import { sayIn } from '../../core/words.ts'
import type { SampleEvent, SampleYear } from './year.ts'

/** The sample speaks the language of its feedback. */
const say = sayIn('zh-CN')

export const RISK_EVENTS: readonly SampleEvent[] = [
  {
    on: '2026-01-07',
    async act({ run }) {
      const risks = STARTING_RISKS.map(({ key, ...risk }) => {
        const { owner, department, nextReviewOn } = SAMPLE_RISKS[key]
        const words = { name: say(`risk.start-${key}`), response: say(`risk.response-${key}`) }
        return { ...risk, ...words, owner, department, nextReviewOn, active: true }
      })
      await run('addRisks', { risks })
      const stages = STAGE_MODELS.phases.map(({ key, first, last }) => ({
        name: say(`risk.stage-${key}`),
        ...monthsFrom('2026-01-01', first, last),
      }))
      await run('addStages', { stages })
      const { rows } = await run('listStages', { offset: 0, limit: 10 })
      for (const { stage, ...milestone } of SAMPLE_MILESTONES)
        await run('saveMilestone', {
          as: null,
          milestone: { ...milestone, stageId: rows[stage]?.id ?? null, doneOn: null, proof: '' },
        })
    },
  },
  ...SAMPLE_MILESTONES.flatMap(({ name: reached, doneOn, proof }) =>
    doneOn === null
      ? []
      : {
          on: doneOn,
          async act({ run }: SampleYear) {
            const { rows } = await run('listMilestones', { offset: 0, limit: 100 })
            const { id, revision, stage: _, ...milestone } = rows.find(({ name }) => name === reached)!
            await run('saveMilestone', { as: { id, revision }, milestone: { ...milestone, doneOn, proof } })
          },
        },
  ),
  ...STARTING_RISKS.flatMap(({ key }) => {
    const { review } = SAMPLE_RISKS[key]
    if (review === undefined) return []
    return {
      on: review.on,
      async act({ run }: SampleYear) {
        const { rows } = await run('listRisks', { offset: 0, limit: 100 })
        const { id, revision } = rows.find(({ name }) => name === say(`risk.start-${key}`))!
        const { likelihood, impact, note } = review
        await run('reviewRisk', { id, revision, review: { likelihood, impact, note } })
      },
    }
  }),
]
