import type { Topic } from '../words.ts'

export const importWords = {} as const satisfies Topic<string>
