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

export interface AuditVerification {
  valid: boolean
  records: number
  head: string
  brokenSeq: number | null
  fault: 'MISSING' | 'CHANGED' | 'RELINKED' | 'ADDED' | null
}
