import type { Json } from './bytes'

/** The public transcript of docs/draw.md §7. */
export interface Recusal {
  officer: string
  reason: string
}

export interface Entrant {
  code: string
  name: string
  recusals: Recusal[]
  speciality: string
}

export interface Drawn {
  entrant: Entrant
  label: string
  leaf: string
  rank: string
  salt: string
}

export interface Assignment {
  officers: string[]
  pairing: string
  target: string
}

export interface Statement {
  committedAt: string
  officersDigest: string
  roundId: string
  rosterDigest: string
  rulesDigest: string
  seedSource:
    | { kind: 'public-value'; form: string; name: string; notBefore: string }
    | { kind: 'commit-reveal'; accounts: { account: string; commit: string; section: string }[] }
}

export interface Transcript {
  assignments: Assignment[]
  commitment: string
  drawn: Drawn[]
  officers: { load: number; officer: string; specialities: string[] }[]
  openings: { certificate: string; name: string; officer: string; salt: string; section: string }[]
  result: string
  roster: { excluded: string[]; strata: { digest: string; label: string; leaves: string[] }[] }
  rules: {
    allocation: string
    excluded: number
    format: string
    hash: string
    minimumRate: string
    officers: { band: number; loadPerTarget: number; perTarget: number; rule: string; specialist: boolean }
    planned: number
    pool: number
    shortfall: number
    strata: { label: string; quota: number; size: number }[]
    title: string
    total: number
    weights: string
  }
  seed: { seed: string; value: { value: string } | { reveals: { account: string; nonce: string; value: string }[] } }
  statement: Statement
}

export type Fault = 'roster' | 'rule' | 'seed' | 'order' | 'officer' | 'result'

export type Verdict =
  | { valid: true; commitment: string; drawn: number; transcript: Transcript }
  | { valid: false; fault: Fault; where: string; reason: string }

export class FaultFound extends Error {
  constructor(
    readonly fault: Fault,
    readonly where: string,
    readonly reason: string,
  ) {
    super(`${fault} ${where}: ${reason}`)
  }
}

export function must(holds: boolean, fault: Fault, where: string, reason: string): asserts holds {
  if (!holds) throw new FaultFound(fault, where, reason)
}

export const asJson = (value: unknown) => value as Json
