// A limit on its clock: when it is used up, and what of it a stretch of time uses.
import { compileCalendar, type Calendar } from './calendar.ts'
import { dayNumber, dayOfWall } from './day.ts'
import { AppError } from './errors.ts'
import type { Feedback } from './feedback.ts'
import { DAY, type Instant, MINUTE } from './instant.ts'
import type { Dated, Limit, LimitRule, Policy } from './policy.ts'
import { type Zone, zoneOf } from './zone.ts'

/** The clock a limit runs on: a working calendar, or the natural one that never stands still. */
export interface Clock extends Pick<Calendar, 'minutesBetween' | 'addMinutes'> {
  /**
   * When the limit is used up, with `uncharged` service minutes added. Working days are counted first and the
   * uncharged time follows on the same calendar, so half a day paused moves the due instant by half a day.
   */
  readonly dueAt: (startAt: Instant, uncharged?: number) => Instant
  /** Service minutes the limit grants; of working days, those of the days that are counted. */
  readonly grantedMinutes: (startAt: Instant) => number
}

/** A limit's clock for the tickets of a department: its own calendar where the limit names none. */
export type ClockOf = (department: string) => Clock

/** Clocks of a policy's limits; a calendar is laid out once. @throws AppError policyInvalid, timeZoneUnknown */
export function createClocks(policy: Policy): (limit: Limit) => ClockOf {
  const zone = zoneOf(policy.timeZone)
  const compiled = new Map<string, Calendar>()
  const own = policy.departmentCalendars ?? []
  return (limit) => {
    const { kind, n } = limit
    if (kind === 'natural_hours') return always(hoursClock(NATURAL, n))
    const onCalendar = (key: string): Clock => {
      const calendar = calendarAt(key)
      return kind === 'working_hours' ? hoursClock(calendar, n) : daysClock(calendar, n, zone)
    }
    const usual = onCalendar(limit.calendar ?? policy.defaultCalendar)
    if (limit.calendar !== undefined || own.length === 0) return always(usual)
    const clocks = new Map(own.map(({ department, calendar }) => [department, onCalendar(calendar)]))
    return (department) => clocks.get(department) ?? usual
  }

  function calendarAt(key: string): Calendar {
    let calendar = compiled.get(key)
    if (!calendar) {
      const def = policy.calendars[key]
      if (!def) throw new AppError('policyInvalid', { at: 'calendars', reason: `no calendar "${key}"` })
      compiled.set(key, (calendar = compileCalendar(def, zone)))
    }
    return calendar
  }
}

function always(clock: Clock): ClockOf {
  return () => clock
}

/** Answers whether a rule holds for what was received at an instant. */
export function heldBy({ from, to }: Dated, zone: Zone): (receivedAt: Instant) => boolean {
  const startAt = from === undefined ? -Infinity : zone.toInstant(dayNumber(from) * DAY)
  const endAt = to === undefined ? Infinity : zone.toInstant((dayNumber(to) + 1) * DAY)
  return (receivedAt) => receivedAt >= startAt && receivedAt < endAt
}

/** Finds the position of the first rule whose every condition holds; the last rule of a valid policy always does. */
export function createRuleFinder(rules: readonly LimitRule[], zone: Zone): (feedback: Feedback) => number {
  const dated = rules.map((rule) => ({ when: rule.when, holds: heldBy(rule, zone) }))
  return (feedback) =>
    dated.findIndex(({ when, holds }) => holds(feedback.receivedAt) && fits(when, feedback))
}

function fits(when: LimitRule['when'], feedback: Feedback): boolean {
  if (when.nature !== undefined && when.nature !== (feedback.nature ?? 'unknown')) return false
  if (when.urgency !== undefined && when.urgency !== feedback.urgency) return false
  if (when.channel !== undefined && when.channel !== feedback.channel) return false
  if (when.department !== undefined && when.department !== feedback.department) return false
  return when.complex === undefined || when.complex === (feedback.complex === true)
}

const NATURAL: Pick<Calendar, 'minutesBetween' | 'addMinutes'> = {
  minutesBetween: (a, b) => Math.max(0, b - a) / MINUTE,
  addMinutes: (at, minutes) => at + Math.round(minutes * MINUTE),
}

function hoursClock(service: Pick<Calendar, 'minutesBetween' | 'addMinutes'>, hours: number): Clock {
  const granted = hours * 60
  return {
    minutesBetween: service.minutesBetween,
    addMinutes: service.addMinutes,
    dueAt: (startAt, uncharged = 0) => service.addMinutes(startAt, granted + uncharged),
    grantedMinutes: () => granted,
  }
}

function daysClock(calendar: Calendar, days: number, zone: Zone): Clock {
  return {
    minutesBetween: calendar.minutesBetween,
    addMinutes: calendar.addMinutes,
    dueAt: (startAt, uncharged = 0) => calendar.addMinutes(calendar.addWorkingDays(startAt, days), uncharged),
    grantedMinutes(startAt) {
      const nextDayAt = zone.toInstant((dayOfWall(zone.toWall(startAt)) + 1) * DAY)
      return calendar.minutesBetween(nextDayAt, calendar.addWorkingDays(startAt, days))
    },
  }
}
