import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { Operation } from '../../../api/operation.ts'
import { operations } from '../../../api/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { pageAbout } from '../../../components/shell/navigation.ts'
import { effectOf, oppositeOf } from '../../../domain/effect.ts'
import { Rich } from '../../../words/Rich.tsx'
import { Method } from './Method.tsx'
import classes from './operation.module.css'

const effects = {
  reads: t`Reads only`,
  changes: t`Changes something`,
  ends: t`Ends something for good`,
} as const

const ids: ReadonlySet<string> = new Set(operations.map(({ id }) => id))

/** What there is to know before one calls: address, right, effect, command. */
export function Facts({ operation }: { readonly operation: Operation }) {
  const { id, method, path, permissions, tag, cli, deprecated, replacedBy } = operation
  const { may } = usePermissions()
  const permitted = may(operation)
  const opposite = oppositeOf(id, ids)
  const page = pageAbout(path)
  return (
    <>
      {deprecated && (
        <p className={classes.deprecated}>
          {replacedBy === undefined ? (
            t`Deprecated: the API may drop it.`
          ) : (
            <Rich
              text={t`Deprecated: use <link>${replacedBy}</link> instead.`}
              parts={{ link: <OperationLink id={replacedBy} /> }}
            />
          )}
        </p>
      )}
      <p className={classes.address} translate="no">
        <Method method={method} /> <Mono copy={t`path`}>{`/v1${path}`}</Mono>
      </p>
      <div className={classes.facts}>
        <Properties>
          <PropertyGroup title="" known>
            <Property label={t`Operation`}>
              <Mono copy={t`operation ID`}>{id}</Mono>
            </Property>
            <Property label={t`Effect`}>{effects[effectOf(operation)]}</Property>
            <Property label={t`Permission`}>
              <Mono copy={t`permission`}>{permissions[0] ?? ''}</Mono>
            </Property>
            <Property label={t`You`}>
              {operation.public
                ? t`May call it: it needs no permission.`
                : permitted.allowed
                  ? t`May call it.`
                  : permitted.reason}
            </Property>
            <Property label={t`Counted for the rate limit`}>
              <span translate="no">{tag}</span>
            </Property>
            <Property label="soracom CLI">
              {cli !== null && <Mono copy={t`command`}>{`soracom ${cli}`}</Mono>}
            </Property>
            <Property label={t`Taken back by`}>
              {opposite !== undefined && <OperationLink id={opposite}>{opposite}</OperationLink>}
            </Property>
            <Property label={t`Page of this console`}>
              {page && <Link to={page.path}>{page.label}</Link>}
            </Property>
          </PropertyGroup>
        </Properties>
      </div>
    </>
  )
}

interface OperationLinkProps {
  readonly id: string
  readonly children?: string
}

function OperationLink({ id, children }: OperationLinkProps) {
  return (
    <Link to="/operations/$operationId" params={{ operationId: id }} search={{}} translate="no">
      {children}
    </Link>
  )
}
