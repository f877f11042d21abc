import { Button, Text, Textarea } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useEffect, useRef, useState } from 'react'
import { usePermissions } from '../../../api/permissions.ts'
import { FormError } from '../../../components/form/FormError.tsx'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { OpenCsv } from '../../../components/form/OpenCsv.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { countText, pageLocale } from '../../../components/detail/locale.ts'
import { guessTargets, targetsFlaw, type Target } from '../../../domain/bulk/columns.ts'
import { readTable, tablePieces, type Table } from '../../../domain/table-file.ts'
import { textOfFile } from '../../../domain/text-file.ts'
import { formatPercent } from '../../../domain/units.ts'
import classes from './BulkFile.module.css'
import { breathe } from './breathe.ts'
import { check, type Checked } from './check.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { DryRun } from './DryRun.tsx'
import { leftOut } from './left-out.ts'
import { changeSims } from './run.ts'
import { targetsFlawText } from './words.ts'

/** A longer text is not put where it could be edited: a browser takes seconds to draw it. */
const longest = 200_000

interface Entered {
  /** What stands in the field. */
  readonly text: string
  /** The file that was opened, where it is too long for the field. */
  readonly fileName: string | undefined
  readonly table: Table
  readonly targets: readonly Target[]
}

function entered(text: string): Entered {
  const table = readTable(text)
  return { text, fileName: undefined, table, targets: guessTargets(table) }
}

