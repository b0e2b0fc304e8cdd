import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isMojibake } from '../../../core/reading/mojibake.ts'

const utf8 = new TextEncoder()
const utf8AsGbk = (text: string) => new TextDecoder('gb18030').decode(utf8.encode(text))
const utf8AsLatin = (text: string) => new TextDecoder('latin1').decode(utf8.encode(text))

describe('text read in the wrong encoding is noticed', () => {
  test.each([
    '鎶曡瘔',
    '鎶曡瘔鍐呭锛氱敤鎴峰弽鏄犻棶棰�',
    'æŠ•è¯‰',
    '锟斤拷',
    '客户\uFFFD务部',
    'Í¶Ëß',
    'cafÃ©',
    'donâ€™t',
    '瀹㈡埛鏈嶅姟閮�',
  ])('%s', (text) => expect(isMojibake(text)).toBe(true))

  test.each([
    '投诉',
    '市场监管局',
    '客户反映电梯故障，多次报修无人处理。',
    '處理單位：工務局',
    '很好！！！',
    '满意👍',
  ])('%s, encoded once or twice too often', (text) => {
    expect(isMojibake(utf8AsGbk(text))).toBe(true)
    expect(isMojibake(utf8AsLatin(text))).toBe(true)
    expect(isMojibake(utf8AsLatin(utf8AsLatin(text)))).toBe(true)
    expect(isMojibake(utf8AsGbk(utf8AsGbk(text)))).toBe(true)
  })
})

describe('ordinary text is not', () => {
  test.each([
    '',
    'WO20260306001',
    '投诉',
    '联通',
    '市场监管局',
    '龘靐齉爩',
    '犇羴鱻',
    '𠮷野家',
    '滠口街道',
    '瑠公圳',
    '嗰啲喺',
    '魑魅魍魎',
    '處理單位：承辦人員請儘速回覆',
    '陳情人反映路燈故障，請工務局處理',
    '鞦韆、饕餮、齟齬、囊括',
    '👍🏻很好❤️',
    '①②③④',
    '★★★★☆',
    'café',
    'naïve résumé',
    'Ångström',
    'ÄÖÜ',
    'Große Straße',
    'Ñandú',
    'São João',
    'œuvre “quoted” — text',
    '€100 £50 ¥30',
    'Привет, мир',
    '日本語のテスト',
    '한국어',
    'ภาษาไทย',
    'العربية',
    'Ελληνικά',
    '25 °C ± 2 µm',
    '½ × ¾',
  ])('%s', (text) => expect(isMojibake(text)).toBe(false))
})

const reviews = new URL('../../../../shared/data/labelled/waimai_10k.csv', import.meta.url)

test.runIf(existsSync(reviews))(
  '12,000 real reviews are clean, and nearly all are noticed once misread',
  () => {
    const texts = readFileSync(reviews, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.slice(2).trim())
      .filter((text) => /\p{Script=Han}/u.test(text))
    expect(texts.length).toBeGreaterThan(11_900)
    expect(texts.filter(isMojibake)).toEqual([])
    expect(texts.filter((text) => !isMojibake(utf8AsLatin(text)))).toEqual([])
    const long = texts.filter((text) => text.length >= 4)
    expect(long.filter((text) => !isMojibake(utf8AsGbk(text))).length).toBeLessThan(long.length / 1000)
  },
)
