import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import TableContainer from '@mui/material/TableContainer'
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
import { DateOrderQuestion } from './DateOrderQuestion.tsx'
import { EventColumns } from './EventColumns.tsx'
import { EventRows } from './EventRows.tsx'
import { FileKind } from './FileKind.tsx'
import { FixedValues } from './FixedValues.tsx'
import { RecordColumns } from './RecordColumns.tsx'
import { stagePreview } from './stagedPreview.ts'
import { StoredRows } from './StoredRows.tsx'
import { TemplateLine } from './TemplateLine.tsx'
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
  return (
    <>
      <TemplateLine file={file} found={props.found} mapping={mapping} onChange={change} />
      {missing.length > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 1 }}>
          {say('import.missingFields', {
            fields: missing.map((field) => say(field)).join(say('import.listComma')),
          })}
        </Alert>
      )}
      <FileKind columns={survey.columns} mapping={mapping} onChange={change} />
      <DateOrderQuestion survey={survey} mapping={mapping} onChange={change} />
      <TableContainer sx={{ flex: '1 1 55%', minHeight: 220, bgcolor: 'background.paper', ...FRAME }}>
        {mapping.events ? (
          <EventColumns file={file.name} columns={survey.columns} mapping={mapping} onChange={change} />
        ) : (
          <RecordColumns
            file={file.name}
            survey={survey}
            guess={file.template ? NO_GUESS : props.found.guess}
            mapping={mapping}
            onChange={change}
          />
        )}
        <Box sx={{ px: 2 }}>
          {!mapping.events && <FixedValues mapping={mapping} onChange={change} />}
          <TimeZoneChoice mapping={mapping} onChange={change} />
        </Box>
      </TableContainer>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 2, mt: 2, mb: 1 }}>
        <Typography variant="h3" component="h2">
          {say(mapping.events ? 'import.eventsFirst' : 'import.asStored')}
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
          {mapping.events ? (
            <EventRows events={preview.events} label={say('import.eventsFirst')} />
          ) : (
            <StoredRows preview={preview} label={say('import.asStored')} />
          )}
        </Box>
      )}
    </>
  )
}

/** What a template says is nobody's guess. */
const NO_GUESS: Mapping = { dateOrder: 'auto', fields: {} }

const FRAME = { border: 1, borderColor: 'divider', borderRadius: 1 } as const
