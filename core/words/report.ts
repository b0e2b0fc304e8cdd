import type { Topic } from '../words.ts'

export const reportWords = {} as const satisfies Topic<string>
