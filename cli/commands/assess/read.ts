// list, create, show and report.
import { zoneOf } from '../../../core/zone.ts'
import {
  type Assessment,
  ASSESSMENT_KINDS,
  ASSESSMENT_STATES,
  type AssessmentKind,
  type AssessmentScope,
  kindOfPeriod,
} from '../../../core/assessment.ts'
import { assessmentName } from '../../../core/assessmentName.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import { choiceFlag, neededFlag, positionals, textFlag } from '../../arguments.ts'
import type { Context } from '../../command.ts'
import { jsonFile } from '../../jsonFile.ts'
import { textTable } from '../../textTable.ts'
import { REPORT_FORMATS } from '../../saveFile.ts'
import { writeReport } from '../../writeReport.ts'
import { GROUPINGS, rankingTable, scorecardReport } from '../score.ts'
import { detailLines } from './detailLines.ts'
import { editionFlag, idOf, type Verb } from './verb.ts'

const PAGE = 200

export const listVerb: Verb = {
  usage: `[--state ${ASSESSMENT_STATES.join('|')}]`,
  flags: ['state'],
  async run(given, context) {
    positionals(given, [])
    const asked = textFlag(given.flags, 'state')
    const query =
      asked === undefined ? {} : { states: [choiceFlag(given.flags, 'state', ASSESSMENT_STATES, 'open')] }
    const assessments: Assessment[] = []
    for (;;) {
      const page = await context.run('listAssessments', {
        ...query,
        offset: assessments.length,
        limit: PAGE,
      })
      assessments.push(...page.rows)
      if (page.rows.length === 0 || assessments.length >= page.total) break
    }
    context.print(
      assessments.length === 0 ? context.say('assess.none') : assessmentTable(assessments, context),
    )
    return { assessments }
  },
}

function assessmentTable(assessments: readonly Assessment[], { say }: Context): string {
  const right = true as const
  return textTable(
    [
      { title: say('assess.number'), right },
      { title: say('assess.name') },
      { title: say('assess.kind') },
      { title: say('assess.period') },
      { title: say('assess.edition'), right },
      { title: say('assess.state') },
    ],
    assessments.map(({ id, name, kind, period, edition, state }) => [
      String(id),
      name,
      say(`assessment.kind-${kind}`),
      period,
      String(edition),
      say(`assessment.state-${state}`),
    ]),
  )
}

export const createVerb: Verb = {
  usage: `--period P [--kind ${ASSESSMENT_KINDS.join('|')}] [--name N] [--scope FILE.json]`,
  flags: ['period', 'kind', 'name', 'scope'],
  async run(given, context) {
    positionals(given, [])
    const key = neededFlag(given.flags, 'period')
    const scopeFile = textFlag(given.flags, 'scope')
    const kindOf = (otherwise: AssessmentKind): AssessmentKind =>
      choiceFlag(given.flags, 'kind', ASSESSMENT_KINDS, otherwise)
    // A kind that is none is said before anything is opened.
    kindOf('special')
    const { organisation } = await context.run('getInstallation', {})
    const period = parsePeriod(key, zoneOf(organisation.timeZone))
    const kind = kindOf(scopeFile === undefined ? kindOfPeriod(period) : 'special')
    const assessment = await context.run('createAssessment', {
      name: textFlag(given.flags, 'name') ?? assessmentName(kind, period, context.say),
      kind,
      period: period.key,
      // The operation checks it; nothing here knows its form better.
      scope: scopeFile === undefined ? null : (jsonFile(scopeFile) as AssessmentScope),
    })
    context.print(context.say('assess.created', { id: assessment.id, name: assessment.name }))
    return { assessment }
  },
}

export const showVerb: Verb = {
  usage: 'ID [--edition N] [--by department|handler]',
  flags: ['edition', 'by'],
  async run(given, context) {
    const id = idOf(given)
    const by = choiceFlag(given.flags, 'by', GROUPINGS, 'department')
    const edition = editionFlag(given.flags)
    const { period, ...detail } = await context.run('getAssessment', { id })
    const { scorecard, frozen } = await context.run('getAssessmentScores', {
      id,
      by,
      ...edition,
    })
    const { organisation } = await context.run('getInstallation', {})
    const zone = zoneOf(organisation.timeZone)
    const { say } = context
    const shown = { ...detail, periodName: periodName(period, say), frozen }
    for (const line of detailLines(shown, { say, zone })) context.print(line)
    context.print(rankingTable(scorecard, context))
    return { ...detail, frozen, scorecard: scorecardReport(scorecard) }
  },
}

export const reportVerb: Verb = {
  usage: 'ID --format pdf|xlsx --out FILE [--edition N]',
  flags: ['format', 'out', 'edition'],
  async run(given, context) {
    const assessmentId = idOf(given)
    const format = choiceFlag(given.flags, 'format', REPORT_FORMATS, 'pdf')
    const edition = editionFlag(given.flags)
    const out = neededFlag(given.flags, 'out')
    const asked = { kind: 'edition', assessmentId, format, ...edition } as const
    return {
      ...(await writeReport(asked, out, context)),
      assessmentId,
      ...edition,
    }
  },
}
