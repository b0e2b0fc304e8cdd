/** Where the columns that stay stand: as wide as the rank and the name are drawn, told to the styles of the table. */
export function placeStayingColumns(table: HTMLTableElement | null): (() => void) | undefined {
  const [rank, name] = table?.tHead?.rows[0]?.cells ?? []
  if (!table || !rank || !name) return undefined
  const observer = new ResizeObserver(() => {
    table.style.setProperty('--rank-width', `${rank.getBoundingClientRect().width}px`)
    table.style.setProperty('--name-width', `${name.getBoundingClientRect().width}px`)
  })
  observer.observe(rank)
  observer.observe(name)
  return () => observer.disconnect()
}
