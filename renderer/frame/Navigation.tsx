import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import { Link, useLocation } from 'react-router'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { usePerson } from '../usePerson.ts'
import { NAVIGATION_WIDTH, TOP_HEIGHT } from './measures.ts'
import { isAt, placesFor } from './places.ts'
import { DueCount } from './DueCount.tsx'
import { WaitingCount } from './WaitingCount.tsx'
import { Wordmark } from './Wordmark.tsx'

export function Navigation() {
  const say = useSay()
  const { pathname } = useLocation()
  const { linkTo } = usePeriod()
  const places = placesFor(usePerson()?.roles ?? [])
  return (
    <Box
      component="nav"
      aria-label={say('frame.navigation')}
      sx={{
        width: NAVIGATION_WIDTH,
        flexShrink: 0,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ height: TOP_HEIGHT, display: 'flex', alignItems: 'center', px: 2 }}>
        <Wordmark />
      </Box>
      <List disablePadding sx={{ px: 1, pt: 1 }}>
        {places.map((place) => {
          const here = isAt(place, pathname)
          return (
            <ListItem key={place.path} disablePadding>
              <ListItemButton
                component={Link}
                to={linkTo(place.path)}
                selected={here}
                aria-current={here ? 'page' : undefined}
                sx={{ height: 36, px: 1, mb: 0.5, borderRadius: 1 }}
              >
                <ListItemIcon sx={{ minWidth: 32, color: here ? 'primary.main' : 'text.secondary' }}>
                  <place.icon fontSize="small" />
                </ListItemIcon>
                <ListItemText
                  primary={say(place.name)}
                  slotProps={{ primary: { sx: { fontWeight: here ? 600 : 400 } } }}
                />
                {place.path === '/requests' && <WaitingCount />}
                {place.path === '/due' && <DueCount />}
              </ListItemButton>
            </ListItem>
          )
        })}
      </List>
    </Box>
  )
}
