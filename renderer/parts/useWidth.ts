import { type RefCallback, useCallback, useState } from 'react'

/** Inner width of an element in pixels, kept up to date; 0 before it is laid out. */
export function useWidth<E extends HTMLElement>(): { readonly ref: RefCallback<E>; readonly width: number } {
  const [width, setWidth] = useState(0)
  const ref = useCallback((node: E | null) => {
    if (!node) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
