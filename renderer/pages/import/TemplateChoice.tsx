import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { FileSurvey } from '../../../app/contract.ts'
import { driftOf, fitMapping } from '../../../core/templateDrift.ts'
import { call, useOperation } from '../../api.ts'
import type { DeskFile } from '../../deskFiles.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'

/** More templates than this nobody picks from a list. */
const MOST = 200
const NONE = 'none'

/** Reads the file by another template, or by none: what was corrected by hand goes. */
export function TemplateChoice({ file, found }: { readonly file: DeskFile; readonly found: FileSurvey }) {
  const say = useSay()
  const { setTemplate } = useImportDesk()
  const { data } = useOperation('listTemplates', { offset: 0, limit: MOST })
  const [error, setError] = useState<Error | null>(null)
  const inUse = (data?.rows ?? []).filter(({ retiredAt }) => retiredAt === null)
  const chosen = file.template?.templateId
  if (inUse.length === 0) return null

  const choose = async (value: string) => {
    setError(null)
    const { guess, survey } = found
    if (value === NONE) return setTemplate(file.key, null, { ...guess, headerRow: survey.headerRow })
    const { id, name, version, versions } = await call('getTemplate', { templateId: Number(value) })
    const content = versions[0]!
    const header = survey.columns.map((column) => column.name)
    const drift = driftOf(content, header, guess)
    const template = { templateId: id, name, version, similarity: 1, mapping: content.mapping, drift }
    setTemplate(file.key, template, {
      ...fitMapping(content.mapping, header),
      headerRow: survey.headerRow,
    })
  }
  return (
    <>
      <TextField
        select
        label={say('template.choose')}
        value={chosen !== undefined && inUse.some(({ id }) => id === chosen) ? String(chosen) : NONE}
        onChange={(event) => void choose(event.target.value).catch(setError)}
        sx={{ minWidth: 220 }}
      >
        <MenuItem value={NONE}>{say('template.chooseNone')}</MenuItem>
        {inUse.map(({ id, name }) => (
          <MenuItem key={id} value={String(id)}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
    </>
  )
}
