// The views of the ledger: those everybody has, one's own, and the shared ones.
import BookmarkBorderIcon from '@mui/icons-material/BookmarkBorder'
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined'
import EditOutlinedIcon from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { BUILT_IN_VIEWS, builtInView, type SavedView, type ViewContent } from '../../../core/view.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { usePeriod } from '../../period.tsx'
import { type ViewInUse, viewPath } from './useView.ts'
import { ViewForm } from './ViewForm.tsx'

interface ViewMenuProps {
  readonly view: ViewInUse
  /** What is on screen. */
  readonly content: ViewContent
}

export function ViewMenu({ view, content }: ViewMenuProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { period } = usePeriod()
  const views = useOperation('listViews', {})
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [renamed, setRenamed] = useState<SavedView | null>(null)
  const save = useCommand('saveView')
  const rename = useCommand('renameView')
  const remove = useCommand('deleteView')
  const { saved } = view
  const current = saved?.name ?? (view.builtIn ? say(`records.view.${view.builtIn}`) : null)
  const close = () => {
    setAnchor(null)
    setRenamed(null)
  }
  const openSaved = ({ id, view: shown }: SavedView) => {
    close()
    void navigate(viewPath(shown, String(id), period))
  }
  const failed = save.error ?? rename.error ?? remove.error
  return (
    <>
      <Button
        color="secondary"
        variant="outlined"
        startIcon={<BookmarkBorderIcon />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {current === null ? say('records.views') : say('records.viewCurrent', { name: current })}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { 'aria-label': say('records.views'), sx: { width: 360, mt: 0.5, p: 2 } } }}
      >
        <ViewList>
          {BUILT_IN_VIEWS.map((name) => (
            <ViewLine
              key={name}
              to={viewPath(builtInView(name, period), name, period)}
              current={view.builtIn === name}
              onOpen={close}
            >
              {say(`records.view.${name}`)}
            </ViewLine>
          ))}
        </ViewList>
        <Typography component="h2" variant="subtitle2" sx={{ mt: 1.5 }}>
          {say('records.viewsSaved')}
        </Typography>
        {views.data?.length === 0 && (
          <Typography color="textSecondary">{say('records.viewsNone')}</Typography>
        )}
        <ViewList>
          {views.data?.map((each) => (
            <ViewLine
              key={each.id}
              to={viewPath(each.view, String(each.id), period)}
              current={saved?.id === each.id}
              onOpen={close}
              {...(each.shared && { mark: say('records.viewShared') })}
              actions={
                <>
                  <IconButton
                    aria-label={say('records.viewRename', { name: each.name })}
                    onClick={() => setRenamed(each)}
                  >
                    <EditOutlinedIcon fontSize="small" />
                  </IconButton>
                  <IconButton
                    aria-label={say('records.viewDelete', { name: each.name })}
                    onClick={() => remove.mutate({ viewId: each.id, revision: each.revision })}
                  >
                    <DeleteOutlinedIcon fontSize="small" />
                  </IconButton>
                </>
              }
            >
              {each.name}
            </ViewLine>
          ))}
        </ViewList>
        {saved && (
          <Button
            sx={{ mt: 1 }}
            disabled={save.isPending}
            onClick={() =>
              save.mutate(
                { as: { viewId: saved.id, revision: saved.revision }, view: content },
                { onSuccess: openSaved },
              )
            }
          >
            {say('records.viewUpdate', { name: saved.name })}
          </Button>
        )}
        {renamed ? (
          <ViewForm
            key={renamed.id}
            action={say('records.viewRenameDo')}
            name={renamed.name}
            shared={renamed.shared}
            onSubmit={(as) =>
              rename.mutate(
                { viewId: renamed.id, revision: renamed.revision, ...as },
                { onSuccess: () => setRenamed(null) },
              )
            }
          />
        ) : (
          <ViewForm
            action={say('records.viewSave')}
            onSubmit={(as) => save.mutate({ as, view: content }, { onSuccess: openSaved })}
          />
        )}
        {failed && <ErrorNote error={failed} />}
      </Popover>
    </>
  )
}

function ViewList({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {children}
    </Box>
  )
}

interface ViewLineProps {
  readonly to: string
  readonly current: boolean
  readonly mark?: string
  readonly actions?: ReactNode
  readonly onOpen: () => void
  readonly children: ReactNode
}

function ViewLine({ to, current, mark, actions, onOpen, children }: ViewLineProps) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
      <Link
        component={RouterLink}
        to={to}
        onClick={onOpen}
        {...(current && { 'aria-current': 'true' as const })}
        sx={{ flex: 1, py: 0.5, overflowWrap: 'anywhere', fontWeight: current ? 600 : 400 }}
      >
        {children}
      </Link>
      {mark && (
        <Typography variant="caption" color="textSecondary">
          {mark}
        </Typography>
      )}
      {actions}
    </Box>
  )
}
