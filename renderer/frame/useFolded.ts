import { useState } from 'react'

const STORED_AS = 'plumbline.navigation'

/** Whether the navigation shows icons alone; this browser remembers it. */
export function useFolded(): readonly [folded: boolean, fold: (folded: boolean) => void] {
  const [folded, setFolded] = useState(isStoredFolded)
  return [
    folded,
    (next) => {
      localStorage.setItem(STORED_AS, next ? 'folded' : 'open')
      setFolded(next)
    },
  ]
}

export function isStoredFolded(): boolean {
  return localStorage.getItem(STORED_AS) === 'folded'
}
