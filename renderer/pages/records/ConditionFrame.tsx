// The button of one condition, which says what is asked for, and the popover it opens.
import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import { type ReactNode, useRef } from 'react'
import { useSay } from '../../language.tsx'

interface ConditionFrameProps {
  readonly name: string
  /** What is asked for; null while nothing is. */
  readonly summary: string | null
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  /** Space around the content, in units of the grid. */
  readonly padding?: number
  readonly children: ReactNode
}

export function ConditionFrame(props: ConditionFrameProps) {
  const { name, summary, open, onOpen, onClose, padding = 0, children } = props
  const say = useSay()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={button}
        variant={summary === null ? 'outlined' : 'contained'}
        color={summary === null ? 'secondary' : 'primary'}
        aria-haspopup="dialog"
        aria-expanded={open}
        endIcon={<ArrowDropDownIcon />}
        onClick={onOpen}
        sx={{
          borderColor: 'divider',
          px: 1,
          minWidth: 0,
          fontWeight: 400,
          maxWidth: 320,
          '& .MuiButton-endIcon': { ml: 0, mr: -0.5 },
        }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {summary === null ? name : `${name}: ${summary}`}
        </Box>
      </Button>
      <Popover
        open={open}
        anchorEl={() => button.current}
        onClose={onClose}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            'aria-label': say('records.filterOn', { field: name }),
            sx: { width: 320, mt: 0.5, p: padding },
          },
        }}
      >
        {children}
      </Popover>
    </>
  )
}
