import { expect, test } from 'vitest'
import { maskStory, outreachSchema, type Story } from '../../core/outreach.ts'

const STORY: Story = {
  kind: 'story',
  title: '欧阳修文的来信',
  heldOn: '2026-03-20',
  department: '',
  planId: null,
  planRevisionId: null,
  text: '欧阳修文（138 1234 5678）来电，请回 wen@example.com；柜台编号 A-7781-22。',
  recordId: 1,
  consent: '',
}

test('a story keeps neither numbers nor addresses, and of its ticket neither name nor contact', () => {
  const masked = maskStory(STORY, { customerName: '欧阳修文', customerContact: 'A-7781-22' })
  expect(masked.title).toBe('欧***的来信')
  expect(masked.text).not.toMatch(/欧阳|5678.?5678|1234 5678|wen@|A-7781-22/)
  expect(masked.text).toContain('138****5678')
  expect(maskStory(masked, { customerName: '欧阳修文', customerContact: 'A-7781-22' })).toEqual(masked)
})

test('without a ticket numbers and addresses are masked all the same', () => {
  const { text } = maskStory(STORY, null)
  expect(text).not.toMatch(/1234 5678|wen@/)
  expect(text).toContain('欧阳修文')
})

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'example.com'])('%s is no link', (link) => {
  const publicity = {
    kind: 'publicity',
    title: '简报',
    heldOn: '2026-03-20',
    department: '',
    planId: null,
    planRevisionId: null,
    channel: 'website',
    audience: '',
  }
  expect(outreachSchema.safeParse({ ...publicity, link }).success).toBe(false)
  expect(outreachSchema.safeParse({ ...publicity, link: 'https://example.com/a' }).success).toBe(true)
})
