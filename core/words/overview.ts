import type { Topic } from '../words.ts'

export const overviewWords = {} as const satisfies Topic<string>
