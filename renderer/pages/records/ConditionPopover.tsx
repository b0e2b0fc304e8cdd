// The button of one condition and the form behind it.
import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import { type ReactNode, useRef, useState } from 'react'
import { useSay } from '../../language.tsx'

interface ConditionPopoverProps {
  readonly name: string
  /** What is asked for; null while nothing is. */
  readonly summary: string | null
  readonly fresh: boolean
  readonly onClear: () => void
  readonly children: (close: () => void) => ReactNode
}

export function ConditionPopover({ name, summary, fresh, onClear, children }: ConditionPopoverProps) {
  const say = useSay()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(fresh)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        ref={button}
        variant={summary === null ? 'outlined' : 'contained'}
        color={summary === null ? 'secondary' : 'primary'}
        aria-haspopup="dialog"
        aria-expanded={open}
        endIcon={<ArrowDropDownIcon />}
        onClick={() => setOpen(true)}
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
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            'aria-label': say('records.filterOn', { field: name }),
            sx: { width: 320, mt: 0.5, p: 2 },
          },
        }}
      >
        {children(close)}
        {summary !== null && (
          <Box sx={{ mt: 1, textAlign: 'right' }}>
            <Button
              onClick={() => {
                onClear()
                close()
              }}
            >
              {say('records.clear')}
            </Button>
          </Box>
        )}
      </Popover>
    </>
  )
}

/** Stable, so that it runs once, when the form's first field appears. */
export function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}
