import { t } from '@lingui/core/macro'
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { listText } from '../../components/detail/locale.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { number, text } from '../../components/form/fields.ts'
import { PassingForm } from '../../components/form/FieldsForm.tsx'
import { FormError } from '../../components/form/FormError.tsx'
import { makeWorld, type World } from './-control.ts'
import { signInAs } from './-sign-in-as.ts'

const fields = {
  sims: number({
    label: t`SIMs`,
    hint: t`In Japan coverage; a tenth of it in Global.`,
    initial: 100,
    min: 0,
    max: 200_000,
    required: t`Enter how many SIMs it has.`,
  }),
  cameras: number({
    label: t`Cameras`,
    hint: t`As many as go with its SIMs where it is empty.`,
    min: 0,
    max: 99,
  }),
  seed: text({ label: t`Seed`, hint: t`The same seed gives the same fleet.` }),
}

/** Makes a fresh operator, to try out what this one must not see, and signs in to it. */
export function NewWorldSection() {
  const [made, setMade] = useState<World>()
  return (
    <Section title={t`New world`}>
      {made ? (
        <Made world={made} onAnother={() => setMade(undefined)} />
      ) : (
        <Make onMade={setMade} />
      )}
    </Section>
  )
}

function Make({ onMade }: { readonly onMade: (world: World) => void }) {
  return (
    <Stack gap="sm">
      <Quiet>{t`A fresh operator with accounts and a fleet of its own. This one stays as it is.`}</Quiet>
      <PassingForm
        dialog
        fields={fields}
        label={t`Make a world`}
        onSave={async ({ sims, cameras, seed }) =>
          onMade(
            await makeWorld({
              sims: Number(sims),
              ...(cameras !== '' && { cameras }),
              ...(seed !== '' && { seed }),
            }),
          )
        }
      />
    </Stack>
  )
}

function Made({ world, onAnother }: { readonly world: World; readonly onAnother: () => void }) {
  const [error, setError] = useState<unknown>()
  const { operatorId, email, userNames, password } = world
  const go = () => {
    setError(undefined)
    signInAs({ kind: 'root', email, password }).catch(setError)
  }
  return (
    <>
      <FormError error={error} />
      <Properties>
        <PropertyGroup title="">
          <Property label={t`Operator ID`}>
            <Mono copy={t`operator ID`}>{operatorId}</Mono>
          </Property>
          <Property label={t`Root user`}>
            <Mono copy={t`email`}>{email}</Mono>
          </Property>
          <Property label={t`SAM users`}>{listText(userNames)}</Property>
          <Property label={t`Password of all of them`}>
            <Mono>{password}</Mono>
          </Property>
        </PropertyGroup>
      </Properties>
      <div>
        <Button onClick={go}>{t`Sign in to it`}</Button>{' '}
        <Button variant="default" onClick={onAnother}>
          {t`Make another`}
        </Button>
      </div>
    </>
  )
}
