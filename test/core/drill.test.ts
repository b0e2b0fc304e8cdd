import { expect, test } from 'vitest'
import {
  type Drill,
  DRILL_MOVES,
  DRILL_STATES,
  type DrillContent,
  drillMovesFrom,
  drillScore,
  EMPTY_DRILL,
  missingFor,
  moveDrill,
  reviseDrill,
} from '../../core/drill.ts'
import {
  type DrillFinding,
  FINDING_MOVES,
  FINDING_STATES,
  findingMovesFrom,
  moveFinding,
} from '../../core/drillFinding.ts'
import { fraction } from '../../core/fraction.ts'

const FULL: DrillContent = {
  ...EMPTY_DRILL,
  scenario: '热线系统中断',
  objectives: [
    { key: 'o1', text: '十分钟内切换备用线路', weight: 2, rating: 4 },
    { key: 'o2', text: '半小时内告知市民', weight: 1, rating: 2 },
  ],
  participants: [{ name: '甲', role: '值班长' }],
  strengths: '响应快',
  improvement: '补充备用线路清单',
}
const DRILL: Drill = {
  id: 1,
  name: '热线中断演练',
  kind: 'tableTop',
  planId: 1,
  planRevisionId: 2,
  owner: '甲',
  department: '客服部',
  plannedOn: '2026-03-10',
  heldOn: '2026-03-10',
  state: 'held',
  content: FULL,
  revision: 1,
}
const NOW = { today: '2026-03-20', heldOn: '2026-03-12', openFindings: 0 }

const DRILL_WAYS: Readonly<Record<string, string>> = {
  'planned prepare': 'prepared',
  'prepared sendBack': 'planned',
  'prepared hold': 'held',
  'held report': 'reported',
  'reported close': 'closed',
  'planned cancel': 'cancelled',
  'prepared cancel': 'cancelled',
  'closed reopen': 'reported',
}
test.each(DRILL_STATES.flatMap((state) => DRILL_MOVES.map((move) => [state, move] as const)))(
  'a drill that is %s and the move %s',
  (state, move) => {
    const to = DRILL_WAYS[`${state} ${move}`]
    const moving = () => moveDrill({ ...DRILL, state }, move, NOW)
    const offered: readonly string[] = drillMovesFrom(state)
    // Only a finding that opens again opens a closed drill.
    expect(offered.includes(move)).toBe(to !== undefined && move !== 'reopen')
    if (to === undefined) expect(moving).toThrow(expect.objectContaining({ code: 'drillState' }))
    else expect(moving().state).toBe(to)
  },
)

test('each step waits for what it rests on', () => {
  expect(missingFor('prepare', EMPTY_DRILL)).toEqual(['scenario', 'objectives', 'participants'])
  const unrated = { ...FULL, objectives: [{ ...FULL.objectives[0]!, rating: null }], strengths: '' }
  expect(missingFor('report', unrated)).toEqual(['ratings', 'strengths'])
  expect(() => moveDrill({ ...DRILL, content: unrated }, 'report', NOW)).toThrow(
    expect.objectContaining({ code: 'drillNotReady' }),
  )
  expect(() => moveDrill({ ...DRILL, state: 'reported' }, 'close', { ...NOW, openFindings: 2 })).toThrow(
    expect.objectContaining({ code: 'drillFindingsOpen' }),
  )
  expect(() => moveDrill({ ...DRILL, state: 'prepared' }, 'hold', { ...NOW, heldOn: '2026-03-21' })).toThrow(
    expect.objectContaining({ code: 'notHeldYet' }),
  )
  expect(moveDrill({ ...DRILL, state: 'prepared' }, 'hold', NOW).heldOn).toBe('2026-03-12')
})

test('the score weighs the ratings exactly, and there is none before the last', () => {
  // (2·4 + 1·2) / (3·5)
  expect(drillScore(FULL)).toEqual(fraction(10n, 15n))
  expect(drillScore({ ...FULL, objectives: [{ ...FULL.objectives[0]!, rating: null }] })).toBeNull()
  expect(drillScore(EMPTY_DRILL)).toBeNull()
})

