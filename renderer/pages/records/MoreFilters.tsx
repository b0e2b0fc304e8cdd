import AddIcon from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { columnName } from '../../../core/ledgerFieldText.ts'
import type { LedgerField } from '../../../core/ledgerFields.ts'
import { useSay } from '../../language.tsx'

interface MoreFiltersProps {
  readonly fields: readonly LedgerField[]
  readonly onChoose: (field: LedgerField) => void
}

/** Every field that has no filter in the row yet; a letter jumps to the next name that begins with it. */
export function MoreFilters({ fields, onChoose }: MoreFiltersProps) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        color="secondary"
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say('records.moreFilters')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 420 } } }}
      >
        {fields.map((field) => (
          <MenuItem
            key={field}
            dense
            onClick={() => {
              setAnchor(null)
              onChoose(field)
            }}
          >
            {columnName(field, say)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
