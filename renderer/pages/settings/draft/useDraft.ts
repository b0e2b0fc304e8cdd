import { useCallback, useMemo, useState } from 'react'
import { type Faults, faultsOf, type RulesSchema } from '../../../../core/rulesFault.ts'
import type { Say } from '../../../../core/words.ts'
import { useSay } from '../../../language.tsx'

export interface Draft<T> {
  /** null: nobody is changing anything. */
  readonly value: T | null
  readonly faults: Faults
  /** What differs from the latest version, in words. */
  readonly changes: readonly string[]
  readonly begin: (from: T) => void
  readonly change: (next: (before: T) => T) => void
  readonly discard: () => void
}

/** One draft of a screen, on top of the latest version. */
export function useDraft<T>(
  latest: T,
  schema: RulesSchema,
  changesOf: (before: T, after: T, say: Say) => readonly string[],
): Draft<T> {
  const say = useSay()
  const [value, setValue] = useState<T | null>(null)
  const faults = useMemo<Faults>(
    () => (value === null ? new Map() : faultsOf(schema, value, say)),
    [value, schema, say],
  )
  const changes = useMemo(
    () => (value === null ? [] : changesOf(latest, value, say)),
    [value, latest, changesOf, say],
  )
  const begin = useCallback((from: T) => setValue(structuredClone(from)), [])
  const change = useCallback(
    (next: (before: T) => T) => setValue((before) => (before === null ? null : next(before))),
    [],
  )
  const discard = useCallback(() => setValue(null), [])
  return { value, faults, changes, begin, change, discard }
}
