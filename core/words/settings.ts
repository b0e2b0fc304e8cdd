import type { Topic } from '../words.ts'

export const settingsWords = {} as const satisfies Topic<string>
