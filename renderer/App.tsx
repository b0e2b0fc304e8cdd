// The whole screen: what surrounds every page, and which address shows which page.
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, useMemo, useState } from 'react'
import { createBrowserRouter, Route, RouterProvider, Routes } from 'react-router'
import { createQueryClient } from './api.ts'
import { Frame } from './frame/Frame.tsx'
import { Gate } from './frame/Gate.tsx'
import { JobsProvider } from './jobs.tsx'
import { LanguageProvider, useLanguage } from './language.tsx'
import { createAppTheme } from './theme.ts'

const Home = lazy(() => import('./pages/Home.tsx').then((m) => ({ default: m.Home })))
const Department = lazy(() => import('./pages/Department.tsx').then((m) => ({ default: m.Department })))
const Records = lazy(() => import('./pages/Records.tsx').then((m) => ({ default: m.Records })))
const Record = lazy(() => import('./pages/Record.tsx').then((m) => ({ default: m.Record })))
const Requests = lazy(() => import('./pages/Requests.tsx').then((m) => ({ default: m.Requests })))
const Compare = lazy(() => import('./pages/Compare.tsx').then((m) => ({ default: m.Compare })))
const Reports = lazy(() => import('./pages/Reports.tsx').then((m) => ({ default: m.Reports })))
const People = lazy(() => import('./pages/People.tsx').then((m) => ({ default: m.People })))
const Person = lazy(() => import('./pages/Person.tsx').then((m) => ({ default: m.Person })))
const Hr = lazy(() => import('./pages/Hr.tsx').then((m) => ({ default: m.Hr })))
const Import = lazy(() => import('./pages/import/Import.tsx').then((m) => ({ default: m.Import })))
const Assessments = lazy(() => import('./pages/Assessments.tsx').then((m) => ({ default: m.Assessments })))
const Assessment = lazy(() => import('./pages/Assessment.tsx').then((m) => ({ default: m.AssessmentPage })))
const AssessmentRecords = lazy(() =>
  import('./pages/AssessmentRecords.tsx').then((m) => ({ default: m.AssessmentRecords })),
)
const Training = lazy(() => import('./pages/Training.tsx').then((m) => ({ default: m.Training })))
const TrainingSession = lazy(() =>
  import('./pages/TrainingSession.tsx').then((m) => ({ default: m.TrainingSessionPage })),
)
const Drills = lazy(() => import('./pages/Drills.tsx').then((m) => ({ default: m.Drills })))
const Drill = lazy(() => import('./pages/Drill.tsx').then((m) => ({ default: m.DrillPage })))
const Due = lazy(() => import('./pages/Due.tsx').then((m) => ({ default: m.Due })))
const Risks = lazy(() => import('./pages/Risks.tsx').then((m) => ({ default: m.Risks })))
const Outreach = lazy(() => import('./pages/Outreach.tsx').then((m) => ({ default: m.Outreach })))
const Governance = lazy(() => import('./pages/Governance.tsx').then((m) => ({ default: m.Governance })))
const Plans = lazy(() => import('./pages/Plans.tsx').then((m) => ({ default: m.Plans })))
const Plan = lazy(() => import('./pages/Plan.tsx').then((m) => ({ default: m.PlanPage })))
const PlanRevision = lazy(() =>
  import('./pages/PlanRevision.tsx').then((m) => ({ default: m.PlanRevisionPage })),
)
const PlanCompare = lazy(() => import('./pages/PlanCompare.tsx').then((m) => ({ default: m.PlanCompare })))
const Batches = lazy(() => import('./pages/Batches.tsx').then((m) => ({ default: m.Batches })))
const Batch = lazy(() => import('./pages/Batch.tsx').then((m) => ({ default: m.Batch })))
const Settings = lazy(() => import('./pages/Settings.tsx').then((m) => ({ default: m.Settings })))
const NotFound = lazy(() => import('./pages/NotFound.tsx').then((m) => ({ default: m.NotFound })))

export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Themed />
      </LanguageProvider>
    </QueryClientProvider>
  )
}

function Themed() {
  const language = useLanguage()
  const theme = useMemo(() => createAppTheme(language), [language])
  // A router that can hold a navigation back: a draft asks before it is left.
  const [router] = useState(() => createBrowserRouter([{ path: '*', Component: Pages }]))
  return (
    <ThemeProvider
      theme={theme}
      defaultMode="system"
      modeStorageKey="plumbline.mode"
      disableTransitionOnChange
    >
      <CssBaseline enableColorScheme />
      <JobsProvider>
        <RouterProvider router={router} />
      </JobsProvider>
    </ThemeProvider>
  )
}

function Pages() {
  return (
    <Gate>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<Home />} />
          <Route path="departments/:name" element={<Department by="department" />} />
          <Route path="handlers/:name" element={<Department by="handler" />} />
          <Route path="records" element={<Records />} />
          <Route path="records/:id" element={<Record />} />
          <Route path="requests" element={<Requests />} />
          <Route path="compare" element={<Compare />} />
          <Route path="reports" element={<Reports />} />
          <Route path="people" element={<People />} />
          <Route path="people/:employeeNo" element={<Person />} />
          <Route path="hr" element={<Hr />} />
          <Route path="import/*" element={<Import />} />
          <Route path="assessments" element={<Assessments />} />
          <Route path="assessments/:id" element={<Assessment />} />
          <Route path="assessments/:id/records" element={<AssessmentRecords />} />
          <Route path="training" element={<Training />} />
          <Route path="training/:id" element={<TrainingSession />} />
          <Route path="drills" element={<Drills />} />
          <Route path="drills/:id" element={<Drill />} />
          <Route path="due" element={<Due />} />
          <Route path="risks" element={<Risks />} />
          <Route path="outreach" element={<Outreach />} />
          <Route path="governance" element={<Governance />} />
          <Route path="plans" element={<Plans />} />
          <Route path="plans/:id" element={<Plan />} />
          <Route path="plans/:id/compare" element={<PlanCompare />} />
          <Route path="plans/:id/revisions/:number" element={<PlanRevision />} />
          <Route path="batches" element={<Batches />} />
          <Route path="batches/:id" element={<Batch />} />
          <Route path="settings" element={<Settings />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Gate>
  )
}
