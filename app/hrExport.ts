// The HR workbook and the payroll sheet as files. Amounts leave the house only for whoever has the role, and asked.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import type { HrBook } from '../core/hrBook.ts'
import type { Language } from '../core/words.ts'
import { sayIn } from '../core/words.ts'
import type { Db } from '../db/database.ts'
import { letterhead, save } from './exports.ts'
import { hrCards, type HrSource } from './hrCards.ts'
import { hrSource, honoursOf, maskedPayroll, payrollOf, seesPay } from './hr.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { PEOPLE_ROLES } from './people.ts'

export const exportHr = defineOperation<'exportHr'>({
  kind: 'job',
  roles: PEOPLE_ROLES,
  input: z.strictObject({
    source: hrSource,
    format: z.enum(['xlsx', 'csv']),
    full: z.boolean(),
    language: input.language,
  }),
  lane: 'export',
  phase: 'scoring',
  async subject({ db, actor, clock }, { source, full }) {
    if (full && !seesPay(actor)) throw new AppError('notAllowed', { operation: 'exportHr' })
    return (await hrCards(db, source, clock())).period.key
  },
  async run(context, { source, format, full, language }) {
    const { db, clock, signal, report, runTask } = context
    const book = await bookOf(db, { source, full, language }, clock())
    const say = sayIn(language)
    const { key: period } = book.period
    const named = say(format === 'csv' ? 'hr.payrollFileName' : 'hr.fileName', { period })
    const name = `${book.frozen ? '' : `${say('hr.draft')} `}${named}.${format}`
    let digest = ''
    const render = async (_: Db, path: string): Promise<void> => {
      report('rendering', 0, null)
      digest = (await runTask('hr', { book, format, path }, { signal })).digest
    }
    const file = await save(context, name, render, () => ({
      subject: `period ${period}`,
      detail: { format, full, draft: book.frozen === null, people: book.people.length, digest },
    }))
    return { ...file, digest, draft: book.frozen === null }
  },
})

async function bookOf(
  db: Db,
  { source, full, language }: { source: HrSource; full: boolean; language: Language },
  now: number,
): Promise<HrBook> {
  const { payroll, cards } = await payrollOf(db, source, now)
  const shown = full ? payroll : maskedPayroll(payroll)
  const { settings, version: settingsVersion } = shown.settings
  const { quarters, awards, stars, lists } = await honoursOf(db, cards, settings, now)
  const { organisation, issuedAt } = await letterhead(db, now)
  const { period, scheme, policy, frozen, rules } = cards
  return {
    language,
    organisation,
    issuedAt,
    period,
    scheme,
    policy,
    frozen: frozen && {
      name: frozen.assessment.name,
      edition: frozen.edition.edition,
      digest: frozen.edition.digest,
    },
    rules: { grades: rules.grades, coefficient: rules.coefficient },
    settingsVersion,
    settings,
    departments: shown.departments,
    people: shown.rows,
    masked: shown.masked,
    quarters,
    awards,
    stars,
    lists,
    unmatched: shown.unmatched,
  }
}
