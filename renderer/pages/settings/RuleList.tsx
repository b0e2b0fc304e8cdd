import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Fragment } from 'react'
import { Panel } from '../../parts/Panel.tsx'

/** Rules that are a sentence each. */
export function RuleList(props: {
  readonly label: string
  readonly rules: readonly { readonly name: string; readonly text: string }[]
}) {
  return (
    <Panel label={props.label} sx={{ mt: 2 }}>
      <Typography variant="h2">{props.label}</Typography>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(140px, 220px) 1fr',
          columnGap: 2,
          rowGap: 1,
          mt: 1,
          mb: 0,
          '& > dd': { m: 0 },
        }}
      >
        {props.rules.map(({ name, text }) => (
          <Fragment key={name}>
            <Typography component="dt" color="textSecondary">
              {name}
            </Typography>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </Box>
    </Panel>
  )
}
