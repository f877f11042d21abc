import { splitRange, type Range } from '../../../src/domain/soracam/timeline.ts'
import { clipVideo } from './clip.ts'

/** Segments begin at whole ten seconds of the day, but for the first of a stream. */
const segmentMs = 10_000

/** A segment of a stream: its number counts ten seconds since 1970. */
export interface Segment extends Range {
  readonly number: number
}

/** The segments that make up a stretch of time (UNIX milliseconds), earliest first. */
export function segmentsOf({ from, to }: Range): Segment[] {
  const first = Math.floor(from / segmentMs)
  return splitRange({ from: first * segmentMs, to }, segmentMs).map((piece, index) => ({
    number: first + index,
    from: Math.max(from, piece.from),
    to: piece.to,
  }))
}

/**
 * The MPEG-DASH manifest of a stretch of a camera's video: time 0 is its beginning. The names of
 * its segments are relative to it.
 */
export function manifestOf(range: Range): string {
  const { codecs, width, height, frameRate, timescale, bandwidth } = clipVideo
  const segments = segmentsOf(range)
  const timeline = segments.map(({ from, to }, index) => {
    const start = index === 0 ? ' t="0"' : ''
    return `          <S${start} d="${to - from}"/>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" type="static" mediaPresentationDuration="PT${(range.to - range.from) / 1000}S" minBufferTime="PT2S">
  <Period id="0" start="PT0S">
    <AdaptationSet id="0" contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1">
      <SegmentTemplate timescale="${timescale}" startNumber="${segments[0]?.number}" initialization="init.mp4" media="$Number$.m4s">
        <SegmentTimeline>
${timeline.join('')}        </SegmentTimeline>
      </SegmentTemplate>
      <Representation id="video" codecs="${codecs}" width="${width}" height="${height}" frameRate="${frameRate}" bandwidth="${bandwidth}"/>
    </AdaptationSet>
  </Period>
</MPD>
`
}