/** What stands for a text that is too long for the field; the page answers while it is read. */
async function enteredLong(
  text: string,
  fileName: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Entered> {
  const reading = tablePieces(text)
  for (;;) {
    const step = reading.next()
    if (step.done) {
      return { text: '', fileName, table: step.value, targets: guessTargets(step.value) }
    }
    onProgress(step.value)
    await breathe(signal)
  }
}

/** How far a check is: nothing of it yet, under way, done, or failed. */
interface Checking {
  /** How much of a long text is read, from 0 to 1. */
  readonly read?: number
  readonly looked?: readonly [done: number, of: number]
  readonly checked?: Checked
  readonly error?: unknown
}

/** A run that was started here, and whether a reload finds it again. */
interface Begun {
  readonly count: number
  readonly isKept: boolean
}

/** Changes many SIMs from a table: entered, understood, checked against the SIMs, and only then sent. */
export function BulkFile() {
  const { may } = usePermissions()
  const [input, setInput] = useState(() => entered(''))
  const [state, setState] = useState<Checking>({})
  const [begun, setBegun] = useState<Begun>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const { table, targets, text, fileName } = input
  const count = table.rows.length
  const flaw = count > 0 ? targetsFlaw(targets) : undefined

  /** What was checked was something else. */
  const change = (next: Entered) => {
    stop.current?.abort()
    setState({})
    setBegun(undefined)
    setInput(next)
  }

  const enter = async (read: string, name: string) => {
    if (read.length <= longest) {
      change(entered(read))
      return
    }
    change(entered(''))
    const controller = new AbortController()
    stop.current = controller
    const { signal } = controller
    setState({ read: 0 })
    const next = await enteredLong(read, name, signal, (share) => setState({ read: share })).catch(
      () => undefined,
    )
    if (next && !signal.aborted) change(next)
  }

  const open = async (file: File | null) => {
    if (file) await enter(await textOfFile(file), file.name)
  }

  const look = async () => {
    stop.current?.abort()
    const controller = new AbortController()
    stop.current = controller
    const { signal } = controller
    setState({ looked: [0, count] })
    try {
      const onProgress = (done: number, of: number) => {
        if (!signal.aborted) setState({ looked: [done, of] })
      }
      const checked = await check({ table, targets, may, signal, onProgress })
      setState({ checked })
    } catch (error) {
      if (!signal.aborted) setState({ error })
    }
  }

  const run = async () => {
    if (!state.checked) return
    const { ready } = state.checked
    change(entered(''))
    const isKept = await changeSims(ready, leftOut(state.checked))
    setBegun({ count: ready.length, isKept })
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (count > 0 && flaw === undefined) void look()
      }}
    >
      <LeaveGuard dirty={() => count > 0} />
      <Text size="md" className={classes.narrow}>
        {t`A row for each SIM and a column for each thing to change: its name, group, tags, speed class, expiry, IMEI lock or status. An empty cell leaves things as they are, and a dash (-) takes them away. Nothing is sent before you have seen what will change.`}
      </Text>
      {begun && (
        // What was pressed is gone: the focus goes where it is told what became of it.
        <p ref={focus} tabIndex={-1} className={classes.sum}>
          {t`${plural(begun.count, { one: '# SIM is being changed', other: '# SIMs are being changed' })}. How far that is stands at the end of the page, wherever you go.`}{' '}
          {!begun.isKept &&
            t`They are too many for a reload to find them again: keep this page open until all is done.`}
        </p>
      )}
      {fileName === undefined ? (
        <Textarea
          className={classes.narrow}
          label={t`Table`}
          description={t`Cells copied from a spreadsheet, or the text of a CSV file, the headings in the first line.`}
          rows={8}
          spellCheck={false}
          autoComplete="off"
          wrap="off"
          value={text}
          onChange={({ currentTarget }) => change(entered(currentTarget.value))}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (text !== '' || pasted.length <= longest) return
            event.preventDefault()
            void enter(pasted, t`Pasted table`)
          }}
        />
      ) : (
        <p className={classes.sum}>
          <bdi>{fileName}</bdi>
        </p>
      )}
      <div className={classes.buttons}>
        <OpenCsv onFile={(file) => void open(file)} />
        {count > 0 && (
          <Quiet inline>{t`${plural(count, { one: '# row', other: '# rows' })}`}</Quiet>
        )}
        {fileName !== undefined && (
          <Button variant="default" size="xs" onClick={() => change(entered(''))}>
            {t`Put the file away`}
          </Button>
        )}
      </div>
      {count > 0 && (
        <Section title={t`Columns`}>
          <ColumnChoice
            table={table}
            targets={targets}
            onChange={(next) => change({ ...input, targets: next })}
          />
          {flaw && <Quiet role="alert">{targetsFlawText[flaw]}</Quiet>}
        </Section>
      )}
      <FormError error={state.error} />
      <Progress
        state={state}
        label={
          count === 0
            ? t`Check the rows`
            : t`Check ${plural(count, { one: '# row', other: '# rows' })}`
        }
        disabled={count === 0 || flaw !== undefined}
        onStop={() => {
          stop.current?.abort()
          setState({})
        }}
      />
      {state.checked && <DryRun checked={state.checked} onRun={() => void run()} />}
    </form>
  )
}

const focus = (element: HTMLElement | null) => element?.focus()

interface ProgressProps {
  readonly state: Checking
  readonly label: string
  readonly disabled: boolean
  readonly onStop: () => void
}

/** The button that checks; while that goes on, how far it is, and the way out. */
function Progress({ state, label, disabled, onStop }: ProgressProps) {
  const { read, looked, checked } = state
  const percent = formatPercent(read ?? 0, pageLocale())
  const [done = 0, of = 0] = looked ?? []
  const [doneText, ofText] = [countText(done), countText(of)]
  return (
    <div className={classes.buttons}>
      <Button
        type="submit"
        loading={looked !== undefined || read !== undefined}
        disabled={disabled}
        variant={checked ? 'default' : 'filled'}
      >
        {checked ? t`Check again` : label}
      </Button>
      {(looked ?? read) !== undefined && (
        <>
          {/* A share that runs is not read out each time. */}
          <Quiet inline role={looked ? 'status' : undefined}>
            {looked
              ? t`${doneText} of ${ofText} SIMs looked up.`
              : t`${percent} of the table read.`}
          </Quiet>
          <Button variant="default" onClick={onStop}>
            {t`Stop`}
          </Button>
        </>
      )}
    </div>
  )
}
