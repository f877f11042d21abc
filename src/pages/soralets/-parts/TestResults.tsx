import { t } from '@lingui/core/macro'
import { BytesView } from '../../../components/data/BytesView.tsx'
import { FailedResult } from '../../../components/detail/FailedResult.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Pre } from '../../../components/detail/Pre.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { ResultCard } from '../../../components/detail/ResultCard.tsx'
import type { Values } from '../../../components/form/fields.ts'
import { bytesOf } from '../../../domain/data/bytes.ts'
import { latest } from '../../../domain/orbit/srn.ts'
import { useTests, type SoraletTest, type TestOutcome } from './tests.ts'
import { resultBadge } from './words.ts'
import classes from './soralets.module.css'

interface TestResultsProps {
  readonly soraletId: string
  /** Fills the form in as it was then. */
  readonly onRepeat: (values: Values) => void
}

const badgeOf = (outcome: TestOutcome) =>
  resultBadge(outcome.kind === 'ended' ? outcome.resultCode : undefined)

/** The last tests of this tab, the newest unfolded. */
export function TestResults({ soraletId, onRepeat }: TestResultsProps) {
  const tests = useTests(soraletId)
  const [newest] = tests
  return (
    <div className={classes.results} role="group" aria-label={t`Results`}>
      <p role="status" className="visually-hidden">
        {newest && badgeOf(newest.outcome).label}
      </p>
      {tests.length === 0 && (
        <Quiet>{t`What the Soralet makes of the data appears here, with what it says meanwhile.`}</Quiet>
      )}
      {tests.map((test, at) => (
        <ResultCard
          key={test.id}
          badge={badgeOf(test.outcome)}
          summary={String(test.values['payload'] ?? '')}
          at={test.at}
          took={test.took}
          open={at === 0}
          of={test}
          onRepeat={() => onRepeat(test.values)}
        >
          <Result test={test} />
        </ResultCard>
      ))}
      {tests.length > 0 && <Quiet>{t`The last ten tests are kept in this tab only.`}</Quiet>}
    </div>
  )
}

/** What came of one test. */
function Result({ test: { outcome, log, values } }: { readonly test: SoraletTest }) {
  const version = String(values['version'])
  return (
    <>
      {outcome.kind === 'failed' ? (
        <FailedResult title={outcome.title} detail={outcome.detail} />
      ) : (
        <Answer outcome={outcome} />
      )}
      {log.length > 0 ? (
        <>
          <b>{t`Log`}</b>
          <Pre label={t`Log of the test`} text={log.join('\n')} />
        </>
      ) : (
        <Quiet>{t`It said nothing to its log.`}</Quiet>
      )}
      <Quiet>
        {version === latest ? t`Run with the newest version.` : t`Run with version ${version}.`}
      </Quiet>
    </>
  )
}

function Answer({ outcome }: { readonly outcome: TestOutcome & { readonly kind: 'ended' } }) {
  const { body, isBase64, contentType, resultCode } = outcome
  if (body === '') {
    return (
      <Quiet>
        {resultCode === 0
          ? t`It set no output.`
          : t`It refused the data: they would not be passed on.`}
      </Quiet>
    )
  }
  return (
    <>
      <BytesView label={t`Output`} bytes={outputOf(body, isBase64)} />
      {contentType && (
        <Quiet>
          <Mono>{contentType}</Mono>
        </Quiet>
      )}
    </>
  )
}

/** The bytes of an output; what is no Base64 after all is text. */
function outputOf(body: string, isBase64: boolean): Uint8Array {
  try {
    return bytesOf(body, isBase64 ? 'base64' : 'string')
  } catch {
    return bytesOf(body, 'string')
  }
}
