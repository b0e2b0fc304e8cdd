import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState } from 'react'
import { formatInstant } from '../../../core/format.ts'
import { templateFileOf, type TemplateDetail, type TemplateVersion } from '../../../core/template.ts'
import { zoneOf } from '../../../core/zone.ts'
import { saveText, useCommand, useOperation } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { TemplateNameForm } from '../../parts/TemplateNameForm.tsx'

/** One template: its versions, each to be exported; its name; and whether it still reads files. */
export function TemplateDialog(props: { readonly templateId: number; readonly onClose: () => void }) {
  const found = useOperation('getTemplate', { templateId: props.templateId })
  return (
    <Dialog open onClose={props.onClose} fullWidth maxWidth="md">
      <Loaded query={found}>{(template) => <Content template={template} onClose={props.onClose} />}</Loaded>
    </Dialog>
  )
}

function Content({ template, onClose }: { readonly template: TemplateDetail; readonly onClose: () => void }) {
  const say = useSay()
  const [renaming, setRenaming] = useState(false)
  const rename = useCommand('renameTemplate')
  const retire = useCommand('retireTemplate')
  const { id: templateId, name, source, revision, retiredAt } = template
  const error = rename.error ?? retire.error
  return (
    <>
      <DialogTitle>{retiredAt === null ? name : `${name} · ${say('template.retired')}`}</DialogTitle>
      <DialogContent>
        {error && <ErrorNote error={error} />}
        {renaming ? (
          <TemplateNameForm
            id="rename-template"
            name={name}
            source={source}
            onSubmit={(named) =>
              rename.mutate({ templateId, revision, ...named }, { onSuccess: () => setRenaming(false) })
            }
          />
        ) : (
          <Versions template={template} />
        )}
      </DialogContent>
      <DialogActions>
        {renaming ? (
          <>
            <Button color="inherit" onClick={() => setRenaming(false)}>
              {say('template.cancel')}
            </Button>
            <Button variant="contained" type="submit" form="rename-template" disabled={rename.isPending}>
              {say('template.save')}
            </Button>
          </>
        ) : (
          <>
            <Button
              color="inherit"
              disabled={retire.isPending}
              onClick={() => retire.mutate({ templateId, revision, retired: retiredAt === null })}
            >
              {say(retiredAt === null ? 'template.retire' : 'template.restore')}
            </Button>
            <Button color="inherit" onClick={() => setRenaming(true)}>
              {say('template.rename')}
            </Button>
            <Button variant="contained" onClick={onClose}>
              {say('template.close')}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  )
}

function Versions({ template }: { readonly template: TemplateDetail }) {
  const say = useSay()
  const { organisation } = useInstallation()
  const zone = zoneOf(organisation.timeZone)
  const save = (version: TemplateVersion) =>
    saveText(
      JSON.stringify(templateFileOf(template, version), null, 2),
      `${say('template.fileName', { name: template.name, version: version.version })}.json`,
    )
  return (
    <Table size="small" aria-label={say('template.versions')}>
      <TableHead>
        <TableRow>
          <TableCell>{say('template.version')}</TableCell>
          <TableCell>{say('template.changed')}</TableCell>
          <TableCell>{say('template.by')}</TableCell>
          <TableCell align="right">{say('template.fields')}</TableCell>
          <TableCell>{say('template.columns')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {template.versions.map((version) => (
          <TableRow key={version.version}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {say('template.versionNo', { version: version.version })}
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(version.createdAt, zone)}</TableCell>
            <TableCell>{version.actor}</TableCell>
            <TableCell align="right">{Object.keys(version.mapping.fields).length}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              {version.header.join(say('import.listComma'))}
            </TableCell>
            <TableCell align="right">
              <Button
                aria-label={say('template.exportOf', { version: version.version })}
                onClick={() => save(version)}
              >
                {say('template.export')}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
