// plumbline serve: the application in a browser window, from this machine only.
import { serve } from '../../server/serve.ts'
import { positionals, textFlag, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { localActor } from '../../app/localActor.ts'

export const serveCommand: Command = {
  usage: '[--port N]',
  flags: { port: { type: 'string' } },
  async run(given, context) {
    positionals(given, [])
    const text = textFlag(given.flags, 'port') ?? '0'
    const port = Number(text)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('--port is a number up to 65535')
    const application = await context.application()
    application.watch(localActor()).keepLooking()
    const served = await serve(application, localActor(), port)
    if (given.flags.json === true)
      process.stdout.write(`${JSON.stringify({ url: served.link, port: served.port })}\n`)
    else context.print(context.say('cli.serving', { link: served.link }))
    await context.untilStopped()
    await served.close()
    return undefined
  },
}
