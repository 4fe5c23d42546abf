import type { Schema } from '@huijian/api'

/** One record of the trail as it stands in the chain. */
export type AuditRecord = Schema<'audit.RecordBody'>

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
