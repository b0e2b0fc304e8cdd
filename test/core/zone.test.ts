import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../core/instant.ts'
import { isZone, zoneOf } from '../../core/zone.ts'

const wall = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`)
const shown = (w: number) => new Date(w).toISOString().slice(0, 19).replace('T', ' ')

describe('a zone', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-06 16:30:00', '2026-03-06 08:30:00'],
    ['Asia/Kolkata', '2026-03-06 16:30:00', '2026-03-06 11:00:00'],
    ['Asia/Kathmandu', '2026-03-06 16:30:00', '2026-03-06 10:45:00'],
    ['Pacific/Kiritimati', '2026-03-06 16:30:00', '2026-03-06 02:30:00'],
    ['Pacific/Pago_Pago', '2026-03-06 16:30:00', '2026-03-07 03:30:00'],
    ['Asia/Shanghai', '1988-07-01 12:00:00', '1988-07-01 03:00:00'],
    ['America/New_York', '2026-07-01 12:00:00', '2026-07-01 16:00:00'],
    ['America/New_York', '2026-01-01 12:00:00', '2026-01-01 17:00:00'],
  ])('%s shows %s at %s UTC', (name, local, utc) => {
    const zone = zoneOf(name)
    expect(shown(zone.toWall(wall(utc)))).toBe(local)
    expect(shown(zone.toInstant(wall(local)))).toBe(utc)
  })

  it('takes the earlier of two instants where clocks go back', () => {
    const berlin = zoneOf('Europe/Berlin')
    expect(shown(berlin.toInstant(wall('2026-10-25 02:30:00')))).toBe('2026-10-25 00:30:00')
    expect(shown(berlin.toWall(wall('2026-10-25 01:30:00')))).toBe('2026-10-25 02:30:00')
  })

  it('moves on by the gap where clocks go forward', () => {
    const berlin = zoneOf('Europe/Berlin')
    const moved = berlin.toInstant(wall('2026-03-29 02:30:00'))
    expect(shown(moved)).toBe('2026-03-29 01:30:00')
    expect(shown(berlin.toWall(moved))).toBe('2026-03-29 03:30:00')
  })

  it('knows a whole day that was left out', () => {
    const apia = zoneOf('Pacific/Apia')
    expect(shown(apia.toInstant(wall('2011-12-29 23:59:59')))).toBe('2011-12-30 09:59:59')
    expect(shown(apia.toInstant(wall('2011-12-31 00:00:00')))).toBe('2011-12-30 10:00:00')
  })

  it('gives every wall time back that it showed, in any zone and year', () => {
    const zones = [
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'UTC',
    ]
    const instant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2040, 0, 1) })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (name, at) => {
        const zone = zoneOf(name)
        const back = zone.toInstant(zone.toWall(at))
        // Where a wall time came twice it is the earlier one.
        expect(zone.toWall(back)).toBe(zone.toWall(at))
        expect(back).toBeLessThanOrEqual(at)
        expect(at - back).toBeLessThanOrEqual(HOUR)
      }),
    )
  })

  it('agrees with Intl around every change of clocks in a year', () => {
    const name = 'Europe/Berlin'
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: name,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    for (const change of [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)]) {
      for (let at = change - DAY; at <= change + DAY; at += 7 * MINUTE + SECOND) {
        expect(shown(zoneOf(name).toWall(at))).toBe(format.format(at))
      }
    }
  })

  it('stays itself in years that calendars disagree about', () => {
    const shanghai = zoneOf('Asia/Shanghai')
    for (const text of [
      '0001-01-01 00:00:00',
      '0099-12-31 12:00:00',
      '1500-06-01 00:00:00',
      '9999-12-31 23:59:59',
    ]) {
      const at = shanghai.toInstant(wall(text))
      expect(shown(shanghai.toWall(at))).toBe(text)
      expect(Math.abs(wall(text) - at)).toBeLessThan(9 * HOUR)
    }
  })

  it('is refused by name where unknown', () => {
    expect(() => zoneOf('Mars/Base')).toThrow('timeZoneUnknown')
    expect(isZone('Mars/Base')).toBe(false)
    expect(isZone('')).toBe(false)
    expect(isZone('Asia/Taipei')).toBe(true)
  })
})
