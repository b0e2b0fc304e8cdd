// plumbline drill: the programme of a year, and what came of one drill.
import type { DrillFinding } from '../../core/drillFinding.ts'
import type { DrillRow } from '../../core/drill.ts'
import { positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { textTable } from '../textTable.ts'

const PAGE = 500

export const drillCommand: Command = {
  usage: 'list [--year YEAR] | report ID',
  flags: { year: { type: 'string' } },
  async run(given, context) {
    const [what, ...rest] = given.positionals
    if (what === 'list') {
      positionals(given, ['list'])
      return await list(textFlag(given.flags, 'year'), context)
    }
    if (what !== 'report') throw new UsageError(`drill knows no ${what ?? ''}`)
    const id = Number(rest[0])
    if (rest.length !== 1 || !Number.isInteger(id)) throw new UsageError('expected report ID')
    return await report(id, context)
  },
}

async function list(year: string | undefined, context: Context): Promise<unknown> {
  const { say } = context
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new UsageError('--year is a year')
  const span = year === undefined ? {} : { firstOn: `${year}-01-01`, lastOn: `${year}-12-31` }
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

async function report(id: number, context: Context): Promise<unknown> {
  const { say } = context
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
