import type { Topic } from '../words.ts'

export const departmentWords = {} as const satisfies Topic<string>
