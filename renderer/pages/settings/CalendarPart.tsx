import { CalendarEditor } from './calendar/CalendarEditor.tsx'
import { CalendarView } from './calendar/CalendarView.tsx'
import { PolicyScreen } from './policy/PolicyScreen.tsx'

/** The working calendars of the deadline policy. */
export function CalendarPart() {
  return <PolicyScreen View={CalendarView} Editor={CalendarEditor} />
}
