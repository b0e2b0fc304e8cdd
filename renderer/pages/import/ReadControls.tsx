import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { AppError } from '../../../core/errors.ts'
import type { Survey } from '../../../core/survey.ts'
import type { DeskFile, ReadChoice } from '../../deskFiles.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useSay } from '../../language.tsx'

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
const DELIMITERS: Readonly<Record<string, 'comma' | 'tab' | 'semicolon' | 'pipe'>> = {
  ',': 'comma',
  '\t': 'tab',
  ';': 'semicolon',
  '|': 'pipe',
}

/** What was found about a file, to be corrected: sheet or encoding, and the row of the header. */
export function ReadControls({ file, survey }: { readonly file: DeskFile; readonly survey: Survey }) {
  const say = useSay()
  const { reread } = useImportDesk()
  const { info, headerRow } = survey
  const found: ReadChoice = {
    ...(info.sheet !== null && { sheet: info.sheet }),
    ...(info.encoding !== null && { encoding: info.encoding }),
  }
  const delimiter = info.delimiter === null ? undefined : DELIMITERS[info.delimiter]
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', my: 2, flexWrap: 'wrap' }}>
      {info.sheets.length > 0 && (
        <TextField
          select
          label={say('import.sheet')}
          value={info.sheet ?? ''}
          onChange={(event) => reread(file, { sheet: event.target.value })}
          sx={{ minWidth: 200 }}
        >
          {info.sheets.map(({ name, hidden }) => (
            <MenuItem key={name} value={name}>
              {hidden ? say('import.hiddenSheet', { sheet: name }) : name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {info.encoding !== null && <EncodingChoice file={file} encoding={info.encoding} />}
      <HeaderRow at={headerRow} onChange={(row) => reread(file, { ...found, headerRow: row })} />
      {delimiter !== undefined && (
        <Typography variant="body2" color="textSecondary">
          {say(`import.delimiter-${delimiter}`)}
        </Typography>
      )}
    </Stack>
  )
}

/** The way out of a refusal that another reading may end: another encoding, or what was found without any choice. */
export function RefusedControls({ file }: { readonly file: DeskFile }) {
  const say = useSay()
  const { reread } = useImportDesk()
  const byEncoding = file.error instanceof AppError && file.error.code === 'encodingWrong'
  const wasChosen = Object.keys(file.read).length > 0
  if (!byEncoding && !wasChosen) return null
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', mt: 2 }}>
      {byEncoding && <EncodingChoice file={file} encoding={file.read.encoding ?? null} />}
      {wasChosen && (
        <Button variant="outlined" onClick={() => reread(file, {})}>
          {say('import.readAsFound')}
        </Button>
      )}
    </Stack>
  )
}

function EncodingChoice(props: { readonly file: DeskFile; readonly encoding: string | null }) {
  const say = useSay()
  const { reread } = useImportDesk()
  const { file, encoding } = props
  return (
    <TextField
      select
      label={say('import.encoding')}
      value={encoding ?? ''}
      onChange={(event) => reread(file, { encoding: event.target.value })}
      sx={{ minWidth: 200 }}
    >
      {[...new Set([...(encoding === null ? [] : [encoding]), ...ENCODINGS])].map((one) => (
        <MenuItem key={one} value={one}>
          {encodingName(one, say)}
        </MenuItem>
      ))}
    </TextField>
  )
}

function encodingName(encoding: string, say: ReturnType<typeof useSay>): string {
  const known = ENCODINGS.find((one) => one === encoding)
  return known ? say(`import.encoding-${known}`) : encoding
}

function HeaderRow(props: { readonly at: number; readonly onChange: (row: number) => void }) {
  const say = useSay()
  const [text, setText] = useState(String(props.at))
  const row = Number(text)
  const valid = Number.isInteger(row) && row >= 1
  const take = () => valid && row !== props.at && props.onChange(row)
  return (
    <TextField
      label={say('import.headerRow')}
      value={text}
      error={!valid}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      sx={{ width: 120 }}
    />
  )
}
