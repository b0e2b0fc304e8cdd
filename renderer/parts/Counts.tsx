import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { formatCount } from '../../core/format.ts'

export interface CountItem<K extends string> {
  readonly key: K
  readonly name: string
  readonly count: number
}

/** A few counts side by side; where `onChoose` is given they filter what is below. */
export function Counts<K extends string>(props: {
  readonly items: readonly CountItem<K>[]
  readonly chosen?: K | null
  readonly onChoose?: (key: K | null) => void
}) {
  const { chosen, onChoose } = props
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 2 }}>
      {props.items.map(({ key, name, count }) => {
        const text = (
          <>
            <Typography component="span" sx={{ fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.3 }}>
              {formatCount(count)}
            </Typography>
            <Typography component="span" variant="body2" color="textSecondary">
              {name}
            </Typography>
          </>
        )
        if (!onChoose) {
          return (
            <Box key={key} sx={BOX}>
              {text}
            </Box>
          )
        }
        const isChosen = key === chosen
        return (
          <ButtonBase
            key={key}
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? null : key)}
            sx={{
              ...BOX,
              '&:hover': { bgcolor: 'action.hover' },
              ...(isChosen && {
                borderColor: 'primary.main',
                boxShadow: 'inset 0 0 0 1px var(--mui-palette-primary-main)',
              }),
            }}
          >
            {text}
          </ButtonBase>
        )
      })}
    </Stack>
  )
}

const BOX = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  minWidth: 128,
  px: 2,
  py: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const
