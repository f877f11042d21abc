import { t } from '@lingui/core/macro'
import { Button, Modal } from '@mantine/core'
import { useRef, type ReactNode, type SubmitEvent } from 'react'
import type { Action } from './action.ts'
import classes from './ActionDialog.module.css'
import { ApiCall } from './ApiCall.tsx'

interface ActionFrameProps {
  readonly action: Pick<Action<unknown>, 'operation' | 'together' | 'call' | 'roomy'>
  /** What the call is shown for. */
  readonly resources: readonly unknown[]
  readonly values: unknown
  readonly title: string
  readonly onClose: () => Promise<void>
  /** Whether something was typed: a click beside it or Escape then do not throw it away. */
  readonly keep?: boolean
  readonly onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void
  /** The button that leaves without doing it. */
  readonly leave?: string
  /** The button that does it. */
  readonly submit?: ReactNode
  readonly children: ReactNode
}

/** The dialog around an action's question: title, footer, and the call behind it. */
export function ActionFrame(props: ActionFrameProps) {
  const { action, resources, values, title, onClose, leave = t`Close`, submit, children } = props
  const close = () => void onClose()
  const leaving = useRef<HTMLButtonElement>(null)
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={!props.keep}
      closeOnEscape={!props.keep}
      // Where Escape does not leave, it leads to what does.
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && props.keep && !nativeEvent.isComposing) leaving.current?.focus()
      }}
      size={action.roomy ? 720 : 480}
      yOffset="10vh"
      title={title}
      // Whoever opened it knows where the focus came from.
      returnFocus={false}
      classNames={{ title: classes.title, content: classes.content }}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form className={classes.form} onSubmit={props.onSubmit} noValidate>
        {children}
        <ApiCall
          operation={action.operation}
          count={action.together ? Math.min(1, resources.length) : resources.length}
          call={(at) =>
            action.call(resources[at], values as never, action.together ? resources : undefined)
          }
        />
        <div className={classes.footer}>
          <Button
            ref={leaving}
            variant="default"
            onClick={close}
            data-autofocus={submit ? undefined : true}
          >
            {leave}
          </Button>
          {submit}
        </div>
      </form>
    </Modal>
  )
}
