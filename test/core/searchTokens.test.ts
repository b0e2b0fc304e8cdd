import { expect, test } from 'vitest'
import { searchTerms, searchTokens } from '../../core/searchTokens.ts'

test.each<[string, string]>([
  ['路灯不亮', '路灯 灯不 不亮 亮'],
  ['路灯，不亮', '路灯 灯， ，不 不亮 亮'],
  ['路灯 不亮', '路灯 灯 不亮 亮'],
  ['A3-路', 'A3 3 路'],
  ['GD-20260301', 'GD D 20 02 26 60 03 30 01 1 2026 0260 2603 6030 0301'],
  ['𠮷田', '𠮷田 田'],
  ['', ''],
  ['%_', ''],
])('%s is indexed as %s', (text, tokens) => {
  expect(searchTokens([text, null])).toBe(tokens)
})

test.each<[string, readonly string[], readonly string[], boolean]>([
  ['路灯', ['路灯'], [], true],
  ['路', [], ['路'], true],
  ['路灯不', ['路灯', '灯不'], [], false],
  ['路 ', [], ['路'], false],
  ['2026', ['2026'], [], true],
  ['20260', ['2026', '0260'], [], false],
  ['单号2026', ['单号', '号2', '2026'], [], false],
  ['ab', ['ab'], [], true],
  ['50%', ['50'], [], false],
])('%s is looked up by %j and %j', (text, tokens, beginnings, exact) => {
  expect(searchTerms(text)).toEqual({ tokens, beginnings, exact })
})

test('what holds no letter cannot be looked up', () => {
  expect(searchTerms('% _')).toBeNull()
  expect(searchTerms('')).toBeNull()
})
