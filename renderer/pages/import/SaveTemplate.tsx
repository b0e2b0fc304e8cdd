import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import type { Mapping } from '../../../core/mapping.ts'
import type { TemplateDetail } from '../../../core/template.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { TemplateNameForm } from '../../parts/TemplateNameForm.tsx'

/** Keeps a mapping under a name of its own. */
export function SaveTemplate(props: {
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly onSaved: (template: TemplateDetail) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const save = useCommand('saveTemplate')
  const { header, mapping, onSaved, onClose } = props
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{say('template.saveNew')}</DialogTitle>
      <DialogContent>
        {save.error && <ErrorNote error={save.error} />}
        <TemplateNameForm
          id="save-template"
          name=""
          source=""
          onSubmit={(as) => save.mutate({ as, header, mapping }, { onSuccess: onSaved })}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('template.cancel')}
        </Button>
        <Button variant="contained" type="submit" form="save-template" disabled={save.isPending}>
          {say('template.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
