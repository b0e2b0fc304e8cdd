// Import in four steps, each with an address of its own: file, columns, check, done.
import { Route, Routes } from 'react-router'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DraftsStep } from './DraftsStep.tsx'
import { FileStep } from './FileStep.tsx'

export function Import() {
  return (
    <Routes>
      <Route index element={<FileStep />} />
      <Route path="columns/:key" element={<ColumnsStep />} />
      {/* One batch, or several joined by commas: drafts are checked, committed batches are done. */}
      <Route path=":batchIds" element={<DraftsStep />} />
    </Routes>
  )
}
