import { describe, expect, test } from 'vitest'
import type { FileSurvey } from '../../app/contract.ts'
import { AppError } from '../../core/errors.ts'
import type { Mapping } from '../../core/mapping.ts'
import { type DeskFile, deskReducer, newDeskFile, restoreDesk, storeDesk } from '../../renderer/deskFiles.ts'

const guessed: Mapping = { dateOrder: 'auto', fields: { department: { column: '承办单位' } } }
const corrected: Mapping = { dateOrder: 'auto', fields: { department: { column: '责任部门' } } }
const survey = { survey: { mapping: guessed } } as FileSurvey
const surveyed = (reading: number) => ({ kind: 'surveyed', key: 'a', reading, survey }) as const

const one = (file: DeskFile): readonly DeskFile[] => [file]
const file = newDeskFile('a', '一季度.csv', 1000)

describe('the import desk', () => {
  test('starts from the guessed mapping once a file is read', () => {
    const [read] = deskReducer(one(file), surveyed(1))
    expect(read).toMatchObject({ mapping: guessed, error: null })
  })

  test('drops a late answer to an earlier reading', () => {
    const reread = deskReducer(one(file), { kind: 'reread', key: 'a', read: { sheet: '2 月' } })
    expect(deskReducer(reread, surveyed(1))).toEqual(reread)
    const late = deskReducer(reread, {
      kind: 'refused',
      key: 'a',
      reading: 1,
      error: new AppError('fileForeign'),
    })
    expect(late).toEqual(reread)
    expect(deskReducer(reread, surveyed(2))[0]?.survey).toBe(survey)
  })

  test('forgets the corrected columns when another sheet is read', () => {
    const mapped = deskReducer(one(file), { kind: 'mapped', key: 'a', mapping: corrected })
    const [reread] = deskReducer(mapped, { kind: 'reread', key: 'a', read: { sheet: '2 月' } })
    expect(reread).toMatchObject({ mapping: null, survey: null, read: { sheet: '2 月' } })
  })

  test('keeps corrections and drafts over a reload, and reads the file again', () => {
    const known: DeskFile = {
      ...file,
      fileId: 'f1',
      survey,
      mapping: corrected,
      draftId: 7,
      read: { encoding: 'gb18030' },
    }
    const [restored] = restoreDesk(storeDesk([known]))
    expect(restored).toMatchObject({
      fileId: 'f1',
      mapping: corrected,
      draftId: 7,
      read: { encoding: 'gb18030' },
    })
    expect(restored?.survey).toBeNull()
    expect(deskReducer([restored!], surveyed(1))[0]?.mapping).toEqual(corrected)
  })

  test('leaves out of a reload what the application does not hold', () => {
    expect(restoreDesk(storeDesk([file]))).toEqual([])
    expect(restoreDesk('{broken')).toEqual([])
    expect(restoreDesk(null)).toEqual([])
  })
})
