import type { Schema } from '@huijian/api'

export type Lead = Schema<'lead.LeadBody'>
export type LeadDetail = Schema<'lead.LeadBody'>
