import { expect, test } from 'vitest'
import { EMPTY_BASIS, openSolutionChecks, type RevisionBasis } from '../../core/plan.ts'
import { revisionFacts } from '../../core/revisionFacts.ts'
import { sayIn } from '../../core/words.ts'

const BASIS: RevisionBasis = {
  ...EMPTY_BASIS,
  trigger: { kind: 'cycle', reference: '' },
  changes: [{ area: 'process', text: '缩短上报时限' }],
  solution: { customerNeed: '先告知后处理', feasible: '现有人员可行', innovative: '', compliant: '符合条例' },
  risks: [{ risk: '备用线路中断', likelihood: 3, impact: 5, response: '启用移动席位' }],
}

test('what stands beside a text is compared line by line, each risk with its response and level', () => {
  const lines = revisionFacts({ basis: BASIS, effectiveOn: '2026-05-01' }, sayIn('zh-CN')).split('\n')
  expect(lines).toEqual([
    '生效日期: 2026-05-01',
    '处理流程：缩短上报时限',
    '风险：备用线路中断（可能性 3 × 影响 5，高）；应对：启用移动席位',
    '客户需求导向: 先告知后处理',
    '可行性: 现有人员可行',
    '合规性: 符合条例',
  ])
})

test('an approver is told what is not said of a solution; feasible is nothing without risks answered', () => {
  expect(openSolutionChecks(BASIS)).toEqual(['innovative'])
  expect(openSolutionChecks({ ...BASIS, risks: [] })).toEqual(['feasible', 'innovative'])
})
