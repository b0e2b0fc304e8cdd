// The files on the import desk: chosen, read, their columns corrected, not yet imported. Pure; see `importDesk.tsx`.
import type { FileSurvey, TemplateProposal } from '../app/contract.ts'
import { assertNever } from '../core/errors.ts'
import type { Mapping } from '../core/mapping.ts'

/** How a file is to be read where the reader corrected what was found. */
export interface ReadChoice {
  readonly sheet?: string
  readonly encoding?: string
  readonly headerRow?: number
}

export interface DeskFile {
  readonly key: string
  readonly name: string
  readonly sizeBytes: number
  /** null until the application has the bytes. */
  readonly fileId: string | null
  readonly read: ReadChoice
  /** Counts the readings asked for, so that a late answer to an earlier one is dropped. */
  readonly reading: number
  /** null while it is being read, and after a refusal. */
  readonly survey: FileSurvey | null
  readonly mapping: Mapping | null
  /** The template that the mapping came from; null where it came from none. */
  readonly template: TemplateProposal | null
  readonly error: Error | null
  /** The checked draft made of it last. */
  readonly draftId: number | null
}

export type DeskAction =
  | { readonly kind: 'add'; readonly files: readonly DeskFile[] }
  | { readonly kind: 'uploaded'; readonly key: string; readonly fileId: string }
  | { readonly kind: 'reread'; readonly key: string; readonly read: ReadChoice }
  | { readonly kind: 'surveyed'; readonly key: string; readonly reading: number; readonly survey: FileSurvey }
  | { readonly kind: 'refused'; readonly key: string; readonly reading: number; readonly error: Error }
  | { readonly kind: 'mapped'; readonly key: string; readonly mapping: Mapping }
  | {
      readonly kind: 'templated'
      readonly key: string
      readonly template: TemplateProposal | null
      readonly mapping: Mapping
    }
  | { readonly kind: 'checked'; readonly key: string; readonly draftId: number | null }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'clear' }

export function newDeskFile(
  key: string,
  name: string,
  sizeBytes: number,
  fileId: string | null = null,
  read: ReadChoice = {},
): DeskFile {
  return {
    key,
    name,
    sizeBytes,
    fileId,
    read,
    reading: 1,
    survey: null,
    mapping: null,
    template: null,
    error: null,
    draftId: null,
  }
}

export function deskReducer(files: readonly DeskFile[], action: DeskAction): readonly DeskFile[] {
  switch (action.kind) {
    case 'add':
      return [...files, ...action.files]
    case 'remove':
      return files.filter(({ key }) => key !== action.key)
    case 'clear':
      return []
    case 'uploaded':
      return change(files, action.key, (file) => ({ ...file, fileId: action.fileId }))
    case 'reread':
      // Another sheet or header row has other columns: the corrections made for the old ones go with them.
      return change(files, action.key, (file) => ({
        ...file,
        read: action.read,
        reading: file.reading + 1,
        survey: null,
        mapping: null,
        template: null,
        error: null,
      }))
    case 'surveyed':
      return change(files, action.key, (file) =>
        file.reading === action.reading
          ? {
              ...file,
              survey: action.survey,
              mapping: file.mapping ?? action.survey.survey.mapping,
              template: file.mapping ? file.template : action.survey.template,
              error: null,
            }
          : file,
      )
    case 'refused':
      return change(files, action.key, (file) =>
        file.reading === action.reading ? { ...file, error: action.error } : file,
      )
    case 'mapped':
      return change(files, action.key, (file) => ({ ...file, mapping: action.mapping }))
    case 'templated':
      return change(files, action.key, (file) => ({
        ...file,
        template: action.template,
        mapping: action.mapping,
      }))
    case 'checked':
      return change(files, action.key, (file) => ({ ...file, draftId: action.draftId }))
    default:
      return assertNever(action)
  }
}

/** What survives a reload of the window: everything but what the application can be asked again. */
export function storeDesk(files: readonly DeskFile[]): string {
  return JSON.stringify(
    files
      .filter((file) => file.fileId !== null)
      .map(({ key, name, sizeBytes, fileId, read, mapping, template, draftId }) => ({
        key,
        name,
        sizeBytes,
        fileId,
        read,
        mapping,
        template,
        draftId,
      })),
  )
}

export function restoreDesk(stored: string | null): readonly DeskFile[] {
  if (stored === null) return []
  try {
    const files = JSON.parse(stored) as readonly Pick<
      DeskFile,
      'key' | 'name' | 'sizeBytes' | 'fileId' | 'read' | 'mapping' | 'template' | 'draftId'
    >[]
    return files.map((file) => ({ ...newDeskFile(file.key, file.name, file.sizeBytes), ...file }))
  } catch {
    return []
  }
}

function change(
  files: readonly DeskFile[],
  key: string,
  to: (file: DeskFile) => DeskFile,
): readonly DeskFile[] {
  return files.map((file) => (file.key === key ? to(file) : file))
}
