// What was done with and told to others, as a list: each kind a section with its own columns.
import { formatCount, NO_VALUE } from '../format.ts'
import { OUTREACH_KINDS, type OutreachFilter, type OutreachKind, type OutreachRecord } from '../outreach.ts'
import { planName, sideOf } from '../outreachText.ts'
import { type Say, sayIn } from '../words.ts'
import { dayCell, row, textCell, wordColumn } from './cell.ts'
import type { Cell, Paper, PaperSection } from './document.ts'
import { type Letterhead, listSection } from './paper.ts'

export interface OutreachListInput extends Letterhead {
  /** The day of the list. */
  readonly today: string
  /** How the records were chosen. */
  readonly filter: OutreachFilter
  /** Latest first. */
  readonly records: readonly OutreachRecord[]
}

export function buildOutreachList({ organisation, language, issuedAt, ...list }: OutreachListInput): Paper {
  const say = sayIn(language)
  const { today, filter, records } = list
  const kinds = filter.kind === undefined ? OUTREACH_KINDS : [filter.kind]
  const ofKind = (kind: OutreachKind) => records.filter((record) => record.kind === kind)
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('outreach.paper'),
    organisation: organisation.name,
    period: say('paper.asOf', { on: today }),
    edition: filter.archived === true ? say('outreach.archived') : '',
    issuedAt,
    layout: 'sheet',
    cover: {
      facts: kinds.map((kind) => ({
        label: say(`outreach.tab-${kind}`),
        text: formatCount(ofKind(kind).length),
      })),
      statement: say('outreach.paperAbout'),
    },
    sections: kinds.map((kind) => section(kind, ofKind(kind), say)),
  }
}

interface Shown {
  readonly id: string
  readonly title: string
  readonly cell: (record: OutreachRecord) => Cell
}

function section(kind: OutreachKind, records: readonly OutreachRecord[], say: Say): PaperSection {
  const columns = columnsOf(kind, say)
  return listSection(kind, say(`outreach.tab-${kind}`), {
    columns: columns.map(({ id, title }) => wordColumn(id, title, id === 'title')),
    rows: records.map((record) => row(...columns.map(({ cell }) => cell(record)))),
    empty: say(`outreach.none-${kind}`),
  })
}

function columnsOf(kind: OutreachKind, say: Say): readonly Shown[] {
  const text = (id: string, title: string, of: (record: OutreachRecord) => string): Shown => ({
    id,
    title,
    cell: (record) => textCell(of(record)),
  })
  const own: Readonly<Record<OutreachKind, readonly Shown[]>> = {
    cooperation: [
      text('partner', say('outreach.partner'), (r) => (r.kind === 'cooperation' ? r.partner : '')),
      text('partnerKind', say('outreach.partnerKind'), (r) =>
        r.kind === 'cooperation' ? say(`outreach.partner-${r.partnerKind}`) : '',
      ),
      text('outcome', say('outreach.outcome'), (r) => (r.kind === 'cooperation' ? r.outcome : '')),
    ],
    publicity: [
      text('side', say('outreach.side'), (r) => (r.kind === 'publicity' ? sideOf(r.channel, say) : '')),
      text('channel', say('outreach.channel'), (r) =>
        r.kind === 'publicity' ? say(`outreach.channel-${r.channel}`) : '',
      ),
      text('audience', say('outreach.audience'), (r) => (r.kind === 'publicity' ? r.audience : '')),
      text('link', say('outreach.link'), (r) => (r.kind === 'publicity' ? r.link : '')),
    ],
    story: [
      text('text', say('outreach.text'), (r) => (r.kind === 'story' ? r.text : '')),
      text('ticket', say('outreach.ticket'), ({ ticket }) => ticket?.ticketNo ?? ''),
      text('consent', say('outreach.consent'), (r) =>
        r.kind === 'story' ? r.consent || say('outreach.notConsented') : '',
      ),
    ],
  }
  return [
    { id: 'heldOn', title: say(`outreach.on-${kind}`), cell: ({ heldOn }) => dayCell(heldOn) },
    text('title', say(`outreach.title-${kind}`), ({ title }) => title),
    ...own[kind],
    text('department', say('outreach.department'), ({ department }) => department),
    text('plan', say('outreach.plan'), ({ plan }) => (plan === null ? NO_VALUE : planName(plan, say))),
    // With the beginning of what each file is proved by.
    text('files', say('outreach.files'), ({ files }) =>
      files.map(({ fileName, digest }) => `${fileName} ${digest.slice(0, 16)}`).join('\n'),
    ),
  ]
}
