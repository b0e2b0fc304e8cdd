// Codes of a field in words; an organisation's own word stands as it is.
import { useCallback } from 'react'
import { NO_VALUE } from '../../core/format.ts'
import type { FieldName } from '../../core/fields.ts'
import { isWordKey, type Say } from '../../core/words.ts'
import { useSay } from '../language.tsx'

export type ValueText = (field: FieldName, value: string | null) => string

export function valueTextIn(say: Say, field: FieldName, value: string | null): string {
  if (value === null || value === '') return NO_VALUE
  const key = `value.${field}.${value}`
  return isWordKey(key) ? say(key) : value
}

export function useValueText(): ValueText {
  const say = useSay()
  return useCallback((field, value) => valueTextIn(say, field, value), [say])
}
