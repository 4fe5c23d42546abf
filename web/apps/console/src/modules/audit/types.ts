/** One record of the trail as it stands in the chain. */
export interface AuditRecord {
  seq: number
  at: string
  actorKind: string
  actorId: string
  actorName: string
  actorUnit: number | null
  action: string
  object: string
  purpose: string | null
  details: Record<string, string>
  ip: string | null
  terminal: string | null
  trace: string | null
  previous: string
  digest: string
}

/** A signed head of the ledger. */
export interface LedgerHead {
  log: string
  rule: string
  number: number
  size: number
  root: string
  at: string
  previous: string
  keyId: string
  publicKey: string
  signature: string
}

/** The proof that a record stands under the newest head. */
export interface LedgerProof {
  kind: string
  number: number
  index: number
  content: string
  leafBytes: string
  leaf: string
  path: string[]
  holds: boolean
  head: LedgerHead
}

export interface LedgerVerification {
  valid: boolean
  records: number
  leaves: number
  heads: number
  findings: { fault: string; kind: string; number: number; sentence: string }[]
}
