// What is due, as operations.
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { toCalendarFile } from '../core/calendarFile.ts'
import { dayNumber, dayText } from '../core/day.ts'
import { DUE_KINDS, type DueItem, LEAD_DAYS } from '../core/due.ts'
import { buildDueList } from '../core/report/dueList.ts'
import { calendarDay } from '../core/staff.ts'
import { sayIn } from '../core/words.ts'
import { zoneOf } from '../core/zone.ts'
import * as due from '../db/due.ts'
import { getOrganisation } from '../db/settings.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { type Context, defineOperation } from './operation.ts'
import { everyRow, savePaper } from './papers.ts'
import { todayOf } from './today.ts'

const filter = {
  kinds: z.array(z.enum(DUE_KINDS)).min(1).optional(),
  from: calendarDay.optional(),
  until: calendarDay.optional(),
  owner: input.text.optional(),
  department: input.text.optional(),
}

/** A calendar holds no more. */
const MOST_EVENTS = 5000
const PAGE = 500

export const listDue = defineOperation<'listDue'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ ...filter, ...input.paging }),
  async run(context, query) {
    const today = await todayOf(context)
    const page = await due.listDue(context.db, query, await wallOffset(context))
    return { ...page, today, warnedUntil: leadFrom(today) }
  },
})

export const countDue = defineOperation<'countDue'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  async run(context) {
    const today = await todayOf(context)
    const offset = await wallOffset(context)
    const count = async (until: string): Promise<number> =>
      (await due.listDue(context.db, { until, offset: 0, limit: 1 }, offset)).total
    const overdue = await count(dayText(dayNumber(today) - 1))
    return { overdue, soon: (await count(leadFrom(today))) - overdue }
  },
})

export const listDueOwners = defineOperation<'listDueOwners'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  run: async ({ db }) => await due.listDueOwners(db),
})

export const exportDue = defineOperation<'exportDue'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({ ...filter, language: input.language }),
  async run(context, { language, ...query }) {
    const say = sayIn(language)
    const offset = await wallOffset(context)
    const items: DueItem[] = []
    while (items.length < MOST_EVENTS) {
      const { rows } = await due.listDue(context.db, { ...query, offset: items.length, limit: PAGE }, offset)
      items.push(...rows)
      if (rows.length < PAGE) break
    }
    const text = toCalendarFile(items, { at: context.clock(), say })
    return await context.files.export(`${say('frame.due')}.ics`, async (path) => await writeFile(path, text))
  },
  note: (_, { sizeBytes }) => ({ subject: 'due', detail: { sizeBytes } }),
})

/** The same list on paper. */
export const exportDueList = defineOperation<'exportDueList'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({
    filter: z.strictObject(filter),
    format: z.enum(['pdf', 'xlsx']),
    language: input.language,
  }),
  lane: 'export',
  phase: 'reading',
  subject: () => '',
  async run(context, { filter: query, format, language }) {
    const today = await todayOf(context)
    const offset = await wallOffset(context)
    return await savePaper(context, {
      format,
      language,
      name: `${sayIn(language)('frame.due')} ${today}`,
      subject: 'due',
      gather: async (db, letterhead) =>
        buildDueList({
          ...letterhead,
          today,
          warnedUntil: leadFrom(today),
          items: await everyRow(
            context,
            async (page) => await due.listDue(db, { ...query, ...page }, offset),
          ),
        }),
    })
  },
})

function leadFrom(today: string): string {
  return dayText(dayNumber(today) + LEAD_DAYS)
}

async function wallOffset({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const { timeZone } = await getOrganisation(db)
  const now = clock()
  return zoneOf(timeZone).toWall(now) - now
}
