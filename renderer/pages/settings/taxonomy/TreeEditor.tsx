import Add from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { Category } from '../../../../core/taxonomy.ts'
import { useSay } from '../../../language.tsx'
import { WordField } from '../draft/fields.tsx'
import { lineKey, replaced } from '../draft/lists.ts'
import { MoveButtons, RemoveButton } from '../draft/rowButtons.tsx'
import { AliasField } from './AliasField.tsx'
import { depthsOf, movedBranch, withChild, withCode, withoutBranch } from './treeDraft.ts'

/** One tree in place: what stands below a category goes with it. */
export function TreeEditor(props: {
  readonly at: string
  readonly categories: readonly Category[]
  readonly onChange: (categories: Category[]) => void
}) {
  const say = useSay()
  const { at, categories, onChange } = props
  const depths = depthsOf(categories)
  const put = (i: number, next: Category) => onChange(replaced(categories, i, next))
  return (
    <>
      <Table size="small" sx={{ '& td': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{say('taxonomy.name')}</TableCell>
            <TableCell>{say('taxonomy.code')}</TableCell>
            <TableCell>{say('taxonomy.aliases')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {categories.map((one, i) => {
            const siblings = categories.filter(({ parent }) => parent === one.parent)
            return (
              <TableRow key={lineKey(at, i)}>
                <TableCell sx={{ pl: 1 + (depths.get(one.code) ?? 0) * 4 }}>
                  <WordField
                    bare
                    at={`${at}.${i}.name`}
                    label={`${one.code} ${say('taxonomy.name')}`}
                    value={one.name}
                    onChange={(name) => put(i, { ...one, name })}
                    width={220}
                  />
                </TableCell>
                <TableCell>
                  <WordField
                    bare
                    at={`${at}.${i}.code`}
                    label={`${one.name} ${say('taxonomy.code')}`}
                    value={one.code}
                    onChange={(code) => onChange(withCode(categories, i, code))}
                    width={150}
                  />
                </TableCell>
                <TableCell>
                  <AliasField
                    at={`${at}.${i}.aliases`}
                    label={`${one.name} ${say('taxonomy.aliases')}`}
                    value={one.aliases}
                    onChange={(aliases) => put(i, { ...one, aliases })}
                  />
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  <IconButton
                    size="small"
                    aria-label={say('taxonomy.addBelow', { name: one.name })}
                    onClick={() => onChange(withChild(categories, one.code, say('taxonomy.newName')))}
                  >
                    <Add fontSize="small" />
                  </IconButton>
                  <MoveButtons
                    what={one.name}
                    first={siblings[0] === one}
                    last={siblings.at(-1) === one}
                    onMove={(step) => onChange(movedBranch(categories, one.code, step))}
                  />
                  <RemoveButton
                    what={one.name}
                    onClick={() => onChange(withoutBranch(categories, one.code))}
                  />
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
      <Box sx={{ mt: 1 }}>
        <Button onClick={() => onChange(withChild(categories, null, say('taxonomy.newName')))}>
          {say('taxonomy.add')}
        </Button>
      </Box>
    </>
  )
}
