import { useOperation } from '../../../api.ts'

/** Whether whoever sits here may put rules in force. */
export function useMayPublish(): boolean {
  const { data } = useOperation('getActor', {})
  return data?.roles.includes('supervisor') ?? false
}
