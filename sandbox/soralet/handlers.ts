import { page, type Handlers } from '../http/handler.ts'
import { pageOfLog, presentLine } from './logs.ts'
import {
  addVersion,
  createSoralet,
  deleteSoralet,
  deleteVersion,
  pageOfSoralets,
  presentSoralet,
  soralets,
} from './soralets.ts'
import { mustBeIdle, testSoralet } from './test-run.ts'
import { pageOfVersions, presentVersion } from './versions.ts'

export const soraletHandlers = {
  listSoralets: (call) =>
    page(pageOfSoralets(call.world, call.query), (soralet) => presentSoralet(call, soralet)),
  getSoralet: (call) => presentSoralet(call, soralets.get(call.world, call.path.soralet_id)),
  createSoralet: (call) => createSoralet(call, call.body.soraletId, call.body.description),
  deleteSoralet: ({ world, path }) => {
    mustBeIdle(world)
    deleteSoralet(world, path.soralet_id)
  },
  listSoraletVersions: ({ world, path, query }) => {
    const { soraletId } = soralets.get(world, path.soralet_id)
    return page(pageOfVersions(world, soraletId, query), (version) =>
      presentVersion(world, soraletId, version),
    )
  },
  uploadSoraletCode: (call) => {
    const { world, path, body } = call
    mustBeIdle(world)
    return presentVersion(world, path.soralet_id, addVersion(call, path.soralet_id, body.bytes))
  },
  deleteSoraletVersion: (call) => {
    mustBeIdle(call.world)
    deleteVersion(call, call.path.soralet_id, String(call.path.version))
  },
  testSoralet: ({ world, now, worlds, path, body }) =>
    testSoralet({ world, now, wall: worlds.wall() }, path.soralet_id, body),
  getSoraletLogs: (call) => {
    const { world, path, query } = call
    const { soraletId } = soralets.get(world, path.soralet_id)
    return page(pageOfLog(call, soraletId, query), (line) => presentLine(world, soraletId, line))
  },
} satisfies Partial<Handlers>
