import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { explain } from '../../api/errors.ts'

interface FormErrorProps {
  readonly error: unknown
  /** What became of what was typed, after what happened. */
  readonly children?: ReactNode
}

/** Why a form was not saved, above its fields; takes the focus so that it is read out and seen. */
export function FormError({ error, children }: FormErrorProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) box.current?.focus()
  }, [error])
  if (!error) return null
  const { title, detail } = explain(error)
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle size={18} stroke={1.75} />}
      title={title}
    >
      {detail} {children}
    </Alert>
  )
}
