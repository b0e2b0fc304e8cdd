import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { type GovernanceItem, governancePath } from '../../core/governance.ts'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { ListTable } from './ListTable.tsx'

/** Things that governance counts, each opening where it is kept; in little room only what they are and when due. */
export function GovernedItems(props: {
  readonly label: string
  readonly rows: readonly GovernanceItem[]
  readonly narrow?: boolean
  readonly total?: number
  readonly page?: number
  readonly onPage?: (page: number) => void
}) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { narrow = false, ...list } = props
  return (
    <ListTable
      {...list}
      rowId={({ kind, id, name, department, on }) => `${kind} ${id} ${name} ${department} ${on}`}
      columns={[
        ...(narrow
          ? []
          : [
              {
                title: say('governance.counted'),
                renderCell: ({ outcome }: GovernanceItem) => say(`governance.outcome-${outcome}`),
              },
            ]),
        {
          title: say('governance.kind'),
          renderCell: ({ kind }) => say(`governance.kind-${kind}`),
        },
        {
          title: say('governance.item'),
          renderCell: (item) => (
            <Link component={RouterLink} to={linkTo(governancePath(item))}>
              {item.name}
            </Link>
          ),
        },
        ...(narrow
          ? []
          : [
              {
                title: say('governance.department'),
                renderCell: ({ department }: GovernanceItem) => department,
              },
            ]),
        { title: say('governance.on'), renderCell: ({ on }) => on },
      ]}
    />
  )
}
