// Departments held to account, as operations: proposed from a scorecard, opened with one word, closed by somebody else.
import { z } from 'zod'
import {
  ACCOUNTABILITY_MOVES,
  ACCOUNTABILITY_STATES,
  type AccountabilityProposal,
  accountabilityMoves,
  moveAccountability as moved,
  proposeAccountability as propose,
} from '../core/accountability.ts'
import { dayOfWall, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { HrSettings } from '../core/hrSettings.ts'
import type { Instant } from '../core/instant.ts'
import { calendarDay } from '../core/staff.ts'
import * as accountability from '../db/accountability.ts'
import type { Db } from '../db/database.ts'
import { getHrSettings } from '../db/settings.ts'
import { hrCards } from './hrCards.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { PEOPLE_ROLES } from './people.ts'
import { basisInForce } from './scoring.ts'
import { todayOf } from './today.ts'

export const proposeAccountability = defineOperation<'proposeAccountability'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ period: input.key }),
  async run({ db, clock }, { period }) {
    const now = clock()
    const { rules, proposals } = await proposalsOf(db, period, now)
    const { zone } = await basisInForce(db, now)
    const dueOn = dayText(dayOfWall(zone.toWall(now)) + rules.days)
    return { below: rules.below, dueOn, proposals }
  },
})

export const openAccountability = defineOperation<'openAccountability'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    period: input.key,
    cases: z
      .array(
        z.strictObject({
          department: input.text,
          owner: z.string().trim().min(1).max(100),
          dueOn: calendarDay,
        }),
      )
      .min(1)
      .max(500),
  }),
  async run({ db, actor, clock }, { period, cases }) {
    const at = clock()
    const { proposals, key, held } = await proposalsOf(db, period, at)
    const opened = []
    for (const { department, owner, dueOn } of cases) {
      const found = proposals.find((one) => one.department === department)
      if (!found) {
        if (held.has(department)) throw new AppError('accountabilityExists', { department, period: key })
        throw new AppError('notFound', { department, period: key })
      }
      const id = await accountability.addAccountability(db, {
        ...found,
        period: key,
        owner,
        dueOn,
        actor: actor.name,
        at,
      })
      opened.push(await accountability.getAccountability(db, id))
    }
    return { opened }
  },
  note: ({ period }, { opened }) => ({ subject: `period ${period}`, detail: { opened: opened.length } }),
})

export const listAccountability = defineOperation<'listAccountability'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    state: z.enum(ACCOUNTABILITY_STATES).optional(),
    period: input.key.optional(),
    text: input.text.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await accountability.listAccountability(db, query),
})

export const getAccountability = defineOperation<'getAccountability'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ id: input.id }),
  async run({ db }, { id }) {
    const entry = await accountability.getAccountability(db, id)
    const steps = await accountability.listAccountabilitySteps(db, id)
    return { entry, moves: accountabilityMoves(entry.state), steps }
  },
})

export const moveAccountability = defineOperation<'moveAccountability'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    id: input.id,
    revision: z.int().min(1),
    move: z.enum(ACCOUNTABILITY_MOVES),
    note: z.string().trim().min(1).max(1000),
  }),
  async run({ db, actor, clock }, { id, revision, move, note }) {
    const entry = await accountability.getAccountability(db, id)
    if (entry.revision !== revision) throw new AppError('conflict', { accountabilityId: id })
    const state = moved(entry, move, actor.name)
    const step = { state, note, actor: actor.name, at: clock() }
    await accountability.storeAccountabilityStep(db, { id, revision }, step, await todayOf({ db, clock }))
    return await accountability.getAccountability(db, id)
  },
  note: (_, { id, state, revision }) => ({ subject: `accountability ${id}`, detail: { state, revision } }),
})

/** Departments below the line without a case of the period. */
async function proposalsOf(
  db: Db,
  period: string,
  now: Instant,
): Promise<{
  readonly key: string
  /** Departments that have one. */
  readonly held: ReadonlySet<string>
  readonly rules: HrSettings['accountability']
  readonly proposals: readonly AccountabilityProposal[]
}> {
  const { departments, rules: scheme } = await hrCards(db, { period }, now)
  const { accountability: rules } = (await getHrSettings(db)).value
  const { key } = departments.period
  const held = await accountability.heldToAccount(db, key)
  const proposals = propose(departments.rows, scheme, rules.below).filter((one) => !held.has(one.department))
  return { key, held, rules, proposals }
}
