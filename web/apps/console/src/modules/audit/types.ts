import type { Schema } from '@huijian/api'

/** One record of the trail as it stands in the chain. */
export type AuditRecord = Schema<'audit.RecordBody'>
export type AuditVerification = Schema<'audit.VerificationBody'>
