import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import {
  apiNames,
  fieldProblems,
  initialValues,
  isAsked,
  type Values,
} from '../../../components/form/fields.ts'
import { Form } from '../../../components/form/Form.tsx'
import { Inputs } from '../../../components/form/Inputs.tsx'
import { Presets } from '../../../components/form/Presets.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { Answers } from './Answers.tsx'
import { runTool, type Target, type ToolForm } from './tool.ts'
import classes from './tools.module.css'

/** What was typed into the forms of a page, by tool, as long as the page is open. */
export type Drafts = Map<string, Values>

interface ToolPanelProps {
  readonly tool: ToolForm
  readonly target: Target
  /** Where there are several tools that change places: what was typed into each. */
  readonly drafts?: Drafts
  /** Why it cannot be sent now, as a whole sentence. */
  readonly refused?: (values: Values) => string | undefined
}

/** A form, what it was filled in with before, and the answers that it brought in this tab. */
export function ToolPanel({ tool, target, drafts, refused }: ToolPanelProps) {
  const { fields } = tool
  const resources = [target.sim]
  const [sending, setSending] = useState<AbortController>()
  const form = useForm<Record<string, unknown>>({
    initialValues: drafts?.get(tool.id) ?? initialValues(fields, resources),
    validate: (values) => {
      const wrong = fieldProblems(fields, values, resources)
      const crossed = Object.entries(tool.check(values))
      const asked = crossed.filter(([name]) => fields[name] && isAsked(fields[name], values))
      return { ...Object.fromEntries(asked), ...wrong }
    },
    onValuesChange: (values) => drafts?.set(tool.id, values),
  })
  const fill = (values: Values) => {
    // What is secret is not among them, and is typed again.
    form.setValues({ ...initialValues(fields, resources), ...values })
    form.clearErrors()
  }
  const send = (values: Record<string, unknown>) => {
    const controller = new AbortController()
    setSending(controller)
    return runTool(tool, target, values, controller.signal)
  }
  const reason = refused?.(form.values)
  const prepared = tool.prepare(target, form.values)
  return (
    <>
      <div className={classes.panel}>
        <Presets tool={tool.id} values={() => tool.keeps(form.values)} onChoose={fill} />
        <Form form={form} onSave={send} fields={apiNames(fields)} passing>
          {(busy) => (
            <>
              {reason !== undefined && <Quiet role="status">{reason}</Quiet>}
              <Inputs fields={fields} form={form} resources={resources} disabled={busy} />
              <SubmitRow
                label={tool.label}
                busy={busy}
                disabled={reason !== undefined}
                api={{ operation: prepared.operation, call: () => prepared.call }}
              />
              {busy && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  className={classes.stop}
                  onClick={() => sending?.abort()}
                >
                  {t`Stop waiting`}
                </Button>
              )}
            </>
          )}
        </Form>
      </div>
      <Answers tool={tool.id} simId={target.sim.simId ?? ''} onRepeat={fill} />
    </>
  )
}
