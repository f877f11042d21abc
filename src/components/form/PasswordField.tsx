import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import type { Ref } from 'react'
import { keepOutOfDocument } from '../shell/keep-out.ts'

/** An input for a secret, which stands in the field alone and not in the document. */
export function PasswordField({
  ref,
  ...props
}: PasswordInputProps & { readonly ref?: Ref<HTMLInputElement> | undefined }) {
  return <PasswordInput {...props} ref={useMergedRef(ref, keepOutOfDocument)} />
}
