import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { FileSurvey } from '../../../app/contract.ts'
import type { Mapping } from '../../../core/mapping.ts'
import { isNamed } from '../../../core/recogniseTemplate.ts'
import { readsAlike } from '../../../core/template.ts'
import { fitMapping } from '../../../core/templateDrift.ts'
import { templateSentence } from '../../../core/templateText.ts'
import type { DeskFile } from '../../deskFiles.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { DriftNotes } from './DriftNotes.tsx'
import { SaveTemplate } from './SaveTemplate.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import { useSaveVersion } from './useSaveVersion.ts'

/** Which template reads the file, what has changed in its columns since, and keeping what was corrected. */
export function TemplateLine(props: {
  readonly file: DeskFile
  readonly found: FileSurvey
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const { setTemplate } = useImportDesk()
  const { file, found, mapping } = props
  const { template } = file
  const [naming, setNaming] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const version = useSaveVersion()
  const columns = found.survey.columns.map(({ name }) => name)
  const header = columns.filter(isNamed)
  const adjusted = template !== null && !readsAlike(mapping, fitMapping(template.mapping, columns))
  const keep = (kept: { readonly id: number; readonly name: string; readonly version: number }) => {
    const drift = { added: [], vanished: [], renamed: [] }
    const { id: templateId, name, version } = kept
    setTemplate(file.key, { templateId, name, version, similarity: 1, mapping, drift }, mapping)
    setSaved(say('template.saved', { name, version }))
    setNaming(false)
  }
  return (
    <Stack component="section" aria-label={say('template.title')} sx={{ mb: 1, gap: 0.5, flexShrink: 0 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>
          {template ? templateSentence({ ...template, adjusted }, say) : say('template.none')}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1, minWidth: 200 }}>
          {!template && say('template.noneAbout')}
        </Typography>
        <TemplateChoice file={file} found={found} />
        {template && adjusted && (
          <Button
            variant="outlined"
            disabled={version.isPending}
            onClick={() =>
              void version.save(template.templateId, header, mapping).then((it) => it && keep(it))
            }
          >
            {say('template.saveVersion', { version: template.version + 1 })}
          </Button>
        )}
        {(!template || adjusted) && (
          <Button variant="outlined" onClick={() => setNaming(true)}>
            {say('template.saveNew')}
          </Button>
        )}
      </Stack>
      {template && <DriftNotes {...props} template={template} columns={columns} />}
      {saved && !adjusted && (
        <Alert severity="success" variant="outlined" onClose={() => setSaved(null)}>
          {saved}
        </Alert>
      )}
      {version.error && <ErrorNote error={version.error} onClose={version.reset} />}
      {naming && (
        <SaveTemplate header={header} mapping={mapping} onSaved={keep} onClose={() => setNaming(false)} />
      )}
    </Stack>
  )
}
