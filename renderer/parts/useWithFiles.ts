// Files handed over before what they prove is asked for.
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { uploadFile } from '../api.ts'

/** Hands the files over, then does what needs their ids. */
export function useWithFiles<T>(
  files: readonly File[],
  act: (input: T, fileIds: readonly string[]) => Promise<unknown>,
  onDone: () => void,
): UseMutationResult<void, Error, T> {
  return useMutation<void, Error, T>({
    async mutationFn(input) {
      const fileIds: string[] = []
      for (const file of files) fileIds.push(await uploadFile(file))
      await act(input, fileIds)
    },
    onSuccess: onDone,
  })
}
