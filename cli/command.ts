// What a command of the command line is.
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Actor } from '../app/actor.ts'
import type { Application } from '../app/application.ts'
import type { Input, JobName, OperationName, Output, Result } from '../app/contract.ts'
import type { Language, Say } from '../core/words.ts'
import type { Arguments } from './arguments.ts'

export interface Context {
  readonly language: Language
  readonly say: Say
  /** The application, without which some commands can do: opened when first asked for. */
  application(): Promise<Application>
  run<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Starts a job, shows its progress on a terminal, and waits for its result. */
  finish<N extends JobName>(name: N, input: Input<N>): Promise<Result<N>>
  /** Whoever the command acts for: the account that --as names, else whoever sits at the machine. */
  actor(): Promise<Actor>
  /** Goes on until the process is told to stop. */
  untilStopped(): Promise<void>
  /** Text for people on standard output, left out under --json. */
  print(text: string): void
}

export interface Command {
  /** What follows the name, for the usage text. */
  readonly usage: string
  readonly flags: ParseArgsOptionsConfig
  /** The value that --json prints; the command itself prints what people read. */
  run(given: Arguments, context: Context): Promise<unknown>
  /** For a scheduler, where the command was done but not all is well; 0 where left out. */
  exitCode?(value: unknown): number
}
