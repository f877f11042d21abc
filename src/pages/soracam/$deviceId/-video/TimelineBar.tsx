import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import {
  localDay,
  spanOf,
  zoom,
  type Stretch,
  type ViewLimits,
} from '../../../../components/timeline/view.ts'
import { fromLocalInput, toLocalInput } from '../../../../components/form/local-time.ts'
import { secondText } from '../../../../components/timeline/labels.ts'
import { hourMs, minuteMs } from '../../../../domain/time.ts'
import classes from './video.module.css'

interface TimelineBarProps {
  readonly view: Stretch
  readonly limits: ViewLimits
  readonly moment: number | undefined
  readonly now: number
  readonly onView: (view: Stretch) => void
  readonly onMoment: (ms: number) => void
  readonly onLatest: () => void
}

const spans = [
  { value: 'day', label: t`24 h` },
  { value: String(6 * hourMs), label: t`6 h` },
  { value: String(hourMs), label: t`1 h` },
  { value: String(10 * minuteMs), label: t`10 min` },
  { value: String(minuteMs), label: t`1 min` },
]

const icon = { size: 16, stroke: 1.75 } as const

/** Which day and how much of it the timeline shows, and a moment to type. */
export function TimelineBar(props: TimelineBarProps) {
  const { view, limits, moment, now, onView } = props
  const middle = (view.from + view.to) / 2
  const anchor = moment !== undefined && moment >= view.from && moment <= view.to ? moment : middle
  const day = localDay(middle)
  const whole = view.from === day.from && view.to === day.to
  const turn = (to: number) => onView(localDay(to))
  const chooseSpan = (value: string) => {
    if (value === 'day') onView(localDay(anchor))
    else onView(zoom(view, Number(value) / spanOf(view), anchor, limits))
  }
  return (
    <div className={classes.bar} role="group" aria-label={t`What the timeline shows`}>
      <ActionIcon
        variant="default"
        aria-label={t`Previous day`}
        disabled={day.from <= limits.within.from}
        onClick={() => turn(day.from - 1)}
      >
        <IconChevronLeft {...icon} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t`Next day`}
        disabled={day.to >= limits.within.to}
        onClick={() => turn(day.to)}
      >
        <IconChevronRight {...icon} />
      </ActionIcon>
      <Button
        size="xs"
        variant="default"
        disabled={whole && now >= day.from && now < day.to}
        onClick={() => turn(now)}
      >
        {t`Today`}
      </Button>
      <Button size="xs" variant="default" disabled={moment === undefined} onClick={props.onLatest}>
        {t`Latest video`}
      </Button>
      <MomentForm {...props} day={day} />
      <div className={classes.zoom}>
        <SegmentedControl
          size="xs"
          aria-label={t`How much the timeline shows`}
          data={spans}
          value={whole ? 'day' : String(spanOf(view))}
          onChange={chooseSpan}
        />
        <ActionIcon
          variant="default"
          aria-label={t`Zoom out`}
          disabled={spanOf(view) >= Math.min(limits.longest, spanOf(limits.within))}
          onClick={() => onView(zoom(view, 2, anchor, limits))}
        >
          <IconZoomOut {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t`Zoom in`}
          disabled={spanOf(view) <= limits.shortest}
          onClick={() => onView(zoom(view, 0.5, anchor, limits))}
        >
          <IconZoomIn {...icon} />
        </ActionIcon>
      </div>
    </div>
  )
}

/** A day and a time of day to go to. */
function MomentForm(props: TimelineBarProps & { readonly day: Stretch }) {
  const { view, limits, moment, now, onView, onMoment, day } = props
  // What is being typed stays, whatever plays meanwhile.
  const [draft, setDraft] = useState<{ readonly date?: string; readonly time?: string }>({})
  const [problem, setProblem] = useState<string>()
  const inView = moment !== undefined && moment >= view.from && moment < view.to
  const date = draft.date ?? toLocalInput(inView ? moment : day.from).slice(0, 10)
  const time = draft.time ?? (moment === undefined ? '' : secondText(moment))

  const changeDay = (value: string) => {
    const midnight = fromLocalInput(`${value}T00:00`)
    const kept =
      midnight !== undefined &&
      midnight < limits.within.to &&
      localDay(midnight).to > limits.within.from
    setProblem(undefined)
    setDraft((old) => ({ ...old, date: kept ? undefined : value }))
    if (kept) onView(localDay(midnight))
  }
  const go = (event: FormEvent) => {
    event.preventDefault()
    const at = fromLocalInput(`${date}T${time === '' ? '00:00' : time}`)
    if (at === undefined) setProblem(t`Enter a date and a time.`)
    else if (at > now) setProblem(t`This time is yet to come.`)
    else if (at < limits.within.from) setProblem(t`The cloud no longer keeps this time.`)
    else {
      setProblem(undefined)
      setDraft({})
      onMoment(at)
    }
  }
  return (
    <form className={classes.moment} onSubmit={go}>
      <TextInput
        type="date"
        size="xs"
        aria-label={t`Day`}
        value={date}
        min={toLocalInput(limits.within.from).slice(0, 10)}
        max={toLocalInput(now).slice(0, 10)}
        onChange={({ currentTarget }) => changeDay(currentTarget.value)}
      />
      <TextInput
        type="time"
        step={1}
        size="xs"
        aria-label={t`Time of day`}
        value={time}
        error={problem}
        onChange={({ currentTarget }) => {
          setProblem(undefined)
          setDraft((old) => ({ ...old, time: currentTarget.value }))
        }}
      />
      <Button size="xs" variant="default" type="submit">
        {t`Go to`}
      </Button>
    </form>
  )
}
