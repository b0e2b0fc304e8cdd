import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { useImportDesk } from '../../importDesk.tsx'
import { useSay } from '../../language.tsx'
import { ChooseFiles } from '../../parts/ChooseFiles.tsx'
import { usePeriod } from '../../period.tsx'
import { FileCard } from './FileCard.tsx'
import { ImportTitle } from './ImportTitle.tsx'

/** Step one: the files, how they are read, and their first rows as read. */
export function FileStep() {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { files, addFiles } = useImportDesk()
  const first = files[0]
  const refused = files.filter((file) => file.error !== null).length
  const reading = files.some((file) => file.survey === null && file.error === null)
  return (
    <>
      <ImportTitle
        step="file"
        about={
          refused > 0
            ? say('import.removeRefused', { count: refused })
            : say(first ? 'import.fileAbout' : 'import.emptyAbout')
        }
        action={
          first && (
            <>
              <ChooseFiles variant="outlined" onChoose={addFiles}>
                {say('import.addFiles')}
              </ChooseFiles>
              <ChooseFiles onChoose={addFiles} folder>
                {say('import.chooseFolder')}
              </ChooseFiles>
              <Button
                variant="contained"
                component={Link}
                to={linkTo(`/import/columns/${first.key}`)}
                disabled={reading || refused > 0}
              >
                {say('import.toColumns')}
              </Button>
            </>
          )
        }
      />
      {first ? (
        <Stack sx={{ gap: 2 }}>
          {files.map((file) => (
            <FileCard key={file.key} file={file} />
          ))}
        </Stack>
      ) : (
        <Box
          sx={{
            border: '2px dashed',
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
            textAlign: 'center',
            py: 8,
            px: 3,
          }}
        >
          <Typography variant="h2" component="p">
            {say('import.dropHere')}
          </Typography>
          <Typography color="textSecondary" sx={{ mt: 1, mb: 3 }}>
            {say('import.formats')}
          </Typography>
          <ChooseFiles variant="contained" size="medium" onChoose={addFiles}>
            {say('import.chooseFiles')}
          </ChooseFiles>{' '}
          <ChooseFiles folder size="medium" onChoose={addFiles}>
            {say('import.chooseFolder')}
          </ChooseFiles>
        </Box>
      )}
    </>
  )
}
