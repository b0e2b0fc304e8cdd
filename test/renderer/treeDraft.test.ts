import { expect, test } from 'vitest'
import type { Category } from '../../core/taxonomy.ts'
import {
  movedBranch,
  withChild,
  withCode,
  withoutBranch,
} from '../../renderer/pages/settings/taxonomy/treeDraft.ts'

const category = (code: string, parent: string | null = null): Category => ({
  code,
  name: code,
  parent,
  aliases: [],
})
const TREE = [category('A'), category('A1', 'A'), category('A11', 'A1'), category('A2', 'A'), category('B')]
const codes = (categories: readonly Category[]) => categories.map(({ code }) => code).join(' ')

test('a category goes with all below it', () => expect(codes(withoutBranch(TREE, 'A1'))).toBe('A A2 B'))

test('a new one stands last below its parent, under a code nobody has', () => {
  expect(codes(withChild(TREE, 'A1', '新'))).toBe('A A1 A11 A1.1 A2 B')
  expect(codes(withChild(withChild(TREE, 'A', '新'), 'A', '新'))).toBe('A A1 A11 A2 A.1 A.2 B')
  expect(codes(withChild(TREE, null, '新'))).toBe('A A1 A11 A2 B C1')
})

test('a category moves with all below it, among those of its parent', () => {
  expect(codes(movedBranch(TREE, 'A1', 1))).toBe('A A2 A1 A11 B')
  expect(codes(movedBranch(TREE, 'B', -1))).toBe('B A A1 A11 A2')
  expect(codes(movedBranch(TREE, 'A2', 1))).toBe(codes(TREE))
})

test('those below follow a code that is changed', () => {
  expect(withCode(TREE, 1, 'X')[2]).toMatchObject({ code: 'A11', parent: 'X' })
})
