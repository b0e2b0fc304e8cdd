import type { Topic } from '../words.ts'

export const kpiWords = {} as const satisfies Topic<string>
