import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { type GovernanceItem, governancePath } from '../../core/governance.ts'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { ListTable } from './ListTable.tsx'

/** Things that governance counts, each opening where it is kept. */
export function GovernedItems(props: {
  readonly label: string
  readonly rows: readonly GovernanceItem[]
  readonly total?: number
  readonly page?: number
  readonly onPage?: (page: number) => void
}) {
  const say = useSay()
  const { linkTo } = usePeriod()
  return (
    <ListTable
      {...props}
      rowId={({ kind, id, name, department, on }) => `${kind} ${id} ${name} ${department} ${on}`}
      columns={[
        {
          title: say('governance.counted'),
          renderCell: ({ outcome }) => say(`governance.outcome-${outcome}`),
        },
        { title: say('governance.kind'), renderCell: ({ kind }) => say(`governance.kind-${kind}`) },
        {
          title: say('governance.item'),
          renderCell: (item) => (
            <Link component={RouterLink} to={linkTo(governancePath(item))}>
              {item.name}
            </Link>
          ),
        },
        { title: say('governance.department'), renderCell: ({ department }) => department },
        { title: say('governance.on'), renderCell: ({ on }) => on },
      ]}
    />
  )
}