test('results wait for the day, aims do not move after it, and a report stands', () => {
  const refused = expect.objectContaining({ code: 'drillState' })
  const unrated = { ...FULL, objectives: FULL.objectives.map((o) => ({ ...o, rating: null })) }
  const planned: Drill = { ...DRILL, state: 'planned', heldOn: null, content: unrated }
  expect(() => reviseDrill(planned, planned, FULL)).toThrow(refused)
  expect(reviseDrill(planned, { ...planned, name: '新' }, unrated).name).toBe('新')
  const softened = { ...FULL, objectives: [{ ...FULL.objectives[0]!, text: '一小时内切换' }] }
  expect(() => reviseDrill(DRILL, DRILL, softened)).toThrow(refused)
  expect(() => reviseDrill(DRILL, DRILL, { ...FULL, metFrom: 1 })).toThrow(refused)
  expect(reviseDrill(DRILL, DRILL, { ...FULL, strengths: '好' }).content.strengths).toBe('好')
  expect(() => reviseDrill({ ...DRILL, state: 'reported' }, DRILL, FULL)).toThrow(refused)
})

const FINDING: DrillFinding = {
  id: 1,
  drillId: 1,
  drill: DRILL.name,
  gap: '备用线路没人会切',
  remedy: 'action',
  measure: '培训值班长',
  planId: null,
  owner: '乙',
  department: '客服部',
  dueOn: '2026-04-30',
  state: 'open',
  fixedBy: '丙',
  closedBy: null,
  closedOn: null,
  closedHow: null,
  retestDrillId: null,
  revision: 1,
}
const AGAIN: Drill = { ...DRILL, id: 2, heldOn: '2026-04-20' }
const BY = {
  actor: '丁',
  today: '2026-04-21',
  retest: { first: DRILL, again: AGAIN, objective: 'o1' },
}

const FINDING_WAYS: Readonly<Record<string, string>> = {
  'open fix': 'fixed',
  'fixed sendBack': 'open',
  'fixed verify': 'closed',
  'fixed retest': 'closed',
  'closed reopen': 'open',
}
test.each(FINDING_STATES.flatMap((state) => FINDING_MOVES.map((move) => [state, move] as const)))(
  'a finding that is %s and the move %s',
  (state, move) => {
    const to = FINDING_WAYS[`${state} ${move}`]
    const moving = () => moveFinding({ ...FINDING, state }, move, BY)
    expect(findingMovesFrom(state).includes(move)).toBe(to !== undefined)
    if (to === undefined) expect(moving).toThrow(expect.objectContaining({ code: 'drillFindingState' }))
    else expect(moving().state).toBe(to)
  },
)

test('a fix is verified by neither its owner nor whoever fixed it', () => {
  const fixed: DrillFinding = { ...FINDING, state: 'fixed' }
  for (const actor of ['乙', '丙'])
    expect(() => moveFinding(fixed, 'verify', { ...BY, actor })).toThrow(
      expect.objectContaining({ code: 'samePerson' }),
    )
  expect(moveFinding(fixed, 'verify', BY)).toMatchObject({
    closedBy: '丁',
    closedOn: '2026-04-21',
    closedHow: 'verify',
    retestDrillId: null,
  })
})

test('a retest is another drill, not before the first, whose objective was met', () => {
  const fixed: DrillFinding = { ...FINDING, state: 'fixed' }
  const closing = (retest: typeof BY.retest | null) => () => moveFinding(fixed, 'retest', { ...BY, retest })
  const misfit = expect.objectContaining({ code: 'retestNotFit' })
  expect(closing(null)).toThrow(misfit)
  expect(closing({ ...BY.retest, again: DRILL })).toThrow(misfit)
  expect(closing({ ...BY.retest, again: { ...AGAIN, heldOn: '2026-03-09' } })).toThrow(misfit)
  expect(closing({ ...BY.retest, again: { ...AGAIN, heldOn: null } })).toThrow(misfit)
  expect(closing({ ...BY.retest, objective: 'o2' })).toThrow(misfit)
  expect(closing({ ...BY.retest, objective: 'none' })).toThrow(misfit)
  expect(closing(BY.retest)()).toMatchObject({ closedHow: 'retest', retestDrillId: 2 })
  expect(moveFinding({ ...fixed, state: 'closed' }, 'reopen', BY)).toMatchObject({
    fixedBy: null,
    closedBy: null,
    retestDrillId: null,
  })
})
