// The HR workbook: pay and appraisal as live formulas over coefficients one can change, lists, and a sheet for payroll.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../core/canonicalJson.ts'
import type { HrBook } from '../core/hrBook.ts'
import { periodName } from '../core/periodName.ts'
import { policyName, schemeName } from '../core/names.ts'
import { MASKED } from '../core/payroll.ts'
import { type Say, sayIn } from '../core/words.ts'
import { bandSheet } from './hr/bandSheet.ts'
import { departmentSheet } from './hr/departmentSheet.ts'
import { awardSheet, honourSheet } from './hr/listSheets.ts'
import { payrollColumns } from './hr/payrollColumns.ts'
import { appraisalSheet, peopleSheet } from './hr/peopleSheet.ts'
import { peopleRange } from './hr/ranges.ts'
import { shortDigest } from './digest.ts'
import {
  columnWidth,
  decimals,
  headCell,
  numberCell,
  sheetRow,
  spread,
  textCell,
  wrappedHeight,
} from './workbook/cell.ts'
import { fontFor } from './workbook/font.ts'
import type { Sheet, SheetCell } from './workbook/sheet.ts'
import { writeWorkbook } from './workbook/workbook.ts'

/** The same figures give the same digest, in whatever language they are read. */
export function hrDigest(book: HrBook): string {
  const figures = { ...book, language: null, organisation: null }
  return createHash('sha256').update(canonicalJson(figures)).digest('hex')
}

/** The same book gives the same bytes. Leaves no half file behind. */
export async function writeHrXlsx(book: HrBook, path: string): Promise<void> {
  const say = sayIn(book.language)
  const digest = hrDigest(book)
  const title = say('hr.fileName', { period: book.period.key })
  await writeWorkbook(
    {
      sheets: [
        summarySheet(book, say),
        departmentSheet(book, say),
        peopleSheet(book, say),
        appraisalSheet(book, say),
        awardSheet(book, say),
        honourSheet(book, say),
        payrollSheet(book, say),
        bandSheet(book, say),
        notesSheet(book, digest, say),
      ],
      font: fontFor(book.language),
      marks: {
        left: book.organisation,
        right: book.frozen ? title : `${say('hr.draft')} ${title}`,
        footLeft: `${say('report.digestShort')} ${shortDigest(digest)}`,
      },
      properties: {
        title,
        subject: book.frozen ? '' : say('hr.draft'),
        creator: book.organisation,
        company: book.organisation,
        keywords: digest,
        createdAt: book.issuedAt,
      },
    },
    path,
  )
}

/** What it is, what it rests on, and what it comes to. */
function summarySheet(book: HrBook, say: Say): Sheet {
  const { people, departments, masked } = book
  const period = periodName(book.period, say)
  const paid = people.filter(({ performance }) => performance !== null)
  const sumOf = (which: 'base' | 'performance'): SheetCell => {
    if (masked) return textCell(MASKED)
    const cents = people.reduce((sum, row) => sum + Math.round(Number(row[which] ?? 0) * 100), 0)
    const live = people.length > 0 ? { formula: `ROUND(SUM(${peopleRange(book, say, which)}),2)` } : {}
    return numberCell(cents / 100, decimals(2), live)
  }
  const line = (name: string, cell: SheetCell) => sheetRow([textCell(name), cell])
  return {
    name: say('hr.sheet-summary'),
    widths: [32, 24, 40],
    head: [],
    filter: false,
    frozenColumns: 0,
    landscape: false,
    rows: [
      [
        sheetRow([spread(`${book.organisation} ${say('hr.fileName', { period })}`.trim(), 'title', 3)], 24),
        ...footingRows(book, say, 3),
        ...(masked ? [sheetRow([spread(say('hr.masked'), 'note', 3)])] : []),
        sheetRow([]),
        line(say('hr.departments'), numberCell(departments.length, '0')),
        line(say('hr.people'), numberCell(people.length, '0')),
        line(say('hr.paid'), numberCell(paid.length, '0')),
        line(say('hr.sumOfBase'), sumOf('base')),
        line(say('hr.sumOfPerformance'), sumOf('performance')),
        line(say('hr.notMatched'), numberCell(book.unmatched.length, '0')),
      ],
    ],
  }
}

function footingRows({ frozen, period }: HrBook, say: Say, span: number) {
  const named = periodName(period, say)
  if (frozen) {
    const { name, edition, digest } = frozen
    return [
      sheetRow([spread(say('hr.frozen', { name, edition, digest: shortDigest(digest) }), 'note', span)]),
    ]
  }
  const text = `${say('hr.draft')}: ${say('hr.draftWhy', { period: named })}`
  return [sheetRow([spread(text, 'warning', span)], wrappedHeight(text, 90))]
}

/** Values alone, under the names the payroll system wants. */
function payrollSheet(book: HrBook, say: Say): Sheet {
  const columns = payrollColumns(book)
  return {
    name: say('hr.sheet-payroll'),
    widths: columns.map(({ title }) => columnWidth([title], 14)),
    head: [sheetRow(columns.map(({ title, isNumber }) => headCell(title, isNumber)))],
    filter: false,
    frozenColumns: 0,
    landscape: false,
    rows: [
      book.people.map((row) =>
        sheetRow(
          columns.map(({ isNumber, read }) => {
            const value = read(row)
            return isNumber && value !== null && value !== MASKED
              ? numberCell(Number(value), '0.00##')
              : textCell(value)
          }),
        ),
      ),
    ],
  }
}

function notesSheet(book: HrBook, digest: string, say: Say): Sheet {
  const { settings, settingsVersion: version, unmatched, scheme, policy } = book
  const { award } = settings
  const notes = [
    say('hr.noteFormulas'),
    say('hr.notePay', { share: settings.share * 100, weight: settings.appraisalWeight * 100 }),
    say(settings.scoreOf === 'own' ? 'hr.noteOwn' : 'hr.noteDepartment'),
    say('hr.awardsRule', { ...award }),
    say('hr.starRule', { cases: settings.starCases }),
    say('hr.listRule'),
    say('hr.noteRules', {
      scheme: schemeName(scheme, say),
      policy: policyName(policy, say),
      settings: say('hr.settingsAbout', { version }),
    }),
    `${say('report.digest')}: ${digest}`,
  ]
  return {
    name: say('hr.sheet-notes'),
    widths: [24, 20, 26, 10, 24, 40],
    head: [],
    filter: false,
    frozenColumns: 0,
    landscape: true,
    rows: [
      [
        ...footingRows(book, say, 6),
        ...notes.map((text) => sheetRow([spread(text, 'note', 6)], wrappedHeight(text, 120))),
        sheetRow([]),
        sheetRow([spread(say('hr.unmatchedTitle'), 'title', 6)], 20),
        sheetRow([
          headCell(say('hr.handler')),
          headCell(say('hr.department')),
          headCell(say('hr.days')),
          headCell(say('hr.records'), true),
          headCell(say('hr.reason')),
          headCell(say('hr.candidates')),
        ]),
        ...unmatched.map((one) =>
          sheetRow([
            textCell(one.handler),
            textCell(one.department),
            textCell(`${one.firstOn} – ${one.lastOn}`),
            numberCell(one.records, '0'),
            textCell(say(`hr.unmatched-${one.reason}`)),
            textCell(one.candidates.map((c) => `${c.employeeNo} ${c.name} ${c.department}`).join('; ')),
          ]),
        ),
      ],
    ],
  }
}
