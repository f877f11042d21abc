import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { text } from '../../../components/form/fields.ts'
import { CreatePage } from '../../../components/resource/CreatePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { useSession } from '../../../api/use-session.ts'
import { isEmailAddress } from '../../../domain/account/emails.ts'
import { rootPassword } from '../-email/root-password.ts'
import { addressKind } from '../-email/useAddresses.ts'
import { RootOnly } from '../-RootOnly.tsx'

export const Route = createFileRoute('/account/email/new')({
  ...titled(t`Add an address`),
  component: NewAddress,
})

const list = { to: '/account/email', noun: addressKind.noun } as const

const fields = {
  email: text({
    label: t`Email address`,
    required: t`Enter an email address.`,
    problem: (email) =>
      isEmailAddress(email) ? undefined : t`Enter an address such as name@example.com.`,
  }),
  password: {
    ...rootPassword,
    hint: t`A mail with a token is sent to the address, which is verified by it.`,
  },
}

function NewAddress() {
  const title = t`Add an address`
  if (useSession()?.userName) {
    return (
      <>
        <DetailHeader
          trail={[{ label: list.noun.title, link: { to: list.to } }]}
          title={title}
          fleeting
        />
        <RootOnly title={t`Only the root user can add addresses`}>{null}</RootOnly>
      </>
    )
  }
  return (
    <CreatePage
      resource={list}
      operation={op.issueAddEmailToken}
      title={title}
      label={t`Send the mail`}
      fields={fields}
      call={(body) => ({ body, secrets: [['password']] })}
      made={(_, { email }) => ({
        to: '/account/email',
        search: (old: object) => ({ ...old, action: 'verify', on: email }),
      })}
    />
  )
}
