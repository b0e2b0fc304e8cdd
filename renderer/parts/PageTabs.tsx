import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'

/** The parts of a page, one of them open. */
export function PageTabs<T extends string>(props: {
  readonly label: string
  readonly tabs: readonly (readonly [value: T, name: string])[]
  readonly open: T
  readonly onOpen: (value: T) => void
}) {
  return (
    <Tabs
      value={props.open}
      onChange={(_, next: T) => props.onOpen(next)}
      aria-label={props.label}
      sx={{ minHeight: 36, mb: 2, borderBottom: 1, borderColor: 'divider' }}
    >
      {props.tabs.map(([value, name]) => (
        <Tab key={value} value={value} label={name} sx={{ minHeight: 36, textTransform: 'none' }} />
      ))}
    </Tabs>
  )
}
