import { describe, expect, test } from 'vitest'
import { ERROR_STATUS } from '../../core/errors.ts'
import { FIELD_NAMES } from '../../core/fields.ts'
import { ISSUE_SEVERITY } from '../../core/issue.ts'
import { plain } from '../../core/reading/plain.ts'
import { CATALOGUE } from '../../core/words/catalogue.ts'
import { isWordKey, LANGUAGES, sayIn, type Text, type Topic } from '../../core/words.ts'

const texts = Object.entries<Topic<string>>(CATALOGUE).flatMap(([topic, keys]) =>
  Object.entries(keys).map(([key, text]) => ({ key: `${topic}.${key}`, text })),
)

const forms = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : [text.one, text.other])
const paramsOf = (text: Text) => {
  const names = [
    ...forms(text)
      .join(' ')
      .matchAll(/\{\{(\w+)\}\}/g),
  ].map(([, name = '']) => name)
  return [...new Set(names)].sort((a, b) => a.localeCompare(b)).join()
}

const OWN_TOPICS = /^(?:error|issue|field|value)\./
const sentences = texts.filter(({ key }) => OWN_TOPICS.test(key))

test('every text of the data is there in every language', () => {
  const bad = sentences.filter(({ text }) =>
    LANGUAGES.some((language) => forms(text[language]).some((t) => t.trim() === '')),
  )
  expect(bad.map(({ key }) => key)).toEqual([])
})

test('and is filled with the same values in every language', () => {
  const bad = sentences.filter(
    ({ text }) => new Set(LANGUAGES.map((language) => paramsOf(text[language]))).size > 1,
  )
  expect(bad.map(({ key }) => key)).toEqual([])
})

/** Simplified characters that traditional texts do not have, of the words this product is made of. */
const SIMPLIFIED =
  '单编号处办时间结责门类问题标内诉联络电话状态满评价县级紧优账户业务机构关应见议询举报谢进录凭据长钟备个发转协导实验质费员归属团队项细节点数线网页邮递访现场调销书选择开启闭阅决无对专响预设连达迟违称过还这运输农乡请护识变让货软轻较轮条极楼检权历残准济为营奖产异当监确础积笔简签约统维综总缩织续声职与兴旧补装规视觉观计订讯记许试详语误说论证贴赔购车载辅适释错锁链难双杂离静顺领频显风养体齐图园压坏够学写将届层带广张后征从虑担扰断于会东样树桥范围传获给终绝经灭'
// '台', '里', '准', '于', '后' and others are traditional words as well.
const BOTH = new Set('准于后与个当约据签覆')

test('Taiwanese texts are written in traditional characters, mainland ones in simplified', () => {
  const simplified = new Set(Array.from(SIMPLIFIED).filter((c) => !BOTH.has(c)))
  const strangers = texts.flatMap(({ key, text }) => [
    ...forms(text['zh-TW']).flatMap((t) =>
      Array.from(t)
        .filter((c) => simplified.has(c))
        .map((c) => `${key} zh-TW ${c}`),
    ),
    ...forms(text['zh-CN']).flatMap((t) =>
      Array.from(t)
        .filter((c) => /\p{Script=Han}/u.test(c) && plain(c) !== c && !BOTH.has(c))
        .map((c) => `${key} zh-CN ${c}`),
    ),
  ])
  expect(strangers).toEqual([])
})

describe('codes that arrive as data have words', () => {
  test.each([
    ...Object.keys(ERROR_STATUS).map((code) => `error.${code}`),
    ...Object.keys(ISSUE_SEVERITY).flatMap((code) => [`issue.${code}`, `issue.${code}.advice`]),
    ...FIELD_NAMES.flatMap((field) => [`field.${field}`, `field.${field}.hint`]),
  ])('%s', (key) => expect(isWordKey(key)).toBe(true))
})

test('a refusal is said with what it is about', () => {
  expect(sayIn('zh-CN')('error.columnMissing', { columns: '受理时间' })).toContain('受理时间')
  expect(sayIn('en')('issue.receivedAtMissing.advice')).toMatch(/not imported/)
  expect(sayIn('zh-TW')('value.satisfaction.basicallySatisfied')).toBe('大致滿意')
})
