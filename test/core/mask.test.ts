import { expect, test } from 'vitest'
import { maskContact, maskField, maskName, maskText } from '../../core/mask.ts'

test.each([
  ['张三', '张*'],
  ['欧阳修文', '欧***'],
  ['陳小姐', '陳**'],
  ['John Smith', 'J*** S****'],
  ["O'Neil", 'O*****'],
  ['', ''],
])('the name %s shows as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['13812341234', '138****1234'],
  ['138 1234 1234', '138****1234'],
  ['+8613812341234', '+86138****1234'],
  ['021-62345678', '021-****5678'],
  ['02-2345-6789', '02-****6789'],
  ['anna.lee@example.com', 'a*******@example.com'],
  ['wx_id99', 'w*****9'],
  ['7788', '7**8'],
  ['51', '5*'],
])('the contact %s shows as %s', (contact, masked) => {
  expect(maskContact(contact)).toBe(masked)
})

test('numbers and addresses within a text are masked, ticket numbers and dates are not', () => {
  expect(
    maskText('联系13812341234或 a.b@c.cn，身份证11010119900307123X，工单20260306163000，2026-03-06'),
  ).toBe('联系138****1234或 a***@c.cn，身份证110101********123X，工单20260306163000，2026-03-06')
})

test('only fields with personal data are masked', () => {
  expect(maskField('customerName', '张三')).toBe('张*')
  expect(maskField('customerContact', '13812341234')).toBe('138****1234')
  expect(maskField('department', '市场局')).toBe('市场局')
})
