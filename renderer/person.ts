// The token of whoever signed in in this window, kept as long as the window is.
import { useSyncExternalStore } from 'react'

const STORED_AS = 'plumbline.person'
const listeners = new Set<() => void>()
let ended = false

export function personToken(): string | null {
  return sessionStorage.getItem(STORED_AS)
}

export function setPersonToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(STORED_AS)
  else sessionStorage.setItem(STORED_AS, token)
  tell(false)
}

/** The application no longer knows the token: from here on one is the person at this machine. */
export function endPerson(): void {
  if (personToken() === null) return
  sessionStorage.removeItem(STORED_AS)
  tell(true)
}

export function usePersonToken(): string | null {
  return useSyncExternalStore(subscribe, personToken)
}

/** Whether the sign-in ended without anybody signing out. */
export function usePersonEnded(): readonly [ended: boolean, dismiss: () => void] {
  return [useSyncExternalStore(subscribe, () => ended), () => tell(false)]
}

function tell(now: boolean): void {
  ended = now
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
