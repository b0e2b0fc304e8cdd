import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useMemo, useState } from 'react'
import type { FileSurvey } from '../../../app/contract.ts'
import type { Mapping } from '../../../core/mapping.ts'
import type { DeskFile } from '../../deskFiles.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { errorText } from '../../parts/errorText.ts'
import { missingFields } from './columnChoices.ts'
import { ColumnRows } from './ColumnRows.tsx'
import { DateOrderQuestion } from './DateOrderQuestion.tsx'
import { FixedValues } from './FixedValues.tsx'
import { stagePreview } from './stagedPreview.ts'
import { StoredRows } from './StoredRows.tsx'
import { TimeZoneChoice } from './TimeZoneChoice.tsx'

/** The columns of one file above, the first rows as they will be stored below. */
export function ColumnsOfFile(props: {
  readonly file: DeskFile
  readonly found: FileSurvey
  readonly mapping: Mapping
}) {
  const say = useSay()
  const { organisation } = useInstallation()
  const { setMapping } = useImportDesk()
  const { file, mapping } = props
  const { survey, digest } = props.found
  const [knownAt] = useState(() => Date.now())
  const shown = useDeferredValue(mapping)
  const preview = useMemo(
    () => stagePreview({ survey, mapping: shown, organisationZone: organisation.timeZone, digest, knownAt }),
    [survey, shown, organisation.timeZone, digest, knownAt],
  )
  const change = (next: Mapping) => setMapping(file.key, next)
  const missing = missingFields(mapping)
  const columns = survey.columns.map(({ name }) => name)
  return (
    <>
      {missing.length > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 1 }}>
          {say('import.missingFields', {
            fields: missing.map((field) => say(`field.${field}`)).join(say('import.listComma')),
          })}
        </Alert>
      )}
      <DateOrderQuestion survey={survey} mapping={mapping} onChange={change} />
      <TableContainer sx={{ flex: '1 1 55%', minHeight: 220, bgcolor: 'background.paper', ...FRAME }}>
        <Table size="small" stickyHeader aria-label={say('import.columnsOf', { file: file.name })}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: '18%' }}>{say('import.column')}</TableCell>
              <TableCell sx={{ width: '25%' }}>{say('import.samples')}</TableCell>
              <TableCell sx={{ width: 300 }}>{say('import.field')}</TableCell>
              <TableCell>{say('import.reading')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {survey.columns.map((column) => (
              <ColumnRows
                key={column.name}
                column={column}
                columns={columns}
                guess={survey.mapping}
                mapping={mapping}
                onChange={change}
              />
            ))}
          </TableBody>
        </Table>
        <Box sx={{ px: 2 }}>
          <FixedValues mapping={mapping} onChange={change} />
          <TimeZoneChoice mapping={mapping} onChange={change} />
        </Box>
      </TableContainer>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 2, mt: 2, mb: 1 }}>
        <Typography variant="h3" component="h2">
          {say('import.asStored')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {preview.problem
            ? errorText(preview.problem, say).text
            : say('import.asStoredAbout', { zone: organisation.timeZone })}
        </Typography>
      </Stack>
      {!preview.problem && (
        <Box
          sx={{ flex: '1 1 35%', minHeight: 150, bgcolor: 'background.paper', overflow: 'hidden', ...FRAME }}
        >
          <StoredRows preview={preview} label={say('import.asStored')} />
        </Box>
      )}
    </>
  )
}

const FRAME = { border: 1, borderColor: 'divider', borderRadius: 1 } as const
