import { describe, expect, test } from 'vitest'
import type { Job, JobName } from '../../app/contract.ts'
import { zoneOf } from '../../core/zone.ts'
import { sayIn } from '../../core/words.ts'
import { endSentence, percentDone, runningSentence, subjectText } from '../../renderer/frame/jobSentence.ts'

const job = (operation: JobName, change: Partial<Job>): Job => ({
  id: 'j1',
  operation,
  subject: '一季度.csv',
  state: 'running',
  phase: 'writing',
  done: 0,
  total: null,
  startedAt: 0,
  endedAt: null,
  result: null,
  failure: null,
  ...change,
})
const say = sayIn('zh-CN')

describe('a job in words', () => {
  test('says in numbers what is being done', () => {
    expect(runningSentence(job('commitImport', { done: 1200, total: 2000 }), say)).toBe(
      '正在写入 1,200 / 2,000',
    )
    expect(runningSentence(job('surveyFile', { phase: 'reading', done: 500 }), say)).toBe('正在读取 500')
    expect(runningSentence(job('surveyFile', { phase: 'reading' }), say)).toBe('正在读取')
  })

  test('names a period, and leaves a file its name', () => {
    const zone = zoneOf('Asia/Shanghai')
    expect(subjectText(job('exportReport', { subject: '2026-Q3' }), zone, say)).toBe('2026 年第三季度')
    expect(subjectText(job('exportReport', { subject: 'x' }), zone, say)).toBe('x')
    expect(subjectText(job('commitImport', { subject: '2026' }), zone, say)).toBe('2026')
  })

  test('never says 100 percent before the end, and nothing while the total is unknown', () => {
    expect(percentDone(job('verify', { done: 1999, total: 2000 }))).toBe(99)
    expect(percentDone(job('verify', { done: 5 }))).toBeNull()
    expect(percentDone(job('verify', { total: 0 }))).toBeNull()
  })

  test('ends an import with its counts and a link to it', () => {
    const batches = [
      { id: 4, created: 1998, updated: 12, unchanged: 0, rejected: 3 },
      { id: 5, created: 2, updated: 0, unchanged: 7, rejected: 0 },
    ]
    const end = endSentence(job('commitImport', { state: 'done', result: { batches, moved: [] } }), say)
    expect(end.text).toBe('新增 2,000 件，更新 12 件，未变 7 件，拒收 3 行。')
    expect(end.link).toEqual({ to: '/import/4,5', label: '查看', download: null })
  })

  test('ends an export with the file to download', () => {
    const result = { fileId: 'f 1', fileName: '台账.xlsx', sizeBytes: 2048, path: null }
    const end = endSentence(job('exportRecords', { state: 'done', result }), say)
    expect(end.text).toBe('台账.xlsx（2.0 KB）已生成。')
    expect(end.link).toEqual({ to: '/api/files/f%201', label: '下载', download: '台账.xlsx' })
  })

  test('says why a job failed, with the reference of a fault', () => {
    const failure = { code: 'fault', detail: { reference: 'E-1234' } } as const
    const end = endSentence(job('verify', { state: 'failed', failure }), sayIn('en'))
    expect(end.text).toContain('E-1234')
    expect(end.link).toBeNull()
  })

  test('says that a cancelled job changed nothing', () => {
    expect(endSentence(job('undoBatch', { state: 'cancelled' }), say).text).toBe('已取消，数据没有改动。')
  })
})
