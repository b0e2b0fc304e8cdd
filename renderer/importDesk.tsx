// The import desk: files can be put on it from anywhere, and it is still laid out after a look at another page.
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
} from 'react'
import type { TemplateProposal } from '../app/contract.ts'
import type { OpenedFile } from '../app/desktop.ts'
import type { Mapping } from '../core/mapping.ts'
import { uploadFile } from './api.ts'
import {
  type DeskFile,
  deskReducer,
  newDeskFile,
  type ReadChoice,
  restoreDesk,
  storeDesk,
} from './deskFiles.ts'
import { useJobBoard } from './jobs.tsx'

const STORED_AS = 'plumbline.importDesk'

export interface ImportDesk {
  readonly files: readonly DeskFile[]
  readonly addFiles: (files: readonly File[]) => void
  /** Puts a file on the desk that the application has already. */
  readonly addOpened: (file: OpenedFile) => void
  /** Puts another sheet of a file on the desk beside it. */
  readonly addSheet: (file: DeskFile, sheet: string) => void
  readonly reread: (file: DeskFile, read: ReadChoice) => void
  readonly setMapping: (key: string, mapping: Mapping) => void
  /** Another template, or none, with the mapping that follows from it. */
  readonly setTemplate: (key: string, template: TemplateProposal | null, mapping: Mapping) => void
  readonly setDraft: (key: string, draftId: number | null) => void
  readonly remove: (key: string) => void
  readonly clear: () => void
}

const DeskContext = createContext<ImportDesk | null>(null)

export function ImportDeskProvider({ children }: { readonly children: ReactNode }) {
  const { board } = useJobBoard()
  const [files, dispatch] = useReducer(deskReducer, null, () =>
    restoreDesk(sessionStorage.getItem(STORED_AS)),
  )
  const asked = useRef(new Set<string>())
  const bytes = useRef(new Map<string, File>())

  useEffect(() => sessionStorage.setItem(STORED_AS, storeDesk(files)), [files])

  const read = useCallback(
    async (file: DeskFile) => {
      try {
        let { fileId } = file
        const chosen = bytes.current.get(file.key)
        if (fileId === null) {
          if (!chosen) return
          fileId = await uploadFile(chosen)
          bytes.current.delete(file.key)
          dispatch({ kind: 'uploaded', key: file.key, fileId })
        }
        const started = await board.start('surveyFile', { fileId, ...file.read }, true)
        const survey = await started.result
        dispatch({ kind: 'surveyed', key: file.key, reading: file.reading, survey })
      } catch (error) {
        dispatch({ kind: 'refused', key: file.key, reading: file.reading, error: error as Error })
      }
    },
    [board],
  )
  useEffect(() => {
    for (const file of files) {
      const reading = `${file.key} ${file.reading}`
      if (asked.current.has(reading)) continue
      asked.current.add(reading)
      void read(file)
    }
  }, [files, read])

  const desk = useMemo<ImportDesk>(
    () => ({
      files,
      addFiles(chosen) {
        const added = chosen.map((file) => {
          const key = newKey()
          bytes.current.set(key, file)
          return newDeskFile(key, file.name, file.size)
        })
        dispatch({ kind: 'add', files: added })
      },
      addOpened({ fileId, fileName, sizeBytes }) {
        dispatch({ kind: 'add', files: [newDeskFile(newKey(), fileName, sizeBytes, fileId)] })
      },
      addSheet({ name, sizeBytes, fileId }, sheet) {
        dispatch({ kind: 'add', files: [newDeskFile(newKey(), name, sizeBytes, fileId, { sheet })] })
      },
      reread: (file, choice) => dispatch({ kind: 'reread', key: file.key, read: choice }),
      setMapping: (key, mapping) => dispatch({ kind: 'mapped', key, mapping }),
      setTemplate: (key, template, mapping) => dispatch({ kind: 'templated', key, template, mapping }),
      setDraft: (key, draftId) => dispatch({ kind: 'checked', key, draftId }),
      remove: (key) => dispatch({ kind: 'remove', key }),
      clear: () => dispatch({ kind: 'clear' }),
    }),
    [files],
  )
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useImportDesk(): ImportDesk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('useImportDesk outside the frame')
  return desk
}

function newKey(): string {
  return crypto.randomUUID().slice(0, 8)
}
