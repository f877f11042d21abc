import { describe, expect, it } from 'vitest'
import { countCharts, wayLabel } from './services.ts'

describe('the counts of a service', () => {
  it('are two charts where they are counted on both ways', () => {
    const charts = countCharts([
      { unixtime: 60, counts: { outMqtts: { count: 7 }, inMqtt: { count: 7 } } },
      { unixtime: 120, counts: { inMqtt: { count: 2 }, inHttp: {} } },
    ])
    expect(
      charts.map(({ passedOn, series }) => [passedOn, series.map(({ label }) => label)]),
    ).toEqual([
      [false, ['HTTP', 'MQTT']],
      [true, ['MQTTS']],
    ])
    expect([...(charts[0]?.byStart ?? [])]).toEqual([
      [60_000, { inHttp: 0, inMqtt: 7 }],
      [120_000, { inHttp: 0, inMqtt: 2 }],
    ])
  })

  it('are one chart otherwise, and none for none', () => {
    expect(countCharts([{ unixtime: 0, counts: { total: { count: 1 } } }])).toHaveLength(1)
    expect(countCharts([])).toEqual([])
    expect(countCharts([{ counts: {} }])).toEqual([])
  })
})

it.each([
  ['inHttp', 'HTTP'],
  ['outTcps', 'TCPS'],
  ['count', 'count'],
  ['inbound', 'inbound'],
])('%s is called %s', (name, label) => expect(wayLabel(name)).toBe(label))
