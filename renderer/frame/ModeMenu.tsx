import ContrastOutlined from '@mui/icons-material/ContrastOutlined'
import { useColorScheme } from '@mui/material/styles'
import { useSay } from '../language.tsx'
import { ChoiceMenu } from './ChoiceMenu.tsx'

const MODES = ['light', 'dark', 'system'] as const

export function ModeMenu() {
  const say = useSay()
  const { mode, setMode } = useColorScheme()
  return (
    <ChoiceMenu
      label={say('frame.mode')}
      icon={<ContrastOutlined fontSize="small" />}
      choices={MODES.map((value) => ({ value, name: say(`frame.${value}`) }))}
      chosen={mode ?? 'system'}
      onChoose={setMode}
    />
  )
}
