import { expect, test } from 'vitest'
import { buildReport } from '../../core/report.ts'
import { reportDigest, shortDigest } from '../../reports/digest.ts'
import { makeInput } from './input.ts'

test('equal reports have equal digests, whatever the order of their keys', () => {
  const report = buildReport(makeInput({ departments: 3 }))
  const shuffled = Object.fromEntries(Object.entries(report).reverse()) as typeof report
  expect(reportDigest(shuffled)).toBe(reportDigest(report))
  expect(reportDigest(report)).toMatch(/^[0-9a-f]{64}$/)
})

test('a cent, a word or a language more makes another digest', () => {
  const digests = [
    makeInput({ departments: 3 }),
    makeInput({ departments: 3, language: 'en' }),
    makeInput({ departments: 3, organisation: '江海集团' }),
    makeInput({ departments: 3, seed: 8 }),
  ].map((input) => reportDigest(buildReport(input)))
  expect(new Set(digests).size).toBe(4)
})

test('the short form is the first sixteen digits in fours', () => {
  expect(shortDigest('3f2a90bc11d7e04c55')).toBe('3f2a 90bc 11d7 e04c')
})
