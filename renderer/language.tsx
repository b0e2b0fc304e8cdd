// The language of the screen: chosen here, else the organisation's, else the system's.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { type Language, LANGUAGES, pickLanguage, type Say, sayIn } from '../core/words.ts'
import { useOperation } from './api.ts'

const STORED_AS = 'plumbline.language'

interface LanguageChoice {
  readonly language: Language
  /** null: follow the organisation and the system again. */
  readonly chosen: Language | null
  readonly choose: (language: Language | null) => void
}

const LanguageContext = createContext<LanguageChoice | null>(null)

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(storedLanguage)
  const { data } = useOperation('getInstallation', {})
  const language = chosen ?? data?.organisation.language ?? pickLanguage(navigator.languages)
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      chosen,
      choose(next) {
        if (next === null) localStorage.removeItem(STORED_AS)
        else localStorage.setItem(STORED_AS, next)
        setChosen(next)
      },
    }),
    [language, chosen],
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguageChoice(): LanguageChoice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('useLanguage outside LanguageProvider')
  return choice
}

export function useLanguage(): Language {
  return useLanguageChoice().language
}

export function useSay(): Say {
  return sayIn(useLanguage())
}

function storedLanguage(): Language | null {
  const stored = localStorage.getItem(STORED_AS)
  return LANGUAGES.find((language) => language === stored) ?? null
}
