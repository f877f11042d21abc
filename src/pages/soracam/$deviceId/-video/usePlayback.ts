import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  getGetSoraCamDeviceExportUsageQueryOptions,
  getSoraCamDeviceStreamingVideo,
} from '../../../../api/generated/client/sora-cam/sora-cam.ts'
import type { ScreenState } from '../../../../components/video/part.ts'
import { useScreen, type VideoScreen } from '../../../../components/video/screen.ts'
import { nextVideo } from '../../../../domain/soracam/playback.ts'
import { Playback, type PlaybackState } from './playback.ts'
import { recordedFrom } from './recordings.ts'

export interface Viewing {
  readonly screen: VideoScreen
  readonly shown: ScreenState
  readonly playback: Playback
  readonly state: PlaybackState
}

/** The playback of a camera's recordings on this page's screen. */
export function usePlayback(deviceId: string): Viewing {
  const client = useQueryClient()
  const { screen, shown } = useScreen()
  const [playback] = useState(() => {
    const usage = getGetSoraCamDeviceExportUsageQueryOptions(deviceId)
    const now = () => Date.now()
    return new Playback({
      now,
      projector: () => screen.open(),
      ask: async (range) => {
        const params = range && { from: Math.floor(range.from), to: Math.floor(range.to) }
        const answer = await getSoraCamDeviceStreamingVideo(deviceId, params).finally(
          () => void client.invalidateQueries({ queryKey: usage.queryKey }),
        )
        return answer.data
      },
      plan: async (at) => {
        const [recorded, secondsLeft] = await Promise.all([
          recordedFrom(client, deviceId, at, now()),
          client.fetchQuery({ ...usage, staleTime: 0 }).then(
            ({ data }) => data.video?.remainingSeconds,
            () => undefined,
          ),
        ])
        return nextVideo({ at, recorded, secondsLeft, now: now() })
      },
    })
  })
  const state = useSyncExternalStore(playback.subscribe, () => playback.state)
  // Whatever changes, there may be something to ask for.
  useEffect(() => playback.follow(shown))
  return { screen, shown, playback, state }
}
