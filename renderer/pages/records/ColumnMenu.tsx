import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import ViewColumnIcon from '@mui/icons-material/ViewColumn'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { useState } from 'react'
import { useSay } from '../../language.tsx'
import { moveColumn } from './columnChoice.ts'
import type { ColumnsInUse } from './useColumnChoice.ts'

interface ColumnMenuProps {
  readonly columns: ColumnsInUse
  readonly nameOf: (column: string) => string
}

/** Which columns to show, and in what order. */
export function ColumnMenu({ columns, nameOf }: ColumnMenuProps) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { order, hidden } = columns
  const toggle = (column: string) =>
    columns.change({
      hidden: hidden.includes(column) ? hidden.filter((c) => c !== column) : [...hidden, column],
    })
  return (
    <>
      <Button
        color="secondary"
        variant="outlined"
        startIcon={<ViewColumnIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say('records.columns')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { 'aria-label': say('records.columnsTitle'), sx: { width: 320, mt: 0.5 } } }}
      >
        <Box component="ul" sx={{ m: 0, p: 1, listStyle: 'none', maxHeight: 480, overflow: 'auto' }}>
          {order.map((column, i) => (
            <Box component="li" key={column} sx={{ display: 'flex', alignItems: 'center' }}>
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    checked={!hidden.includes(column)}
                    onChange={() => toggle(column)}
                    sx={{ p: 0.5 }}
                  />
                }
                label={nameOf(column)}
                sx={{ flex: 1, ml: 0 }}
              />
              <IconButton
                aria-label={say('records.moveUp', { column: nameOf(column) })}
                disabled={i === 0}
                onClick={() => columns.change({ order: moveColumn(order, column, -1) })}
              >
                <ArrowUpwardIcon sx={{ fontSize: 16 }} />
              </IconButton>
              <IconButton
                aria-label={say('records.moveDown', { column: nameOf(column) })}
                disabled={i === order.length - 1}
                onClick={() => columns.change({ order: moveColumn(order, column, 1) })}
              >
                <ArrowDownwardIcon sx={{ fontSize: 16 }} />
              </IconButton>
            </Box>
          ))}
        </Box>
        <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider', textAlign: 'right' }}>
          <Button onClick={columns.reset}>{say('records.columnsReset')}</Button>
        </Box>
      </Popover>
    </>
  )
}
