// The only file that talks to the application: `fetch` lives here and nowhere else.
import {
  type InfiniteData,
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueries,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Input, OperationName, Operations, Output, StoredFile } from '../app/contract.ts'
import { AppError, ERROR_STATUS, type ErrorCode, type ErrorDetail } from '../core/errors.ts'
import { endPerson, personToken } from './person.ts'

type OfKind<K extends string> = {
  [N in OperationName]: Operations[N]['kind'] extends K ? N : never
}[OperationName]
export type QueryName = OfKind<'query'>
export type CommandName = OfKind<'command'>

/** The application did not answer at all, or no longer knows this window. */
export class HostError extends Error {
  readonly kind: 'unreachable' | 'signedOut'

  constructor(kind: HostError['kind']) {
    super(kind)
    this.name = 'HostError'
    this.kind = kind
  }
}

/**
 * Runs one operation.
 * @throws AppError as the application refused it; HostError when nobody answered.
 */
export async function call<N extends OperationName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Output<N>> {
  const token = personToken()
  return send<Output<N>>(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { 'x-plumbline-person': token }) },
    body: JSON.stringify(input),
    ...(signal && { signal }),
  })
}

/** Hands a file to the application and answers its id. The desktop names its path instead of copying its bytes. */
export async function uploadFile(file: File, signal?: AbortSignal): Promise<string> {
  const named = await window.plumblineDesktop?.addFile(file).catch(() => null)
  if (typeof named === 'string') return named
  const answer = await send<{ fileId: string }>(`/api/files?name=${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    ...(signal && { signal }),
  })
  return answer.fileId
}

/** Address of a stored file: to download, or to show inside a page. */
export function fileAddress(fileId: string, inline = false): string {
  return `/api/files/${encodeURIComponent(fileId)}${inline ? '?inline=1' : ''}`
}

/** Bytes of a stored file. */
export async function readStoredFile(fileId: string, signal?: AbortSignal): Promise<Blob> {
  const response = await reach(fileAddress(fileId, true), signal ? { signal } : {})
  if (!response.ok) throw await refusal(response)
  return response.blob()
}

/** Starts the browser's own download of a stored file. */
export function saveStoredFile(file: StoredFile): void {
  saveAddress(fileAddress(file.fileId), file.fileName)
}

/** Offers a text made in the page as a file. */
export function saveText(text: string, fileName: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  saveAddress(address, fileName)
  URL.revokeObjectURL(address)
}

/** Asks an operation and keeps the answer fresh. `keepPrevious` shows the last answer while the next one comes. */
export function useOperation<N extends QueryName>(
  name: N,
  input: Input<N>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Output<N>> {
  return useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, signal),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  })
}

/** Queries that answer a list page by page. */
export type ListName = {
  [N in QueryName]: Output<N> extends { readonly rows: readonly unknown[]; readonly total: number }
    ? Input<N> extends { offset: number; limit: number }
      ? N
      : never
    : never
}[QueryName]
export type RowOf<N extends ListName> = Output<N> extends { readonly rows: readonly (infer R)[] } ? R : never

/** A list as far as it was asked for: `more` brings the next page of it. */
export function useList<N extends ListName>(
  name: N,
  input: Omit<Input<N>, 'offset' | 'limit'>,
  { limit, enabled }: { readonly limit: number; readonly enabled: boolean },
): {
  readonly rows: readonly RowOf<N>[]
  readonly total: number
  readonly busy: boolean
  readonly more: () => void
} {
  interface Answer {
    readonly rows: readonly RowOf<N>[]
    readonly total: number
  }
  const query = useInfiniteQuery<Answer, Error, InfiniteData<Answer>, readonly unknown[], number>({
    queryKey: [name, input, 'pages'],
    queryFn: async ({ pageParam, signal }) =>
      (await call(name, { ...input, offset: pageParam, limit }, signal)) as Answer,
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const known = pages.reduce((sum, { rows }) => sum + rows.length, 0)
      return known < last.total && last.rows.length > 0 ? known : undefined
    },
    enabled,
    placeholderData: keepPreviousData,
  })
  return {
    rows: query.data?.pages.flatMap(({ rows }) => rows) ?? [],
    total: query.data?.pages.at(-1)?.total ?? 0,
    busy: query.isFetching,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
  }
}

/** The same question about several things; answers in the order of the inputs. */
export function useOperations<N extends QueryName>(
  name: N,
  inputs: readonly Input<N>[],
): readonly UseQueryResult<Output<N>>[] {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => call(name, input, signal),
    })),
  })
}

/** A change. Everything shown is asked again once it is done. */
export function useCommand<N extends CommandName>(name: N): UseMutationResult<Output<N>, Error, Input<N>> {
  const queries = useQueryClient()
  return useMutation<Output<N>, Error, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => refreshAll(queries),
  })
}

/** Asks again for everything on screen, but for what never changes once it is there. */
export function refreshAll(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey }) => !LASTING.has(String(queryKey[0])) })
}

/** Rows and findings of a checked file: a new check makes a new draft. */
const LASTING: ReadonlySet<string> = new Set(['listDraftRows', 'listBatchIssues'] satisfies QueryName[])

/** The application is on this machine: it is asked whether or not there is a network. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

function mayPass(error: Error): boolean {
  if (error instanceof HostError) return error.kind === 'unreachable'
  // The next attempt is made by the person at this machine.
  return isCode(error, 'databaseBusy') || isCode(error, 'signInEnded')
}

function isCode(error: Error, code: ErrorCode): boolean {
  return error instanceof AppError && error.code === code
}

async function send<T>(address: string, request: RequestInit): Promise<T> {
  const response = await reach(address, request)
  if (!response.ok) throw await refusal(response)
  return (await response.json()) as T
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new HostError('unreachable')
  }
}

async function refusal(response: Response): Promise<Error> {
  if (response.status === 401) return new HostError('signedOut')
  const body: unknown = await response.json().catch(() => null)
  const error = (body as { error?: { code?: string; detail?: ErrorDetail } } | null)?.error
  if (error?.code !== undefined && error.code in ERROR_STATUS) {
    if (error.code === 'signInEnded') endPerson()
    return new AppError(error.code as ErrorCode, error.detail ?? {})
  }
  return new AppError('fault', { status: response.status })
}

function saveAddress(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}
