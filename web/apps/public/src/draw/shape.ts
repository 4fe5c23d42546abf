import { FaultFound, type Fault, type Transcript } from './types'

/** The structure of a public transcript; anything unknown, missing, repeated or of another type is a fault of its section. */
type Shape =
  | { hex: number }
  | 'text'
  | 'integer'
  | 'boolean'
  | 'time'
  | { exactly: string | number }
  | { list: Shape }
  | { members: Record<string, Shape> }
  | { either: Shape[] }

const HASH: Shape = { hex: 64 }
const list = (shape: Shape): Shape => ({ list: shape })
const object = (members: Record<string, Shape>): Shape => ({ members })

const SOURCE: Shape = {
  either: [
    object({ form: 'text', kind: 'text', name: 'text', notBefore: 'time' }),
    object({ accounts: list(object({ account: 'text', commit: HASH, section: 'text' })), kind: 'text' }),
  ],
}

const ENTRANT = object({
  code: 'text',
  name: 'text',
  recusals: list(object({ officer: HASH, reason: HASH })),
  speciality: 'text',
})

export const STATEMENT = object({
  committedAt: 'time',
  officersDigest: HASH,
  roundId: 'text',
  rosterDigest: HASH,
  rulesDigest: HASH,
  seedSource: SOURCE,
})

const TRANSCRIPT = object({
  assignments: list(object({ officers: list(HASH), pairing: 'text', target: HASH })),
  commitment: HASH,
  drawn: list(object({ entrant: ENTRANT, label: 'text', leaf: HASH, rank: HASH, salt: HASH })),
  officers: list(object({ load: 'integer', officer: HASH, specialities: list('text') })),
  openings: list(object({ certificate: 'text', name: 'text', officer: HASH, salt: HASH, section: 'text' })),
  result: HASH,
  roster: object({ excluded: list(HASH), strata: list(object({ digest: HASH, label: 'text', leaves: list(HASH) })) }),
  rules: object({
    allocation: { exactly: 'largest-remainder/1' },
    excluded: 'integer',
    format: { exactly: 'huijian-draw/1' },
    hash: { exactly: 'SM3' },
    minimumRate: 'text',
    officers: object({
      band: 'integer',
      loadPerTarget: 'integer',
      perTarget: { exactly: 2 },
      rule: { exactly: 'lowest-band/1' },
      specialist: 'boolean',
    }),
    planned: 'integer',
    pool: 'integer',
    shortfall: 'integer',
    strata: list(object({ label: 'text', quota: 'integer', size: 'integer' })),
    title: 'text',
    total: 'integer',
    weights: HASH,
  }),
  seed: object({
    seed: HASH,
    value: {
      either: [
        object({ value: 'text' }),
        object({ reveals: list(object({ account: 'text', nonce: HASH, value: 'text' })) }),
      ],
    },
  }),
  statement: STATEMENT,
})

const within = (where: string, sections: string[]) =>
  sections.some((section) => where === section || where.startsWith(`${section}.`) || where.startsWith(`${section}[`))

/** Which kind of fault a malformed member is. */
export function sectionOf(where: string): Fault {
  if (within(where, ['officers', 'assignments', 'openings', 'statement.officersDigest'])) return 'officer'
  if (within(where, ['roster', 'statement.rosterDigest'])) return 'roster'
  if (within(where, ['rules', 'statement.rulesDigest'])) return 'rule'
  if (/^drawn\[\d+]\.rank$/.test(where)) return 'order'
  return within(where, ['seed', 'commitment', 'statement']) ? 'seed' : 'result'
}

export function readTranscript(value: unknown): Transcript {
  check(value, TRANSCRIPT, '')
  return value as Transcript
}

export function check(value: unknown, shape: Shape, where: string): void {
  const bad = (reason: string): never => {
    throw new FaultFound(sectionOf(where), where, reason)
  }
  if (shape === 'text') {
    if (typeof value !== 'string') bad('应为文字')
  } else if (shape === 'integer') {
    if (!Number.isSafeInteger(value) || (value as number) < 0) bad('应为非负整数')
  } else if (shape === 'boolean') {
    if (typeof value !== 'boolean') bad('应为真或假')
  } else if (shape === 'time') {
    if (
      typeof value !== 'string' ||
      !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ||
      Number.isNaN(Date.parse(value))
    )
      bad('应为世界时，精确到秒')
  } else if ('exactly' in shape) {
    if (value !== shape.exactly) bad(`应为 ${shape.exactly}`)
  } else if ('hex' in shape) {
    if (typeof value !== 'string' || value.length !== shape.hex || !/^[0-9a-f]*$/.test(value))
      bad(`应为 ${shape.hex} 位小写十六进制`)
  } else if ('list' in shape) {
    if (!Array.isArray(value)) return bad('应为列表')
    value.forEach((one, at) => check(one, shape.list, `${where}[${at}]`))
  } else if ('either' in shape) {
    eitherOf(value, shape.either, where)
  } else {
    members(value, shape.members, where)
  }
}

/** The alternative with the same member names decides, so that the fault is named inside it. */
function eitherOf(value: unknown, shapes: Shape[], where: string): void {
  const names = Object.keys(Object(value)).sort().join()
  const alike = shapes.find(
    (shape) => typeof shape === 'object' && 'members' in shape && Object.keys(shape.members).sort().join() === names,
  )
  check(value, alike ?? shapes[0]!, where)
}

function members(value: unknown, wanted: Record<string, Shape>, where: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FaultFound(sectionOf(where), where, '应为对象')
  }
  const path = (name: string) => (where ? `${where}.${name}` : name)
  for (const name of Object.keys(value)) {
    if (!(name in wanted)) throw new FaultFound(sectionOf(path(name)), path(name), '多出的成员')
  }
  for (const [name, shape] of Object.entries(wanted)) {
    if (!(name in value)) throw new FaultFound(sectionOf(path(name)), path(name), '缺少的成员')
    check((value as Record<string, unknown>)[name], shape, path(name))
  }
}
