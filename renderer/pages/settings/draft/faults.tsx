import FormHelperText from '@mui/material/FormHelperText'
import { createContext, use } from 'react'
import type { Faults } from '../../../../core/rulesFault.ts'

/** What is wrong in the draft, by place; each field shows its own. */
export const FaultsContext = createContext<Faults>(new Map())

/** '' where nothing is wrong. */
export function useFault(at: string): string {
  return use(FaultsContext).get(at) ?? ''
}

/** Props of a text field that shows its fault below it. */
export function useFaultProps(at: string): { readonly error: boolean; readonly helperText: string | null } {
  const fault = useFault(at)
  return { error: fault !== '', helperText: fault === '' ? null : fault }
}

/** A fault that belongs to no single field; with `inside`, also the first of the places below it. */
export function FaultOf({ at, inside = false }: { readonly at: string; readonly inside?: boolean }) {
  const faults = use(FaultsContext)
  const below = inside ? [...faults].find(([place]) => place.startsWith(`${at}.`))?.[1] : undefined
  const fault = faults.get(at) ?? below
  return fault === undefined ? null : <FormHelperText error>{fault}</FormHelperText>
}
