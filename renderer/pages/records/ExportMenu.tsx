import DownloadIcon from '@mui/icons-material/Download'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatCount } from '../../../core/format.ts'
import type { RecordQuery } from '../../../core/ledger.ts'
import type { ListColumn } from '../../../core/view.ts'
import { saveStoredFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useLanguage, useSay } from '../../language.tsx'

interface ExportMenuProps {
  readonly query: Omit<RecordQuery, 'offset' | 'limit'>
  readonly total: number | undefined
  /** Those on screen, in their order. */
  readonly columns: readonly ListColumn[]
  /** Whether only chosen records are exported. */
  readonly chosen: boolean
}

/** The whole list as it is filtered and sorted, as a file; the jobs tray shows how far it is, and why it failed if it does. */
export function ExportMenu({ query, total, columns, chosen }: ExportMenuProps) {
  const say = useSay()
  const language = useLanguage()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const job = useJob('exportRecords')
  const start = async (format: 'csv' | 'xlsx', whole = false) => {
    setAnchor(null)
    const file = await job.start({ query, ...(whole ? {} : { columns }), format, language })
    if (file) saveStoredFile(file)
  }
  return (
    <>
      <Button
        variant="contained"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        disabled={total === undefined || total === 0 || job.running}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say('records.export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Typography variant="caption" color="textSecondary" component="li" sx={{ px: 2, py: 0.5 }}>
          {say(chosen ? 'records.exportChosen' : 'records.exportAbout', { n: formatCount(total ?? 0) })}
        </Typography>
        <MenuItem onClick={() => void start('xlsx')}>{say('records.exportXlsx')}</MenuItem>
        <MenuItem onClick={() => void start('csv')}>{say('records.exportCsv')}</MenuItem>
        <MenuItem onClick={() => void start('xlsx', true)} sx={{ borderTop: 1, borderColor: 'divider' }}>
          {say('records.exportWhole')}
        </MenuItem>
      </Menu>
    </>
  )
}
