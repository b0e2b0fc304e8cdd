// The three kinds of operation, as types.

export interface JobStarted {
  readonly jobId: string
}

export interface Query<I, O> {
  kind: 'query'
  input: I
  output: O
}
export interface Command<I, O> {
  kind: 'command'
  input: I
  output: O
}
/** Answers at once with a job id; `getJob` tells the rest. `result` is what the job yields. */
export interface Task<I, R> {
  kind: 'job'
  input: I
  output: JobStarted
  result: R
}
export type Nothing = Readonly<Record<string, never>>
