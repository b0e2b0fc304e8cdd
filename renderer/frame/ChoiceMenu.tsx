import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import { type ReactNode, useState } from 'react'

/** An icon that opens a short list of which one is chosen. */
export function ChoiceMenu<T extends string>(props: {
  readonly label: string
  readonly icon: ReactNode
  readonly choices: readonly { readonly value: T; readonly name: string; readonly lang?: string }[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Tooltip title={props.label}>
        <IconButton
          aria-label={props.label}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {props.icon}
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {props.choices.map(({ value, name, lang }) => (
          <MenuItem
            key={value}
            role="menuitemradio"
            aria-checked={value === props.chosen}
            selected={value === props.chosen}
            lang={lang}
            onClick={() => {
              setAnchor(null)
              props.onChoose(value)
            }}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
