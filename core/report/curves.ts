// How a rate becomes a score, in words, for the curves the scheme uses (scoring §4).
import { type Curve, kpisOf } from '../scheme.ts'
import type { Context } from './context.ts'

/** One sentence for each different curve of the scheme's KPIs that are on, naming the KPIs it serves. */
export function curveSentences(c: Context): readonly string[] {
  const byText = new Map<string, string[]>()
  for (const kpi of kpisOf(c.input.scheme)) {
    const text = sentence(kpi.curve, c)
    byText.set(text, [...(byText.get(text) ?? []), kpi.id])
  }
  return [...byText].map(([text, ids]) =>
    c.say('method.curveOf', { kpis: ids.join(c.say('report.comma')), text }),
  )
}

function sentence(curve: Curve, { say }: Context): string {
  if (curve.kind === 'lower_better') return say('method.curve.lower_better', { ceiling: curve.ceiling })
  if (curve.kind === 'steps') {
    const steps = curve.steps.map((s) => `≥${s.atLeast} → ${s.score}`).join(say('report.comma'))
    return say('method.curve.steps', { steps })
  }
  if (curve.kind === 'deduct')
    return say('method.curve.deduct', {
      full: curve.full,
      perPoint: curve.perPoint,
      mode: say(`method.deduct.${curve.mode}`),
    })
  return say(`method.curve.${curve.kind}`)
}
