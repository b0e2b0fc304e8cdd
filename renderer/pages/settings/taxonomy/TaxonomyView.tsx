import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { Tree } from '../../../../core/taxonomy.ts'
import { useSay } from '../../../language.tsx'
import { depthsOf } from './treeDraft.ts'

/** One tree as people read it. */
export function TreeTable({ tree }: { readonly tree: Tree }) {
  const say = useSay()
  const depths = depthsOf(tree.categories)
  return (
    <Table size="small" aria-label={tree.name}>
      <TableHead>
        <TableRow>
          <TableCell>{say('taxonomy.name')}</TableCell>
          <TableCell>{say('taxonomy.code')}</TableCell>
          <TableCell>{say('taxonomy.aliases')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {tree.categories.map(({ code, name, aliases }) => (
          <TableRow key={code}>
            <TableCell sx={{ pl: 2 + (depths.get(code) ?? 0) * 3 }}>{name}</TableCell>
            <TableCell>{code}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{aliases.join(say('change.comma'))}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
