// Categories as paths from broad to narrow: '城乡建设>施工管理>施工扰民'.
import { trimText } from './cellText.ts'

const SEPARATED = /\s*(?:[-=]+>|→|⇒|>+|»|＞|》|›|｜|\||\\+|::|\s\/\s)\s*/
const MAYBE_SEPARATED = /[/／_·－—–-]/
/** A level that a slash or dash may part from the next: '市容环境/占道经营', but not '烟/酒', 'HOT/COLD' or '2024-25'. */
const HAN_LEVEL = /^[（(]?\p{Script=Han}[\p{Script=Han}\p{N}（）()、，和及与]*\p{Script=Han}[）)]?$/u

/** The levels joined by '>'; '' where there is none. Several columns are one level or path each. */
export function categoryPath(texts: readonly string[]): string {
  return texts.flatMap(levelsOf).join('>')
}

function levelsOf(text: string): readonly string[] {
  const levels = text.split(SEPARATED).flatMap((level) => splitLoosely(level))
  return levels.map((level) => trimText(level)).filter((level) => level !== '')
}

function splitLoosely(level: string): readonly string[] {
  if (!MAYBE_SEPARATED.test(level)) return [level]
  const parts = level.split(MAYBE_SEPARATED)
  return parts.every((part) => HAN_LEVEL.test(part)) ? parts : [level]
}
