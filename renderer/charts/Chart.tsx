// A chart with its name, a table behind it, and the same links as its marks.
import BarChartIcon from '@mui/icons-material/BarChart'
import TableRowsIcon from '@mui/icons-material/TableRows'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { EChartsType } from 'echarts/core'
import type { EChartsOption } from 'echarts/types/dist/shared'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSay } from '../language.tsx'
import { type ChartTable, ChartTableView } from './ChartTable.tsx'

interface ChartProps {
  readonly title: string
  /** What it shows in one sentence, for whoever does not see it; it also stands under the title. */
  readonly summary: string
  readonly option: EChartsOption
  readonly height: number
  readonly table: ChartTable
  /** A mark was clicked: its position in the series. */
  readonly onPick?: (dataIndex: number) => void
  readonly aside?: ReactNode
}

export function Chart({ title, summary, option, height, table, onPick, aside }: ChartProps) {
  const say = useSay()
  const [asTable, setAsTable] = useState(false)
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Box component="figcaption" sx={{ display: 'flex', alignItems: 'start', gap: 1, mb: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography component="h3" variant="h3">
            {title}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {summary}
          </Typography>
        </Box>
        {aside}
        <Tooltip title={say(asTable ? 'figure.asChart' : 'figure.asTable')}>
          <IconButton
            aria-label={`${title} · ${say(asTable ? 'figure.asChart' : 'figure.asTable')}`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <BarChartIcon fontSize="small" /> : <TableRowsIcon fontSize="small" />}
          </IconButton>
        </Tooltip>
      </Box>
      {asTable ? (
        <ChartTableView caption={title} table={table} />
      ) : (
        <Canvas
          label={`${title} · ${summary}`}
          option={option}
          height={height}
          {...(onPick ? { onPick } : {})}
        />
      )}
    </Box>
  )
}

interface CanvasProps {
  readonly label: string
  readonly option: EChartsOption
  readonly height: number
  readonly onPick?: (dataIndex: number) => void
}

function Canvas({ label, option, height, onPick }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const pick = useEffectEvent((dataIndex: number) => onPick?.(dataIndex))

  useEffect(() => {
    const node = place.current
    if (!node) return undefined
    let opened: EChartsType | null = null
    let left = false
    const sized = new ResizeObserver(() => opened?.resize())
    const open = async () => {
      const { openChart } = await import('./echarts.ts')
      if (left) return
      opened = openChart(node)
      opened.on('click', (event) => pick(event.dataIndex))
      sized.observe(node)
      setChart(opened)
    }
    void open()
    return () => {
      left = true
      sized.disconnect()
      opened?.dispose()
      setChart(null)
    }
  }, [])

  useEffect(() => {
    chart?.setOption(option, { notMerge: true })
  }, [chart, option])

  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot hold a drawing
  return <Box ref={place} role="img" aria-label={label} sx={{ height, width: '100%', overflow: 'hidden' }} />
}
