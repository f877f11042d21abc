import { IconLock } from '@tabler/icons-react'
import { createFileRoute, notFound, useNavigate } from '@tanstack/react-router'
import {
  getListCredentialsQueryOptions,
  useListCredentialsSuspense,
} from '../../api/generated/client/credential/credential.ts'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import type { AnyAction } from '../../components/action/action.ts'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../components/action/PaletteActions.tsx'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { Mono } from '../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { usePageTitle } from '../../components/shell/title.tsx'
import { credentialTime } from '../../domain/credential/time.ts'
import { credentialFields, credentialTypeLabel } from '../../words/credential.ts'
import { credentialActions, deleteCredential, updateCredential } from './-actions.tsx'
import { CredentialError, NoSuchCredential } from './-CredentialError.tsx'
import classes from './-credentials.module.css'
import { UsedBy } from './-UsedBy.tsx'

export const Route = createFileRoute('/credentials/$credentialsId')({
  head: () => ({ meta: [{ title: 'Credential set' }] }),
  // The API has no operation for a single one.
  loader: async ({ context, params }) => {
    const { data } = await context.queryClient.fetchQuery(getListCredentialsQueryOptions())
    if (!data.some(({ credentialsId }) => credentialsId === params.credentialsId)) throw notFound()
  },
  notFoundComponent: NoSuchCredential,
  errorComponent: CredentialError,
  component: CredentialPage,
})

function CredentialPage() {
  const { credentialsId } = Route.useParams()
  const { data } = useListCredentialsSuspense().data
  const navigate = useNavigate()
  usePageTitle(credentialsId)
  const set = data.find((one) => one.credentialsId === credentialsId)

  const afterAction = (action: AnyAction<CredentialsModel>) => {
    // Back must not lead to a page that is gone.
    if (action === deleteCredential) void navigate({ to: '/credentials', replace: true })
  }

  if (set === undefined) return <NoSuchCredential />
  return (
    <ActionProvider
      actions={credentialActions}
      find={(key) => (key === credentialsId ? set : null)}
      onDone={afterAction}
    >
      <PaletteActions resources={[set]} />
      <DetailHeader
        trail={[{ label: 'Credential sets', link: { to: '/credentials' } }]}
        title={credentialsId}
        actions={
          <>
            <ActionButton action={updateCredential} resources={[set]} />
            <ActionButton action={deleteCredential} resources={[set]} />
          </>
        }
      />
      <PageBody wide>
        <CredentialProperties set={set} />
        <Section title="Used by">
          <UsedBy credentialsId={credentialsId} />
        </Section>
      </PageBody>
    </ActionProvider>
  )
}

function CredentialProperties({ set }: { readonly set: CredentialsModel }) {
  const { credentialsId, type, description } = set
  return (
    <Properties>
      <PropertyGroup title="Credential set">
        <Property label="ID">
          <Mono copy="ID">{credentialsId}</Mono>
        </Property>
        <Property label="Type">{credentialTypeLabel(type)}</Property>
        <Property label="Description">{description && <bdi>{description}</bdi>}</Property>
        <Property label="Last used">
          <Time at={credentialTime(set.lastUsedDateTime)} focusable />
        </Property>
        <Property label="Updated">
          <Time at={credentialTime(set.updateDateTime)} absolute focusable />
        </Property>
        <Property label="Created">
          <Time at={credentialTime(set.createDateTime)} absolute focusable />
        </Property>
      </PropertyGroup>
      <PropertyGroup title="Values">
        <Values set={set} />
      </PropertyGroup>
    </Properties>
  )
}

/** The values of a set: what is no secret as it is, secrets as being there. */
function Values({ set: { type, credentials } }: { readonly set: CredentialsModel }) {
  const fields = credentialFields(type)
  if (!fields) {
    return Object.keys(credentials).map((name) => (
      <Property key={name} label={name}>
        <HiddenValue />
      </Property>
    ))
  }
  return fields.map(({ name, label, input, secret }) => {
    const value = credentials[name]
    const text = typeof value === 'string' ? value : ''
    return (
      <Property key={name} label={label} wide={input === 'pem' && !secret}>
        {secret ? (
          Object.hasOwn(credentials, name) ? (
            <HiddenValue />
          ) : undefined
        ) : input === 'pem' ? (
          text && <pre className={classes.pem}>{text}</pre>
        ) : (
          text && <Mono copy={label}>{text}</Mono>
        )}
      </Property>
    )
  })
}

function HiddenValue() {
  return (
    <span className={classes.hidden}>
      <IconLock size={14} stroke={1.75} aria-hidden />
      Stored, not shown
    </span>
  )
}
