// Reports of a page as files: a menu of what there is, each as PDF or workbook; the jobs tray shows how far one is.
import DownloadIcon from '@mui/icons-material/Download'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import type { Input, PaperName, ReportFormat } from '../../app/contract.ts'
import { saveStoredFile } from '../api.ts'
import { useJob } from '../jobs.tsx'
import { useLanguage, useSay } from '../language.tsx'

/** A report, and what it is about; those without a choice of format are PDF. */
export type PaperChoice = {
  [N in PaperName]: {
    readonly operation: N
    readonly name: string
    readonly about: Omit<Input<N>, 'format' | 'language'>
    readonly formats: readonly ReportFormat[]
  }
}[PaperName]

export function PaperMenu({ papers }: { readonly papers: readonly PaperChoice[] }) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say('paper.export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {papers.flatMap((paper) =>
          paper.formats.map((format) => (
            <PaperItem
              key={`${paper.operation} ${paper.name} ${format}`}
              paper={paper}
              format={format}
              onChoose={() => setAnchor(null)}
            />
          )),
        )}
      </Menu>
    </>
  )
}

function PaperItem({
  paper,
  format,
  onChoose,
  ...item
}: {
  readonly paper: PaperChoice
  readonly format: ReportFormat
  readonly onChoose: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const job = useJob(paper.operation)
  const save = async () => {
    onChoose()
    const withFormat = paper.formats.length > 1 ? { format } : {}
    // Each operation's own input, which the compiler cannot follow through the list of choices.
    const asked = { ...paper.about, ...withFormat, language } as Input<PaperName>
    const file = await job.start(asked)
    if (file) saveStoredFile(file)
  }
  return (
    <MenuItem {...item} onClick={() => void save()}>
      {say(format === 'pdf' ? 'paper.asPdf' : 'paper.asXlsx', { name: paper.name })}
    </MenuItem>
  )
}
