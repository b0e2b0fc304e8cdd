// Mapping templates.
import type { Page } from '../../core/ledger.ts'
import type { Mapping } from '../../core/mapping.ts'
import type { TemplateDetail, TemplateFile, TemplateHead } from '../../core/template.ts'
import type { Command, Query } from './kinds.ts'

export interface TemplatesOperations {
  listTemplates: Query<{ offset: number; limit: number }, Page<TemplateHead>>
  getTemplate: Query<{ templateId: number }, TemplateDetail>
  /** A new template, or a new version of one. */
  saveTemplate: Command<
    {
      as: { name: string; source: string } | { templateId: number; revision: number }
      header: readonly string[]
      mapping: Mapping
    },
    TemplateDetail
  >
  renameTemplate: Command<
    { templateId: number; revision: number; name: string; source: string },
    TemplateDetail
  >
  /** Reversible: what was read by it stays. */
  retireTemplate: Command<{ templateId: number; revision: number; retired: boolean }, TemplateDetail>
  exportTemplate: Query<{ templateId: number; version?: number }, TemplateFile>
  importTemplate: Command<
    { template: TemplateFile },
    { template: TemplateDetail; outcome: 'added' | 'versioned' | 'unchanged' }
  >
}
