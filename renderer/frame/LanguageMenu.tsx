import TranslateOutlined from '@mui/icons-material/TranslateOutlined'
import type { Language } from '../../core/words.ts'
import { LANGUAGES } from '../../core/words.ts'
import { useLanguageChoice, useSay } from '../language.tsx'
import { ChoiceMenu } from './ChoiceMenu.tsx'

/** Each language under its own name, so that it is found by whoever cannot read the present one. */
export const OWN_NAMES = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
} as const satisfies Record<Language, string>

export function LanguageMenu() {
  const say = useSay()
  const { language, choose } = useLanguageChoice()
  return (
    <ChoiceMenu
      label={say('frame.language')}
      icon={<TranslateOutlined fontSize="small" />}
      choices={LANGUAGES.map((value) => ({ value, name: OWN_NAMES[value], lang: value }))}
      chosen={language}
      onChoose={choose}
    />
  )
}
