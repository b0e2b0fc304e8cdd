import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EffectiveVersion, reignOf } from '../../core/settingsVersion.ts'

const versions = (...days: (string | null)[]): readonly EffectiveVersion[] =>
  days.map((effectiveOn, i) => ({ version: i + 1, effectiveOn }))
const reigns = (...days: (string | null)[]) => {
  const all = versions(...days)
  return all.map((one) => {
    const reign = reignOf(one, all)
    return reign && `${reign.from ?? ''}..${reign.until ?? ''}`
  })
}

test('a version counts until a later one takes over', () => {
  expect(reigns(null)).toEqual(['..'])
  expect(reigns(null, '2026-07-01')).toEqual(['..2026-07-01', '2026-07-01..'])
  expect(reigns(null, '2026-07-01', '2026-04-01')).toEqual(['..2026-04-01', null, '2026-04-01..'])
  expect(reigns(null, '2026-07-01', '2026-07-01')).toEqual(['..2026-07-01', null, '2026-07-01..'])
  expect(reigns(null, '2026-07-01', null)).toEqual([null, null, '..'])
})

test('on every day exactly the latest version counts whose day is not after it', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.array(fc.option(day), { maxLength: 8 }), day, (days, on) => {
      const all = versions(null, ...days)
      const counts = all.findLast(({ effectiveOn }) => effectiveOn === null || effectiveOn <= on)!
      const reigning = all.filter((one) => {
        const reign = reignOf(one, all)
        return reign && (reign.from ?? '') <= on && (reign.until === null || on < reign.until)
      })
      expect(reigning).toEqual([counts])
    }),
  )
})
