import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import Tooltip from '@mui/material/Tooltip'
import { visuallyHidden } from '@mui/utils'
import { Link, useLocation } from 'react-router'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { DueCount } from './DueCount.tsx'
import { isAt, type Place } from './places.ts'
import { WaitingCount } from './WaitingCount.tsx'

/** All places in reach without scrolling on a screen 720 high, and roomier where there is more. */
const HEIGHT = { height: 30, '@media (min-height: 860px)': { height: 36 } }

/** One place of the navigation; folded, its name is said and shown beside the icon on hover. */
export function PlaceLink({ place, folded }: { readonly place: Place; readonly folded: boolean }) {
  const say = useSay()
  const { pathname } = useLocation()
  const { linkTo } = usePeriod()
  const here = isAt(place, pathname)
  const name = say(place.name)
  return (
    <ListItem disablePadding>
      <Tooltip title={folded ? name : ''} placement="right">
        <ListItemButton
          component={Link}
          to={linkTo(place.path)}
          selected={here}
          aria-current={here ? 'page' : undefined}
          sx={{ ...HEIGHT, position: 'relative', px: folded ? 1.25 : 1, borderRadius: 1 }}
        >
          <ListItemIcon sx={{ minWidth: 32, color: here ? 'primary.main' : 'text.secondary' }}>
            <place.icon fontSize="small" />
          </ListItemIcon>
          <ListItemText
            primary={name}
            slotProps={{ primary: { noWrap: true, sx: { fontWeight: here ? 600 : 400 } } }}
            {...(folded && { style: visuallyHidden })}
          />
          {place.path === '/requests' && <WaitingCount folded={folded} />}
          {place.path === '/due' && <DueCount folded={folded} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  )
}
