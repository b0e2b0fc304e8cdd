import type { Topic } from '../words.ts'

export const cliWords = {} as const satisfies Topic<string>
