// Figures as people read them.

export function timeText(ms: number): string {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(2)} s`
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
}

export function memoryText(bytes: number | null): string {
  return bytes === null ? '' : `${Math.round(bytes / 1_000_000)} MB`
}
