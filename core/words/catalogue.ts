// All topics of text; a topic's name is the first half of its keys.
import { analysisWords } from './analysis.ts'
import { appealWords } from './appeal.ts'
import { assessWords } from './assess.ts'
import { assessmentWords } from './assessment.ts'
import { assessmentErrorWords } from './assessmentError.ts'
import { assessmentPageWords } from './assessmentPage.ts'
import { auditWords } from './audit.ts'
import { batchesWords } from './batches.ts'
import { calendarEditorWords } from './calendarEditor.ts'
import { changeWords } from './change.ts'
import { cliWords } from './cli.ts'
import { compareWords } from './compare.ts'
import { deadlineEditorWords } from './deadlineEditor.ts'
import { departmentWords } from './department.ts'
import { desktopWords } from './desktop.ts'
import { draftWords } from './draft.ts'
import { dueWords } from './due.ts'
import { errorWords } from './error.ts'
import { eventWords } from './event.ts'
import { evidenceWords } from './evidence.ts'
import { faultWords } from './fault.ts'
import { excludeWords } from './exclude.ts'
import { fieldWords } from './field.ts'
import { figureWords } from './figure.ts'
import { fileWords } from './file.ts'
import { findingWords } from './finding.ts'
import { formulaWords } from './formula.ts'
import { frameWords } from './frame.ts'
import { hrWords } from './hr.ts'
import { hrBookWords } from './hrBook.ts'
import { governanceWords } from './governance.ts'
import { hrErrorWords } from './hrError.ts'
import { hrListWords } from './hrLists.ts'
import { importWords } from './import.ts'
import { importCheckWords } from './importCheck.ts'
import { incomingWords } from './incoming.ts'
import { issueWords } from './issue.ts'
import { judgedWords } from './judged.ts'
import { kpiWords } from './kpi.ts'
import { methodWords } from './method.ts'
import { noticeWords } from './notice.ts'
import { outreachWords } from './outreach.ts'
import { overviewWords } from './overview.ts'
import { paperWords } from './paper.ts'
import { peerWords } from './peer.ts'
import { personWords } from './person.ts'
import { personErrorWords } from './personError.ts'
import { peopleWords } from './people.ts'
import { linkWords } from './link.ts'
import { pickerWords } from './picker.ts'
import { planWords } from './plan.ts'
import { planImportWords } from './planImport.ts'
import { planErrorWords } from './planError.ts'
import { planRiskWords } from './planRisk.ts'
import { planPageWords } from './planPage.ts'
import { recordWords } from './record.ts'
import { recordsWords } from './records.ts'
import { registerWords } from './register.ts'
import { reportWords } from './report.ts'
import { reportsWords } from './reports.ts'
import { reviewWords } from './review.ts'
import { requestWords } from './request.ts'
import { schemeEditorWords } from './schemeEditor.ts'
import { riskWords } from './risk.ts'
import { settingsWords } from './settings.ts'
import { settingsDataWords } from './settingsData.ts'
import { taxonomyWords } from './taxonomy.ts'
import { templateWords } from './template.ts'
import { drillWords } from './drill.ts'
import { drillErrorWords } from './drillError.ts'
import { drillPaperWords } from './drillPaper.ts'
import { trainingPaperWords } from './trainingPaper.ts'
import { trainingWords } from './training.ts'
import { unknownWords } from './unknown.ts'
import { valueWords } from './value.ts'
import { workbookWords } from './workbook.ts'

export const CATALOGUE = {
  analysis: analysisWords,
  appeal: appealWords,
  assess: assessWords,
  assessment: { ...assessmentWords, ...assessmentPageWords },
  audit: auditWords,
  batches: batchesWords,
  calendarEditor: calendarEditorWords,
  change: changeWords,
  cli: cliWords,
  compare: compareWords,
  deadlineEditor: deadlineEditorWords,
  department: departmentWords,
  desktop: desktopWords,
  draft: draftWords,
  drill: drillWords,
  due: dueWords,
  error: {
    ...errorWords,
    ...personErrorWords,
    ...assessmentErrorWords,
    ...hrErrorWords,
    ...drillErrorWords,
    ...planErrorWords,
  },
  event: eventWords,
  evidence: evidenceWords,
  fault: faultWords,
  exclude: excludeWords,
  field: fieldWords,
  figure: figureWords,
  file: fileWords,
  finding: findingWords,
  formula: formulaWords,
  frame: frameWords,
  governance: governanceWords,
  hr: { ...hrWords, ...hrListWords, ...hrBookWords },
  import: { ...importWords, ...importCheckWords },
  incoming: incomingWords,
  issue: issueWords,
  judged: judgedWords,
  kpi: kpiWords,
  method: methodWords,
  notice: noticeWords,
  outreach: outreachWords,
  overview: overviewWords,
  paper: { ...paperWords, ...drillPaperWords, ...trainingPaperWords },
  peer: peerWords,
  people: peopleWords,
  person: personWords,
  link: linkWords,
  picker: pickerWords,
  plan: { ...planWords, ...planPageWords, ...planRiskWords, ...planImportWords },
  record: recordWords,
  records: recordsWords,
  register: registerWords,
  report: reportWords,
  reports: reportsWords,
  review: reviewWords,
  request: requestWords,
  risk: riskWords,
  schemeEditor: schemeEditorWords,
  settings: { ...settingsWords, ...settingsDataWords },
  taxonomy: taxonomyWords,
  template: templateWords,
  training: trainingWords,
  unknown: unknownWords,
  value: valueWords,
  workbook: workbookWords,
} as const
