// The button of one condition and the form behind it.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../language.tsx'
import { ConditionFrame } from './ConditionFrame.tsx'

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
  const [open, setOpen] = useState(fresh)
  const close = () => setOpen(false)
  return (
    <ConditionFrame
      name={name}
      summary={summary}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={close}
      padding={2}
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
    </ConditionFrame>
  )
}

/** Stable, so that it runs once, when the form's first field appears. */
export function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}
