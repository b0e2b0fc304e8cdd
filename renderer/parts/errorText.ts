// An error in words for people: what happened, what was not lost, what to do; and a fault's reference.
import { AppError, ERROR_STATUS } from '../../core/errors.ts'
import type { Params, Say } from '../../core/words.ts'
import { HostError } from '../api.ts'

export interface ErrorText {
  readonly text: string
  /** What to quote to whoever looks after the program; only faults have one. */
  readonly reference: string | null
}

export function errorText(error: Error, say: Say): ErrorText {
  if (error instanceof HostError) return { text: say(`frame.${error.kind}`), reference: null }
  if (!(error instanceof AppError)) return { text: say('frame.pageFault'), reference: null }
  const { reference } = error.detail
  return {
    text: say(`error.${error.code}`, paramsOf(error)),
    reference: reference === undefined ? null : String(reference),
  }
}

/** Whether the same may go well another time: not what was refused for what it is. */
export function mayPass(error: Error): boolean {
  return !(error instanceof AppError) || ERROR_STATUS[error.code] >= 500 || error.code === 'conflict'
}

function paramsOf(error: AppError): Params {
  return Object.fromEntries(
    Object.entries(error.detail).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join(', ') : typeof value === 'boolean' ? String(value) : value,
    ]),
  )
}

/** What the address names is not there: the page itself is missing. */
export function isNotFound(error: Error | null): boolean {
  return error instanceof AppError && error.code === 'notFound'
}
