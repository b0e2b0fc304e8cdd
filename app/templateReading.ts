// Reading a file by the template that its columns are known by.
import { AppError } from '../core/errors.ts'
import type { Mapping } from '../core/mapping.ts'
import { matchTemplates, RECOGNISED } from '../core/recogniseTemplate.ts'
import { remapSurvey } from '../core/remapSurvey.ts'
import type { Survey } from '../core/survey.ts'
import { readsAlike, type TemplateUse, type TemplateVersion } from '../core/template.ts'
import { driftOf, fitMapping } from '../core/templateDrift.ts'
import type { Db } from '../db/database.ts'
import { knownTemplates } from '../db/templates.ts'
import type { TemplateProposal } from './contract.ts'

/**
 * `asked`: the template to read by, null for none; undefined for the one that is recognised.
 * @throws AppError notFound where the template asked for is not in use
 */
export async function readByTemplate(
  db: Db,
  survey: Survey,
  asked: number | null | undefined,
): Promise<{ survey: Survey; template: TemplateProposal | null }> {
  if (asked === null) return { survey, template: null }
  const header = survey.columns.map(({ name }) => name)
  const matches = matchTemplates(header, await knownTemplates(db))
  const match =
    asked === undefined
      ? matches.find(({ similarity }) => similarity >= RECOGNISED)
      : matches.find(({ template }) => template.id === asked)
  if (!match) {
    if (asked !== undefined) throw new AppError('notFound', { templateId: asked })
    return { survey, template: null }
  }
  const { template, similarity } = match
  const { id, name, version, mapping } = template
  const drift = driftOf(template, header, survey.mapping)
  return {
    survey: remapSurvey(survey, fitMapping(mapping, header)),
    template: { templateId: id, name, version, similarity, mapping, drift },
  }
}

/** What a batch remembers of the template its mapping came from. */
export function templateUse(
  id: number,
  { version, mapping: own }: TemplateVersion,
  mapping: Mapping,
  header: readonly string[],
): Pick<TemplateUse, 'id' | 'version' | 'adjusted'> {
  return { id, version, adjusted: !readsAlike(mapping, fitMapping(own, header)) }
}
