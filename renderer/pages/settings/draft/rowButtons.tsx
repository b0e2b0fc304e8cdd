import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useSay } from '../../../language.tsx'

/** Takes one line out of a draft; until it is published nothing is lost. */
export function RemoveButton({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  const say = useSay()
  return (
    <Tooltip title={say('draft.remove', { what })}>
      <IconButton size="small" aria-label={say('draft.remove', { what })} onClick={onClick}>
        <Close fontSize="small" />
      </IconButton>
    </Tooltip>
  )
}

/** Puts a line before or behind its neighbour. */
export function MoveButtons(props: {
  readonly what: string
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (step: 1 | -1) => void
}) {
  const say = useSay()
  const { what, first, last, onMove } = props
  return (
    <>
      <IconButton
        size="small"
        aria-label={say('draft.up', { what })}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={say('draft.down', { what })}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
    </>
  )
}
