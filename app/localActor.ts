// Whoever sits at this machine: the data folder is theirs, so every operation is.
import { userInfo } from 'node:os'
import type { Actor } from './actor.ts'

export function localActor(): Actor {
  return { name: localName(), roles: ['supervisor', 'hr'] }
}

function localName(): string {
  try {
    return userInfo().username
  } catch {
    // A container may run under a number that has no name.
    return 'local'
  }
}
