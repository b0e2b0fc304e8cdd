// Cooperation, publicity and stories as a file.
import { z } from 'zod'
import { buildOutreachList } from '../core/report/outreachList.ts'
import { sayIn } from '../core/words.ts'
import { listOutreach } from '../db/outreach.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { outreachFilter } from './outreach.ts'
import { everyRow, savePaper } from './papers.ts'
import { todayOf } from './today.ts'

export const exportOutreach = defineOperation<'exportOutreach'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({
    filter: z.strictObject(outreachFilter),
    format: z.enum(['pdf', 'xlsx']),
    language: input.language,
  }),
  lane: 'export',
  phase: 'reading',
  subject: () => '',
  async run(context, { filter, format, language }) {
    const today = await todayOf(context)
    return await savePaper(context, {
      format,
      language,
      name: `${sayIn(language)('outreach.paper')} ${today}`,
      subject: 'outreach',
      detail: { kind: filter.kind ?? '' },
      async gather(db, letterhead) {
        const records = await everyRow(
          context,
          async (page) => await listOutreach(db, { ...filter, ...page }),
        )
        return buildOutreachList({ ...letterhead, today, filter, records })
      },
    })
  },
})
