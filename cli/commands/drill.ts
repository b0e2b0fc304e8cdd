// plumbline drill: the programme of a year, and what came of one drill.
import type { DrillFinding } from '../../core/drillFinding.ts'
import type { DrillRow } from '../../core/drill.ts'
import { positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { textTable } from '../textTable.ts'
import { askedPaper, type AskedPaper, PAPER_FLAGS, PAPER_USAGE, writePaper } from '../writePaper.ts'

const PAGE = 500

export const drillCommand: Command = {
  usage: `list [--year YEAR] ${PAPER_USAGE} | report ID ${PAPER_USAGE}`,
  flags: { year: { type: 'string' }, ...PAPER_FLAGS },
  async run(given, context) {
    const [what, ...rest] = given.positionals
    const paper = askedPaper(given.flags)
    if (what === 'list') {
      positionals(given, ['list'])
      return await list(textFlag(given.flags, 'year'), paper, context)
    }
    if (what !== 'report') throw new UsageError(`drill knows no ${what ?? ''}`)
    const id = Number(rest[0])
    if (rest.length !== 1 || !Number.isInteger(id)) throw new UsageError('expected report ID')
    if (given.flags.year !== undefined) throw new UsageError('drill report takes no --year')
    return await report(id, paper, context)
  },
}

async function list(year: string | undefined, paper: AskedPaper | null, context: Context): Promise<unknown> {
  const { say, language } = context
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new UsageError('--year is a year')
  const span = year === undefined ? {} : { firstOn: `${year}-01-01`, lastOn: `${year}-12-31` }
  if (paper) {
    // A programme is of one year: this one where none is named.
    const { today } = await context.run('listDue', { offset: 0, limit: 1 })
    const asked = { year: Number(year ?? today.slice(0, 4)), format: paper.format, language }
    return await writePaper('exportDrillProgramme', asked, paper.out, context)
  }
  const drills: DrillRow[] = []
  for (;;) {
    const page = await context.run('listDrills', { ...span, offset: drills.length, limit: PAGE })
    drills.push(...page.rows)
    if (page.rows.length === 0 || drills.length >= page.total) break
  }
  const titles = ['plannedOn', 'name', 'kind', 'department', 'owner', 'state', 'openFindings'] as const
  context.print(
    textTable(
      titles.map((key) => ({ title: say(`drill.${key}`) })),
      drills.map((row) => [
        row.plannedOn,
        `${row.id} ${row.name}`,
        say(`drill.kind-${row.kind}`),
        row.department,
        row.owner,
        say(`drill.state-${row.state}`),
        String(row.openFindings),
      ]),
    ),
  )
  return { drills }
}

async function report(id: number, paper: AskedPaper | null, context: Context): Promise<unknown> {
  const { say, language } = context
  if (paper) {
    const { format, out } = paper
    return await writePaper('exportDrillReport', { id, format, language }, out, context)
  }
  const { drill, score } = await context.run('getDrill', { id })
  const findings: DrillFinding[] = []
  for (;;) {
    const page = await context.run('listFindings', { drillId: id, offset: findings.length, limit: PAGE })
    findings.push(...page.rows)
    if (page.rows.length === 0 || findings.length >= page.total) break
  }
  const { content } = drill
  context.print(`${drill.name} · ${drill.heldOn ?? drill.plannedOn} · ${say(`drill.state-${drill.state}`)}`)
  if (score !== null) context.print(say('drill.score', { score }))
  for (const { text, weight, rating } of content.objectives)
    context.print(
      `${say('drill.objective')} ${text} · ${say('drill.weight')} ${weight} · ${rating ?? ''}/${content.scale}`,
    )
  for (const part of ['teamAssessment', 'strengths', 'improvement'] as const)
    if (content[part] !== '') context.print(`${say(`drill.${part}`)}: ${content[part]}`)
  for (const finding of findings)
    context.print(
      [
        say('drill.finding', { id: finding.id }),
        finding.gap,
        say(`drill.remedy-${finding.remedy}`),
        finding.measure,
        finding.owner,
        finding.dueOn,
        say(`drill.findingState-${finding.state}`),
      ].join(' · '),
    )
  return { drill, score, findings }
}
