import { Input, Text, Textarea } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { invalidateAfter } from '../../../api/invalidation.ts'
import type { Action } from '../../../components/action/action.ts'
import { BulkRun } from '../../../components/action/bulk-run.ts'
import { startRun } from '../../../components/action/bulk-runs.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { OpenCsv } from '../../../components/form/OpenCsv.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { TagEditor } from '../../../components/form/TagEditor.tsx'
import { GroupSelect } from '../../../components/group/GroupSelect.tsx'
import { readRegistrations, type RegistrationLine } from '../../../domain/sim/registration-list.ts'
import { textOfFile } from '../../../domain/text-file.ts'
import { flawText, listAction, type ListValues } from './list-action.ts'
import { newTagProblems } from './registration.ts'

const columns: readonly StaticColumn<RegistrationLine>[] = [
  {
    header: t`SIM`,
    cell: ({ simId, name }) => (
      <>
        <Mono cut>{simId}</Mono>
        {name && (
          <div>
            <bdi>{name}</bdi>
          </div>
        )}
      </>
    ),
  },
  { header: t`Line`, numeric: true, cell: ({ line }) => line },
  { header: t`Check`, cell: ({ flaw }) => (flaw ? flawText(flaw) : t`Ready`) },
]

/** More lines than these are counted and not drawn. */
const mostDrawn = 50

/** Registers the SIMs of a list that was pasted or opened, each with its secret. */
export function RegisterList() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const form = useForm<ListValues & { text: string }>({
    initialValues: { text: '', groupId: '', tags: [] },
    validate: {
      text: (text) =>
        readRegistrations(text).some(({ flaw }) => !flaw)
          ? null
          : t`Enter the SIM ID and the PUK or passcode of at least one SIM.`,
      tags: (tags) =>
        Object.keys(newTagProblems(tags)).length === 0 ? null : t`Correct the tags.`,
    },
  })
  const { text, groupId, tags } = form.values
  const lines = readRegistrations(text)
  const ready = lines.filter(({ flaw }) => !flaw)
  const wrong = lines.length - ready.length
  const drawn = lines.toSorted((a, b) => Number(!a.flaw) - Number(!b.flaw)).slice(0, mostDrawn)

  const register = async () => {
    startRun({
      title: t`Register ${plural(ready.length, { one: '# SIM', other: '# SIMs' })}`,
      action: listAction as Action<unknown>,
      run: new BulkRun<unknown>({
        resources: ready,
        refused: lines.flatMap((resource) =>
          resource.flaw ? [{ resource, reason: flawText(resource.flaw) }] : [],
        ),
        run: (line, options) =>
          listAction.run(line as RegistrationLine, { groupId, tags } as never, options),
        onAnswers: (answers) => void invalidateAfter(client, listAction.operation, answers),
      }),
      done: (count) => listAction.done(listAction.kind.noun.counted(count)),
      undo: () => undefined,
    })
    // What is in the run is not entered twice.
    form.setValues({ text: '' })
    form.resetDirty({ text: '', groupId, tags })
  }

  return (
    <Form form={form} onSave={register}>
      {(busy) => (
        <>
          <Text size="md">
            {t`A line for each SIM: its SIM ID, its PUK or passcode, and a name if it is to have one. Columns of a spreadsheet can be pasted as they are; where a heading names them, they may stand in any order.`}
          </Text>
          <Textarea
            label={t`SIMs`}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            required
            {...form.getInputProps('text')}
          />
          <div>
            <OpenCsv
              onFile={(file) =>
                void textOfFile(file).then((read) => form.setFieldValue('text', read))
              }
            />
          </div>
          {lines.length > 0 && (
            <>
              <p role="status" style={{ margin: 0 }}>
                {t`${plural(ready.length, { one: '# SIM is ready', other: '# SIMs are ready' })}.`}{' '}
                {wrong > 0 &&
                  t`${plural(wrong, { one: '# line is left out', other: '# lines are left out' })}.`}
              </p>
              <StaticTable
                label={t`What was read`}
                columns={columns}
                rows={drawn}
                rowKey={({ line }) => String(line)}
              />
              {drawn.length < lines.length && (
                <Quiet>{t`The first ${mostDrawn} of ${lines.length} lines are shown, those with a mistake before all others.`}</Quiet>
              )}
            </>
          )}
          <GroupSelect
            value={groupId}
            onChange={(next) => form.setFieldValue('groupId', next)}
            clearable
          />
          <Input.Label mb={-8} component="div">
            {t`Tags`}
          </Input.Label>
          <TagEditor
            rows={tags}
            problems={form.errors['tags'] ? newTagProblems(tags) : undefined}
            disabled={busy}
            onChange={(next) => form.setFieldValue('tags', next)}
          />
          <SubmitRow
            label={
              ready.length === 0
                ? t`Register the SIMs`
                : t`Register ${plural(ready.length, { one: '# SIM', other: '# SIMs' })}`
            }
            busy={busy}
            onCancel={() => void navigate({ to: '/sims' })}
          />
        </>
      )}
    </Form>
  )
}
