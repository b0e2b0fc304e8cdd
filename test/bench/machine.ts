// On what the figures were measured.
import { arch, cpus, platform, release, totalmem } from 'node:os'

export function machine(): string {
  const processors = cpus()
  const model = processors[0]?.model.trim() ?? 'processor unknown'
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${processors.length} × ${model}, ${memory} GB, ${platform()} ${release()} ${arch()}, Node ${process.version}`
}
