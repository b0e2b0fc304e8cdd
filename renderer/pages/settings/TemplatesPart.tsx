import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatCount, formatInstant, NO_VALUE } from '../../../core/format.ts'
import { zoneOf } from '../../../core/zone.ts'
import { useOperation } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { ImportTemplate } from './ImportTemplate.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'

/** More templates than this no organisation keeps. */
const MOST = 200

/** The templates, what was read by them, and each with its versions. */
export function TemplatesPart() {
  const say = useSay()
  const { organisation } = useInstallation()
  const zone = zoneOf(organisation.timeZone)
  const page = useOperation('listTemplates', { offset: 0, limit: MOST })
  const [shown, setShown] = useState<number | null>(null)
  return (
    <Stack sx={{ gap: 2 }}>
      <ImportTemplate />
      <Loaded query={page}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Alert severity="info" variant="outlined">
              <Typography sx={{ fontWeight: 600 }}>{say('template.empty')}</Typography>
              {say('template.emptyAbout')}
            </Alert>
          ) : (
            <TableContainer
              sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
            >
              <Table size="small" aria-label={say('template.title')}>
                <TableHead>
                  <TableRow>
                    <TableCell>{say('template.name')}</TableCell>
                    <TableCell>{say('template.source')}</TableCell>
                    <TableCell align="right">{say('template.version')}</TableCell>
                    <TableCell align="right">{say('template.columns')}</TableCell>
                    <TableCell align="right">{say('template.fields')}</TableCell>
                    <TableCell>{say('template.changed')}</TableCell>
                    <TableCell align="right">{say('template.imports')}</TableCell>
                    <TableCell>{say('template.lastUsed')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {rows.map((template) => (
                    <TableRow key={template.id} hover>
                      <TableCell>
                        <Link
                          component="button"
                          aria-label={say('template.open', { name: template.name })}
                          onClick={() => setShown(template.id)}
                          sx={{ textAlign: 'left' }}
                        >
                          {template.name}
                        </Link>
                        {template.retiredAt !== null && (
                          <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
                            {say('template.retired')}
                          </Box>
                        )}
                      </TableCell>
                      <TableCell>{template.source}</TableCell>
                      <TableCell align="right">{template.version}</TableCell>
                      <TableCell align="right">{template.columns}</TableCell>
                      <TableCell align="right">{template.fields}</TableCell>
                      <TableCell>{formatInstant(template.changedAt, zone)}</TableCell>
                      <TableCell align="right">{formatCount(template.imports)}</TableCell>
                      <TableCell>
                        {template.lastUsedAt === null ? NO_VALUE : formatInstant(template.lastUsedAt, zone)}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          )
        }
      </Loaded>
      {shown !== null && <TemplateDialog templateId={shown} onClose={() => setShown(null)} />}
    </Stack>
  )
}
