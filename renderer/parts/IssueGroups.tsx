import ErrorOutlined from '@mui/icons-material/ErrorOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import Typography from '@mui/material/Typography'
import type { IssueGroup } from '../../core/batch.ts'
import { formatCount } from '../../core/format.ts'
import type { IssueCode } from '../../core/issue.ts'
import { isWordKey } from '../../core/words.ts'
import { useSay } from '../language.tsx'

/** What was found in a file, each kind with its count and an example; choosing one filters what is beside it. */
export function IssueGroups(props: {
  readonly groups: readonly IssueGroup[]
  readonly chosen: IssueCode | null
  readonly onChoose: (code: IssueCode | null) => void
}) {
  const say = useSay()
  return (
    <List
      disablePadding
      aria-label={say('import.problems')}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'auto',
        alignSelf: 'start',
        maxHeight: '100%',
        '& > li:last-of-type': { borderBottom: 0 },
      }}
    >
      {props.groups.map((group) => (
        <ListItem key={`${group.code} ${group.column}`} disablePadding divider>
          <ListItemButton
            selected={group.code === props.chosen}
            aria-pressed={group.code === props.chosen}
            onClick={() => props.onChoose(group.code === props.chosen ? null : group.code)}
            sx={{ alignItems: 'flex-start', gap: 1, px: 1.5, py: 1 }}
          >
            {group.severity === 'error' ? (
              <ErrorOutlined color="error" fontSize="small" titleAccess={say('import.severity-error')} />
            ) : (
              <WarningAmberOutlined
                color="warning"
                fontSize="small"
                titleAccess={say('import.severity-warning')}
              />
            )}
            <GroupText group={group} />
            <Typography component="span" sx={{ fontWeight: 600 }}>
              {formatCount(group.count)}
            </Typography>
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  )
}

function GroupText({ group }: { readonly group: IssueGroup }) {
  const say = useSay()
  const advice = `issue.${group.code}.advice`
  return (
    <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      <div>
        {say(`issue.${group.code}`)}
        {group.column !== null && ` · ${group.column}`}
      </div>
      <Typography variant="body2" color="textSecondary" component="div">
        {group.exampleValue === null || group.exampleValue === ''
          ? say('import.exampleRow', { row: group.exampleRow })
          : say('import.example', { row: group.exampleRow, value: group.exampleValue })}
      </Typography>
      {isWordKey(advice) && (
        <Typography variant="caption" color="textSecondary" component="div">
          {say(advice)}
        </Typography>
      )}
    </Box>
  )
}
