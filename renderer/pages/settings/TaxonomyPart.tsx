import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { taxonomyChanges } from '../../../core/changes/taxonomyChanges.ts'
import { type Taxonomy, taxonomySchema, type Tree } from '../../../core/taxonomy.ts'
import { call, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { DraftBar } from './draft/DraftBar.tsx'
import { FaultsContext } from './draft/faults.tsx'
import { replaced } from './draft/lists.ts'
import { RulesHistory } from './draft/RulesHistory.tsx'
import { useDraft } from './draft/useDraft.ts'
import { useMayPublish } from './draft/useMayPublish.ts'
import { PublishTaxonomy } from './taxonomy/PublishTaxonomy.tsx'
import { TreeTable } from './taxonomy/TaxonomyView.tsx'
import { TreeEditor } from './taxonomy/TreeEditor.tsx'
import { TreeFile } from './taxonomy/TreeFile.tsx'

/** The classification: trees of categories, changed as a draft, and every version there was. */
export function TaxonomyPart() {
  const query = useOperation('getTaxonomy', {})
  return (
    <Loaded query={query}>
      {({ taxonomy, version }) => <Screen key={version} taxonomy={taxonomy} version={version} />}
    </Loaded>
  )
}

function Screen({ taxonomy, version }: { readonly taxonomy: Taxonomy; readonly version: number }) {
  const say = useSay()
  const mayPublish = useMayPublish()
  const draft = useDraft(taxonomy, taxonomySchema, taxonomyChanges)
  const [looked, setLooked] = useState<number | null>(null)
  const [reviewing, setReviewing] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const takeUp = async (from: number) => {
    setError(null)
    try {
      draft.begin((await call('getTaxonomyVersion', { version: from })).taxonomy)
      setLooked(null)
    } catch (refused) {
      setError(refused as Error)
    }
  }
  if (draft.value !== null) {
    const { trees } = draft.value
    const put = (t: number, categories: Tree['categories']) =>
      draft.change((before) => ({
        ...before,
        trees: replaced(before.trees, t, { ...trees[t]!, categories }),
      }))
    return (
      <FaultsContext value={draft.faults}>
        <Trees taxonomy={draft.value} title={draft.value.name} action={null}>
          {(tree, t) => (
            <>
              <Stack direction="row" sx={{ gap: 1 }}>
                <TreeFile tree={tree} onRead={(categories) => put(t, categories)} />
              </Stack>
              <TreeEditor
                at={`trees.${t}.categories`}
                categories={tree.categories}
                onChange={(categories) => put(t, categories)}
              />
            </>
          )}
        </Trees>
        <DraftBar
          draft={draft}
          version={version}
          review={say('taxonomy.review')}
          onReview={() => setReviewing(true)}
        />
        {reviewing && (
          <PublishTaxonomy
            taxonomy={draft.value}
            version={version}
            changes={draft.changes}
            onDone={draft.discard}
            onClose={() => setReviewing(false)}
          />
        )}
      </FaultsContext>
    )
  }
  const { name } = taxonomy
  return (
    <>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
      {looked === null ? (
        <Trees
          taxonomy={taxonomy}
          title={
            version === 0 ? say('taxonomy.builtIn', { name }) : say('taxonomy.versioned', { name, version })
          }
          action={
            mayPublish && (
              <Button variant="outlined" onClick={() => draft.begin(taxonomy)}>
                {say('draft.edit')}
              </Button>
            )
          }
        >
          {(tree) => (
            <>
              <TreeFile tree={tree} />
              <TreeTable tree={tree} />
            </>
          )}
        </Trees>
      ) : (
        <OldTaxonomy version={looked} onBack={() => setLooked(null)} />
      )}
      <RulesHistory
        of="listTaxonomyVersions"
        onLook={(one) => setLooked(one === version ? null : one)}
        {...(mayPublish && { onTakeUp: (from: number) => void takeUp(from) })}
      />
    </>
  )
}

function Trees(props: {
  readonly taxonomy: Taxonomy
  readonly title: string
  readonly action: ReactNode
  readonly children: (tree: Tree, t: number) => ReactNode
}) {
  const say = useSay()
  const { trees } = props.taxonomy
  const [id, setId] = useState(trees[0]!.id)
  const t = Math.max(
    0,
    trees.findIndex((tree) => tree.id === id),
  )
  return (
    <Panel label={say('taxonomy.title')}>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {props.title}
        </Typography>
        {props.action}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {say('taxonomy.about')}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={trees[t]!.id}
        onChange={(_, next: string | null) => next !== null && setId(next)}
        aria-label={say('taxonomy.tree')}
        sx={{ my: 1.5 }}
      >
        {trees.map((tree) => (
          <ToggleButton key={tree.id} value={tree.id}>
            {tree.name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {props.children(trees[t]!, t)}
    </Panel>
  )
}

function OldTaxonomy({ version, onBack }: { readonly version: number; readonly onBack: () => void }) {
  const say = useSay()
  const query = useOperation('getTaxonomyVersion', { version })
  return (
    <>
      <Alert
        severity="info"
        variant="outlined"
        sx={{ mb: 2 }}
        action={<Button onClick={onBack}>{say('draft.back')}</Button>}
      >
        {say('draft.old', { version })}
      </Alert>
      <Loaded query={query}>
        {({ taxonomy }) => (
          <Trees taxonomy={taxonomy} title={taxonomy.name} action={null}>
            {(tree) => <TreeTable tree={tree} />}
          </Trees>
        )}
      </Loaded>
    </>
  )
}
