import { t } from '@lingui/core/macro'
import { IconLock } from '@tabler/icons-react'
import { createFileRoute } from '@tanstack/react-router'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import { ensureOne } from '../../api/reading.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { Facts } from '../../components/resource/Facts.tsx'
import { NoSuch, ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { useResource } from '../../components/resource/useResource.ts'
import { holdsPrivateKey } from '../../domain/credential/private-key.ts'
import { credentialFields } from '../../words/credential.ts'
import { credentialActions } from './-actions.tsx'
import classes from './-credentials.module.css'
import { credentialSet } from './-resource.tsx'
import { UsedBy } from './-UsedBy.tsx'

export const Route = createFileRoute('/credentials/$credentialsId')({
  ...titled(t`Credential set`),
  loader: ({ context, params }) =>
    ensureOne(context.queryClient, credentialSet, params.credentialsId),
  errorComponent: (failure) => <ResourceFailure resource={credentialSet} {...failure} />,
  component: CredentialPage,
})

function CredentialPage() {
  const { credentialsId } = Route.useParams()
  const set = useResource(credentialSet, credentialsId)
  if (set === undefined) return <NoSuch resource={credentialSet} />
  return (
    <ResourcePage
      resource={credentialSet}
      item={set}
      actions={credentialActions}
      buttons={{ plain: ['update', 'delete'] }}
    >
      <PageBody wide>
        <Facts facts={credentialSet.facts} item={set} title={t`Credential set`}>
          <PropertyGroup title={t`Values`}>
            <Values set={set} />
          </PropertyGroup>
        </Facts>
        <Section title={t`Used by`}>
          <UsedBy credentialsId={credentialsId} />
        </Section>
      </PageBody>
    </ResourcePage>
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
    const hidden = secret || holdsPrivateKey(value)
    return (
      <Property key={name} label={label} wide={input === 'pem' && !hidden}>
        {hidden ? (
          Object.hasOwn(credentials, name) ? (
            <HiddenValue />
          ) : undefined
        ) : input === 'pem' ? (
          text && (
            <pre translate="no" className={classes.pem}>
              {text}
            </pre>
          )
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
      {t`Stored, not shown`}
    </span>
  )
}
