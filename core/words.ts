// Every text a person reads, in three languages, found by 'topic.key'. Topics are files of `words/`.
import { createInstance, type TFunction } from 'i18next'
import { CATALOGUE } from './words/catalogue.ts'

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text, or its English singular and plural chosen by `{{count}}`. */
export type Text = string | { readonly one: string; readonly other: string }
/** One topic: each key in every language, or the build fails. */
export type Topic<K extends string> = Readonly<Record<K, Readonly<Record<Language, Text>>>>

type Catalogue = typeof CATALOGUE
export type WordKey = {
  [T in keyof Catalogue & string]: `${T}.${keyof Catalogue[T] & string}`
}[keyof Catalogue & string]
export type Params = Readonly<Record<string, string | number>>
/** Says a text in the language it was made for; `{{name}}` is filled from params. */
export type Say = (key: WordKey, params?: Params) => string

const i18n = createInstance()
void i18n.init({
  initAsync: false,
  fallbackLng: false,
  supportedLngs: [...LANGUAGES],
  ns: Object.keys(CATALOGUE),
  keySeparator: false,
  nsSeparator: ':',
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, resourcesOf(language)])),
})

const sayers = new Map<Language, Say>()

export function sayIn(language: Language): Say {
  let say = sayers.get(language)
  if (!say) {
    const t: TFunction = i18n.getFixedT(language)
    // Only the first dot parts topic and key: keys such as 'status.met' hold dots of their own.
    say = (key, params) => t(key.replace('.', ':'), { ...params })
    sayers.set(language, say)
  }
  return say
}

/** The catalogue's language for a list of a reader's preferred ones; simplified Chinese where none fits. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred.map((t) => t.toLowerCase())) {
    if (tag.startsWith('zh')) return /tw|hk|mo|hant/.test(tag) ? 'zh-TW' : 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}

/** Whether the catalogue has such a key: for codes that arrive as data. */
export function isWordKey(key: string): key is WordKey {
  const [topic = '', ...rest] = key.split('.')
  return topic in CATALOGUE && rest.join('.') in CATALOGUE[topic as keyof Catalogue]
}

function resourcesOf(language: Language): Record<string, Record<string, string>> {
  const byTopic: Record<string, Record<string, string>> = {}
  for (const [topic, texts] of Object.entries<Topic<string>>(CATALOGUE)) {
    const flat: Record<string, string> = (byTopic[topic] = {})
    for (const [key, text] of Object.entries(texts)) {
      const said = text[language]
      if (typeof said === 'string') flat[key] = said
      else {
        flat[`${key}_one`] = said.one
        flat[`${key}_other`] = said.other
      }
    }
  }
  return byTopic
}
