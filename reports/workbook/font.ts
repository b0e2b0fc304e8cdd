import type { Language } from '../../core/words.ts'

/** A typeface that the programs of the language's readers have; others fall back to their own. */
export function fontFor(language: Language): string {
  return language === 'zh-CN' ? 'Microsoft YaHei' : language === 'zh-TW' ? 'Microsoft JhengHei' : 'Calibri'
}
