import { plural, t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { callPath } from '../../../api/call-path.ts'
import { explain } from '../../../api/errors.ts'
import { Note } from '../../../components/action/Note.tsx'
import { isConfirmed, keyParts } from '../../../components/action/typed.ts'
import { AfterPaint } from '../../../components/feedback/AfterPaint.tsx'
import { addressArgs, namedSecrets, secretPaths } from '../../../domain/call-args.ts'
import { callSearch, type CallArgs } from '../../../domain/call-search.ts'
import { effectOf } from '../../../domain/effect.ts'
import { writeJson } from '../../../domain/exact-json.ts'
import { schemaProblems } from '../../../domain/schema-check.ts'
import { Answer } from './Answer.tsx'
import { Body } from './Body.tsx'
import { bodyKinds, fileType } from './body-kinds.ts'
import { keepCall, useCollection } from './history.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import classes from './try.module.css'
import type { OperationProps } from './OperationPage.tsx'
import { Parameters } from './Parameters.tsx'
import { Take } from './Take.tsx'

interface TryProps extends OperationProps {
  readonly given: CallArgs
}

/** Milliseconds without typing after which the address follows. */
const restMs = 400

/** The form that calls an operation. A link to it fills it in, and nothing is ever sent by itself. */
export function Try({ operation, described, schemas, given }: TryProps) {
  const navigate = useNavigate()
  const [args, setArgs] = useState<CallArgs>(given)
  const [file, setFile] = useState<File>()
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const { body: bodyOf, parameters } = described

  const change = (next: CallArgs) => {
    setArgs(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void navigate({
        to: '.',
        search: (old: object) => ({ ...old, ...callSearch(addressArgs(next)) }),
        replace: true,
        resetScroll: false,
      })
    }, restMs)
  }

  const bodyProblems =
    bodyOf && args.body !== undefined ? schemaProblems(args.body, bodyOf.schema, schemas) : []
  const missing = parameters.filter(
    ({ name, required, in: where }) =>
      required && (where === 'path' ? !args.path[name] : (args.query[name] ?? '') === ''),
  )
  const noPath = missing.some((one) => one.in === 'path')
  const odd = bodyProblems.length + missing.length
  const ends = effectOf(operation) === 'ends'
  const target = Object.values(args.path).at(-1)
  const wanted = target || operation.id
  const end = target ? keyParts(target)[1] : wanted
  const confirmed = !ends || isConfirmed(typed, end)
  const kinds = bodyKinds(bodyOf)
  const call = {
    path: args.path,
    query: args.query,
    body:
      file ??
      (args.body === undefined
        ? undefined
        : typeof args.body === 'string' && !kinds.json
          ? args.body
          : writeJson(args.body)),
    bodyType: file ? fileType(file, kinds) : kinds.json,
  }

  const send = async (sent: typeof call) => {
    const controller = new AbortController()
    setOutcome({ phase: 'sending', stop: () => controller.abort() })
    setOutcome(await outcomeOf(operation, { ...args, query: sent.query }, sent, controller.signal))
    setTyped('')
  }
  const { id } = operation
  const same = JSON.stringify(addressArgs(args))
  const added = useCollection().some(
    (one) => one.operationId === id && JSON.stringify(one.args) === same,
  )
  const shown = namedSecrets(args)
  const values = {
    ...shown,
    body: args.body,
    secrets: secretPaths(args.body),
    file: file && { name: file.name, type: fileType(file, kinds) },
  }
  const busy = outcome?.phase === 'sending'
  const needed = missing.map(({ name }) => name).join(', ')
  const said = noPath
    ? t`Needed first: ${needed}`
    : !confirmed
      ? t`Type ${end} above to send this.`
      : odd > 0
        ? plural(odd, {
            one: 'One value does not fit the description.',
            other: '# values do not fit the description.',
          })
        : undefined

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && confirmed && !noPath) void send(call)
      }}
    >
      <Parameters
        operation={operation}
        described={described}
        schemas={schemas}
        args={args}
        onChange={change}
      />
      {bodyOf && (
        <Body
          body={bodyOf}
          schemas={schemas}
          value={args.body}
          onChange={(body) => change({ ...args, body })}
          problems={bodyProblems}
          file={file}
          onFile={setFile}
          kinds={kinds}
        />
      )}
      {ends && !noPath && (
        <TextInput
          className={classes.confirm}
          label={t`This cannot be taken back. Type ${end} to confirm`}
          description={wanted}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      <div className={classes.row}>
        <Button
          type="submit"
          color={ends ? 'red' : undefined}
          loading={busy}
          disabled={!confirmed || noPath}
          leftSection={<IconPlayerPlay size={16} stroke={1.75} />}
        >
          {odd > 0 && !noPath ? t`Send all the same` : t`Send`}
        </Button>
        {busy && (
          <Button variant="default" onClick={outcome.stop}>
            {t`Stop waiting`}
          </Button>
        )}
        <span className={classes.target} translate="no">
          {`${operation.method} /v1${callPath(operation, shown)}`}
        </span>
      </div>
      {said !== undefined && <p className={classes.odd}>{said}</p>}
      <AfterPaint>
        <Take
          operation={operation}
          values={values}
          added={added}
          onKeep={() =>
            keepCall({ name: operation.summary, operationId: id, args, at: Date.now() })
          }
        />
      </AfterPaint>
      {outcome?.phase === 'failed' && (
        <Note tone="danger" role="alert" title={explain(outcome.error).title}>
          <p>{explain(outcome.error).detail}</p>
        </Note>
      )}
      {outcome?.phase === 'answered' && (
        <Answer
          key={outcome.at}
          answered={outcome}
          onNext={
            operation.paged
              ? (key) => void send({ ...call, query: { ...call.query, last_evaluated_key: key } })
              : undefined
          }
        />
      )}
    </form>
  )
}
