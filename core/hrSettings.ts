// What scores do to people: shares, weights and rules the organisation sets, and what its payroll system reads.
import { z } from 'zod'
import { GRADES } from './scheme.ts'

/** What a column of the payroll sheet can hold. */
export const PAYROLL_FIELDS = [
  'employeeNo',
  'name',
  'department',
  'role',
  'period',
  'score',
  'grade',
  'coefficient',
  'base',
  'performance',
  'total',
  'appraisal',
] as const
export type PayrollField = (typeof PAYROLL_FIELDS)[number]

const title = z.string().trim().min(1).max(60)

export const hrSettingsSchema = z.strictObject({
  /** Part of the base that is performance pay; 20–30 % by the source documents. */
  share: z.number().min(0.2).max(0.3),
  /** Whose score moves a person's pay and appraisal. */
  scoreOf: z.enum(['department', 'own']),
  /** What feedback weighs in the appraisal, at least 20 %. */
  appraisalWeight: z.number().min(0.2).max(1),
  /** Promotion and awards: grade or better in so many of the latest quarters. */
  award: z
    .strictObject({
      quarters: z.int().min(1).max(8),
      needed: z.int().min(1).max(8),
      grade: z.enum(GRADES),
    })
    .refine(({ quarters, needed }) => needed <= quarters, {
      path: ['needed'],
      message: 'more than the quarters',
    }),
  /** Star of the month: at least so many cases. */
  starCases: z.int().min(1).max(10_000),
  /** How many departments the red and the black list hold. */
  lists: z.strictObject({ red: z.int().min(0).max(50), black: z.int().min(0).max(50) }),
  /** Departments that score less are held to account, and have so many days to put things right. */
  accountability: z.strictObject({ below: z.number().min(0).max(100), days: z.int().min(1).max(365) }),
  /** Columns of the payroll sheet, in order, named as the payroll system wants them. */
  payroll: z
    .array(z.strictObject({ field: z.enum(PAYROLL_FIELDS), title }))
    .min(1)
    .refine((columns) => new Set(columns.map(({ field }) => field)).size === columns.length, {
      message: 'a field twice',
    })
    .refine((columns) => new Set(columns.map((column) => column.title)).size === columns.length, {
      message: 'a title twice',
    }),
})
export type HrSettings = Readonly<z.infer<typeof hrSettingsSchema>>
export type AwardRule = HrSettings['award']

/** Titles are those of the organisation's first language; they are set once and stay, whoever reads. */
export const DEFAULT_HR_SETTINGS: HrSettings = {
  share: 0.25,
  scoreOf: 'department',
  appraisalWeight: 0.2,
  award: { quarters: 4, needed: 3, grade: 'A' },
  starCases: 10,
  lists: { red: 3, black: 3 },
  accountability: { below: 60, days: 14 },
  payroll: [
    { field: 'employeeNo', title: '工号' },
    { field: 'name', title: '姓名' },
    { field: 'department', title: '部门' },
    { field: 'period', title: '考核期间' },
    { field: 'coefficient', title: '绩效系数' },
    { field: 'performance', title: '绩效工资' },
  ],
}
