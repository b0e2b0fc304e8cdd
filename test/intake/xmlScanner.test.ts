import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from '../../intake/limits.ts'
import { CLOSE, MORE, OPEN, XmlScanner, XmlTooLong } from '../../intake/xmlScanner.ts'

/** What a scanner says of a document fed in such chunks; texts of one element joined. */
function tokens(chunks: readonly string[]): string[] {
  const scanner = new XmlScanner()
  scanner.wantsText = true
  const found: string[] = []
  let text = ''
  for (const chunk of chunks) {
    scanner.feed(chunk)
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token === OPEN || token === CLOSE) {
        if (text !== '') found.push(text)
        text = ''
      }
      if (token === OPEN)
        found.push(`<${scanner.name} ${scanner.attribute('r') ?? '-'} ${scanner.attribute('id') ?? '-'}>`)
      else if (token === CLOSE) found.push(`</${scanner.name}>`)
      else text += scanner.text
    }
  }
  return found
}

const DOCUMENT =
  `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c>">]><x:sst xmlns:x="u" count = "2"><!-- <si> > -->` +
  `<row r="1" spans='1:2' x:id="a &amp; &quot;b&quot;"><c r='A>1' s="2"/><c\n\tr = "B1"><v>1 &lt; 2</v></c></row >` +
  `<t xml:space="preserve"> 工单 <![CDATA[<b> ]] &amp;]]>𠮷&#x20;</t><empty/><other rid="no" /></x:sst>\n`

test('tags, attributes and texts are told by their local names', () => {
  expect(tokens([DOCUMENT])).toEqual([
    '<sst - ->',
    '<row 1 a & "b">',
    '<c A>1 ->',
    '</c>',
    '<c B1 ->',
    '<v - ->',
    '1 < 2',
    '</v>',
    '</c>',
    '</row>',
    '<t - ->',
    ' 工单 <b> ]] &amp;𠮷 ',
    '</t>',
    '<empty - ->',
    '</empty>',
    '<other - ->',
    '</other>',
    '</sst>',
  ])
})

test('it says the same wherever chunks end', () => {
  const whole = tokens([DOCUMENT])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sizes) => {
      const chunks: string[] = []
      for (let at = 0, i = 0; at < DOCUMENT.length; at += sizes[i % sizes.length]!, i++)
        chunks.push(DOCUMENT.slice(at, at + sizes[i % sizes.length]!))
      expect(tokens(chunks)).toEqual(whole)
    }),
    { numRuns: 500 },
  )
})

test('a tag without an end is given up instead of filling the memory', () => {
  const scanner = new XmlScanner()
  scanner.feed('<c ')
  expect(() => {
    for (let fed = 0; fed <= LIMITS.xmlToken * 2; fed += 1 << 20) {
      scanner.feed('x'.repeat(1 << 20))
      scanner.next()
    }
  }).toThrow(XmlTooLong)
})
