import Stack from '@mui/material/Stack'
import { useOperation } from '../../api.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { DepartmentTable } from './DepartmentTable.tsx'
import { RegisterEditor } from './RegisterEditor.tsx'
import { RegisterHistory } from './RegisterHistory.tsx'

/** The register of departments: what it says, who counts for whom because of it, and how it came to be. */
export function DepartmentsPart() {
  const current = useOperation('getRegister', {})
  return (
    <Loaded query={current}>
      {({ version, register }) => (
        <Stack sx={{ gap: 3 }}>
          <RegisterEditor key={version} version={version} register={register} />
          <DepartmentTable />
          <RegisterHistory version={version} />
        </Stack>
      )}
    </Loaded>
  )
}
