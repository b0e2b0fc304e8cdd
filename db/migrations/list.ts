// Every step from an empty file to today's schema, in order. Append only: steps that were released never change.
import type { Migration } from '../migrate.ts'
import { ledger } from './001-ledger.ts'
import { importProfiles } from './002-import-profiles.ts'
import { templates } from './003-templates.ts'
import { listIndexes } from './004-list-indexes.ts'
import { recordEvents } from './005-record-events.ts'
import { keptFiles } from './006-kept-files.ts'
import { register } from './007-register.ts'
import { watchedFiles } from './008-watched-files.ts'
import { textIndex } from './009-text-index.ts'
import { views } from './010-views.ts'
import { settingsDates } from './011-settings-dates.ts'
import { secondPerson } from './012-second-person.ts'
import { people } from './013-people.ts'
import { assessments } from './014-assessments.ts'
import { dayTallies } from './015-day-tallies.ts'
import { plans } from './016-plans.ts'
import { trainingDrills } from './017-training-drills.ts'
import { risksMilestones } from './018-risks-milestones.ts'
import { governance } from './020-governance.ts'
import { planLife } from './022-plan-life.ts'
import { outreach } from './023-outreach.ts'

export const MIGRATIONS: readonly Migration[] = [
  ledger,
  importProfiles,
  templates,
  listIndexes,
  recordEvents,
  keptFiles,
  register,
  watchedFiles,
  textIndex,
  views,
  settingsDates,
  secondPerson,
  people,
  assessments,
  dayTallies,
  plans,
  trainingDrills,
  risksMilestones,
  governance,
  planLife,
  outreach,
]
