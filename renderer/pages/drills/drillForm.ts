// A drill's content as the texts a form holds, and back.
import type { Drill, DrillContent, DrillState } from '../../../core/drill.ts'

export interface ContentForm {
  readonly scenario: string
  readonly scale: string
  readonly metFrom: string
  readonly objectives: readonly {
    readonly key: string
    readonly text: string
    readonly weight: string
    readonly rating: string
  }[]
  readonly injects: readonly {
    readonly text: string
    readonly expectedMinute: string
    readonly actualMinute: string
  }[]
  readonly participants: readonly { readonly name: string; readonly role: string }[]
  readonly notes: readonly { readonly observer: string; readonly text: string }[]
  readonly selfAssessments: readonly {
    readonly name: string
    readonly rating: string
    readonly text: string
  }[]
  readonly teamAssessment: string
  readonly strengths: string
  readonly improvement: string
}

const textOf = (n: number | null): string => (n === null ? '' : String(n))
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))

export function contentForm({ content }: Drill): ContentForm {
  return {
    ...content,
    scale: String(content.scale),
    metFrom: String(content.metFrom),
    objectives: content.objectives.map((row) => ({
      ...row,
      weight: String(row.weight),
      rating: textOf(row.rating),
    })),
    injects: content.injects.map((row) => ({
      text: row.text,
      expectedMinute: String(row.expectedMinute),
      actualMinute: textOf(row.actualMinute),
    })),
    selfAssessments: content.selfAssessments.map((row) => ({ ...row, rating: textOf(row.rating) })),
  }
}

export function contentOf(form: ContentForm): DrillContent {
  return {
    ...form,
    scale: Number(form.scale),
    metFrom: Number(form.metFrom),
    objectives: form.objectives.map((row) => ({
      ...row,
      weight: Number(row.weight),
      rating: numberOf(row.rating),
    })),
    injects: form.injects.map((row) => ({
      ...row,
      expectedMinute: Number(row.expectedMinute),
      actualMinute: numberOf(row.actualMinute),
    })),
    participants: [...form.participants],
    notes: [...form.notes],
    selfAssessments: form.selfAssessments.map((row) => ({ ...row, rating: numberOf(row.rating) })),
  }
}

/** A key that no objective of the list has. */
export function freeKey(rows: ContentForm['objectives']): string {
  const used = new Set(rows.map(({ key }) => key))
  let n = rows.length + 1
  while (used.has(`o${n}`)) n++
  return `o${n}`
}

export const isPlanning = (state: DrillState): boolean => state === 'planned' || state === 'prepared'
