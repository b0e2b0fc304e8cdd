// An error in words for people: the catalogue's sentence for its code, and what to do about it where that is known.
import { AppError } from '../../core/errors.ts'
import { isWordKey, type Params, type Say } from '../../core/words.ts'
import { HostError } from '../api.ts'

export interface ErrorText {
  readonly title: string
  readonly advice: string | undefined
  /** Only faults have one. */
  readonly reference: string | null
}

export function errorText(error: Error, say: Say): ErrorText {
  if (error instanceof HostError) {
    return { title: say(`frame.${error.kind}`), advice: say(`frame.${error.kind}Advice`), reference: null }
  }
  if (!(error instanceof AppError)) {
    return { title: say('frame.pageFault'), advice: say('frame.pageFaultAdvice'), reference: null }
  }
  const params = paramsOf(error)
  const sentence = `error.${error.code}`
  const reference = error.detail.reference
  return {
    title: isWordKey(sentence) ? say(sentence, params) : say('frame.pageFault'),
    advice: adviceOf(error, say),
    reference: reference === undefined ? null : String(reference),
  }
}

function adviceOf(error: AppError, say: Say): string | undefined {
  const key = `frame.advice-${error.code}`
  return isWordKey(key) ? say(key, paramsOf(error)) : undefined
}

function paramsOf(error: AppError): Params {
  return Object.fromEntries(
    Object.entries(error.detail).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join(', ') : typeof value === 'boolean' ? String(value) : value,
    ]),
  )
}
