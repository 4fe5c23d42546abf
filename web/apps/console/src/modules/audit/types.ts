import type { Schema } from '@huijian/api'

/** One record of the trail as it stands in the chain. */
export type AuditRecord = Schema<'audit.RecordBody'>
/** A signed head of the ledger. */
export type LedgerHead = Schema<'audit.WrittenHead'>
/** One check of everything: how far it is, or what it found. */
export type Verification = Schema<'app.VerificationBody'>

/** The proof that a record stands under the newest head; the contract leaves its shape open. */
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
