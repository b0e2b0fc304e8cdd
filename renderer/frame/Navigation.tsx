import KeyboardDoubleArrowLeft from '@mui/icons-material/KeyboardDoubleArrowLeft'
import KeyboardDoubleArrowRight from '@mui/icons-material/KeyboardDoubleArrowRight'
import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import IconButton from '@mui/material/IconButton'
import List from '@mui/material/List'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useSay } from '../language.tsx'
import { usePerson } from '../usePerson.ts'
import { FOLDED_WIDTH, NAVIGATION_WIDTH, TOP_HEIGHT } from './measures.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { groupsFor, type PlaceGroup } from './places.ts'
import { useFolded } from './useFolded.ts'
import { Wordmark } from './Wordmark.tsx'

/** Every page one may go to, in groups: in words, or folded to icons where the screen is wanted for the work. */
export function Navigation() {
  const say = useSay()
  const id = useId()
  const [folded, fold] = useFolded()
  const groups = groupsFor(usePerson()?.roles ?? [])
  return (
    <Box
      component="nav"
      aria-label={say('frame.navigation')}
      sx={{
        width: folded ? FOLDED_WIDTH : NAVIGATION_WIDTH,
        flexShrink: 0,
        display: 'flex',
        flexDirection: 'column',
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ height: TOP_HEIGHT, flexShrink: 0, display: 'flex', alignItems: 'center', px: 2 }}>
        <Wordmark bare={folded} />
      </Box>
      <Box id={id} sx={{ flex: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto', px: 1, py: 0.5 }}>
        {groups.map((group, i) => (
          <Group key={group.name} group={group} folded={folded} first={i === 0} />
        ))}
      </Box>
      <Divider />
      <Box sx={{ px: 1, py: 0.25, textAlign: folded ? 'center' : 'right' }}>
        <Tooltip title={say(folded ? 'frame.expand' : 'frame.collapse')} placement="right">
          <IconButton
            aria-label={say(folded ? 'frame.expand' : 'frame.collapse')}
            aria-expanded={!folded}
            aria-controls={id}
            onClick={() => fold(!folded)}
          >
            {folded ? (
              <KeyboardDoubleArrowRight fontSize="small" />
            ) : (
              <KeyboardDoubleArrowLeft fontSize="small" />
            )}
          </IconButton>
        </Tooltip>
      </Box>
    </Box>
  )
}

function Group(props: { readonly group: PlaceGroup; readonly folded: boolean; readonly first: boolean }) {
  const { group, folded, first } = props
  const say = useSay()
  const name = say(group.name)
  const heads = group.headed && !folded
  return (
    <>
      {heads && (
        <Typography
          variant="caption"
          component="div"
          aria-hidden
          noWrap
          sx={{ px: 1, pt: 0.5, pb: 0.5, lineHeight: '16px', color: 'text.secondary' }}
        >
          {name}
        </Typography>
      )}
      {!heads && !first && <Divider sx={{ my: 0.5, mx: 1 }} />}
      <List disablePadding aria-label={name}>
        {group.places.map((place) => (
          <PlaceLink key={place.path} place={place} folded={folded} />
        ))}
      </List>
    </>
  )
}
