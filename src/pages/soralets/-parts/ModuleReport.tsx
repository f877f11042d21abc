import { t } from '@lingui/core/macro'
import { bytesText, listText } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Note } from '../../../components/action/Note.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { pageBytes } from '../../../domain/orbit/limits.ts'
import { isProvided, type ModuleFacts } from '../../../domain/orbit/module.ts'
import { obstaclesOf } from '../../../domain/orbit/runnable.ts'
import { isSdkFunction } from '../../../domain/orbit/sdk.ts'
import { memoryText } from '../../../words/binary-size.ts'
import type { ChosenFile } from './chosen-file.ts'
import { obstacleText, unreadableText } from './words.ts'

/** What a chosen file is: what the platform can call of it, what it wants, what keeps it from running. */
export function ModuleReport({
  chosen: { file, refused, facts },
}: {
  readonly chosen: ChosenFile
}) {
  const obstacles = facts ? obstaclesOf(facts) : []
  return (
    <>
      <Properties>
        <PropertyGroup title="">
          <Property label={t`File`}>
            <bdi>{file.name}</bdi>
          </Property>
          <Property label={t`Size`}>{bytesText(file.size)}</Property>
          {facts && <Offers facts={facts} />}
        </PropertyGroup>
      </Properties>
      {refused && (
        <Note tone="danger" role="alert" title={t`This file is not uploaded`}>
          {unreadableText(refused)}
        </Note>
      )}
      {obstacles.length > 0 && (
        <Note tone="warning" role="status" title={t`Orbit cannot run this module`}>
          {obstacles.map((obstacle) => (
            <p key={obstacle.kind}>{obstacleText(obstacle)}</p>
          ))}
        </Note>
      )}
    </>
  )
}

function Offers({ facts }: { readonly facts: ModuleFacts }) {
  const names = facts.exports.filter(({ kind }) => kind === 'function').map(({ name }) => name)
  const known = names.filter((name) => name === 'uplink' || name === 'downlink')
  const sdk = facts.imports.filter((one) => isProvided(one) && isSdkFunction(one.name))
  const [memory] = [...facts.memories, ...facts.importedMemories]
  return (
    <>
      <Property label={t`Functions for Orbit`}>{listText(known)}</Property>
      <Property label={t`Memory at the start`}>
        {memory && memoryText(memory.pages * pageBytes)}
      </Property>
      <Property label={t`Functions of the SDK that it calls`} wide>
        {sdk.length > 0 && <Mono>{sdk.map(({ name }) => name).join(', ')}</Mono>}
      </Property>
    </>
  )
}
