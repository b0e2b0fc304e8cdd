// One file imported, in turn with whoever else can read it.
import type { Bounds, Row, Settings } from '../bench.ts'
import { alternate, type Figures } from '../measure/alternate.ts'
import { stallOfImport } from '../ours/importFile.ts'
import { type Peer, present } from '../peers/present.ts'

interface Comparison {
  readonly work: string
  readonly file: { readonly path: string; readonly rows: number }
  readonly ours: () => Promise<Figures>
  readonly peers: readonly Peer[]
  readonly bounds: Bounds
}

export async function compareImport(
  settings: Settings,
  { work, file, ours, peers, bounds }: Comparison,
): Promise<readonly Row[]> {
  const { folder, runs, say } = settings
  say(`${work}, ${file.rows} rows`)
  const found = await present(settings, peers)
  const [own, ...others] = await alternate([{ name: 'ours', run: ours }, ...found], runs, say)
  // The command line has no screens to keep waiting; a host doing the same has.
  const figures = { ...own!, stallMs: await stallOfImport(folder, file.path, file.rows) }
  const shared = { work, rows: file.rows, ours: figures }
  if (found.length === 0) return [{ ...shared, peer: null, bounds }]
  return found.map(({ name, ratio }, i) => ({
    ...shared,
    peer: { name, figures: others[i]! },
    bounds: { ...bounds, ...(ratio === undefined ? {} : { ratio }) },
  }))
}
