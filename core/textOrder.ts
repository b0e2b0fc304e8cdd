/** Code-point order, the same on every machine; for `sort`. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
