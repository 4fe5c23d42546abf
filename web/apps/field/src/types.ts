import type { Schema } from '@huijian/api'

/** What the server tells the phone and what the phone sends, as the contract has it. */
export type Word = Schema<'inspection.Word'>
export type Action = Schema<'inspection.ActionBody'>
export type Clock = Schema<'calendar.DeadlineClock'>
export type Officer = Schema<'inspection.OfficerBody'>
export type FieldTask = Schema<'inspection.FieldTaskBody'>
export type ResultCode = Schema<'inspection.ResultCodeBody'>
export type Today = Schema<'inspection.FieldTodayBody'>
export type Checklist = Schema<'inspection.ChecklistBody'>
export type Question = Checklist['questions'][number]
export type Notice = Schema<'inspection.FieldRequests.NoticeRequest'>
export type Arrival = Schema<'inspection.FieldRequests.ArrivalRequest'>
export type Presence = Arrival['presence']
export type Answer = Schema<'inspection.VisitRecord.Answer'>
export type Finding = Answer['finding']
export type Party = Schema<'inspection.VisitRecord.Party'>
export type VisitRecord = Schema<'inspection.FieldRequests.RecordRequest'>

/** Everything the phone knows of one visit, kept on the phone at each touch. */
export interface Draft {
  task: number
  checklistVersion: string
  notice: Notice | null
  arrival: Arrival | null
  answers: Record<string, Answer>
  mainCode: string
  problemCodes: string[]
  remark: string
  correctionDue: string
  party: Party
  officerSignatures: Record<string, string>
  photos: string[]
  submissionId: string
  /** set when both officers said it is complete; from then on it waits to be sent */
  finishedAt: string | null
  savedAt: string
  /** what the server has acknowledged */
  sent: { notice: boolean; arrival: boolean; photos: string[]; record: boolean }
  problem: { step: string; code: string; detail: string; accepted?: unknown; sent?: unknown } | null
}

export interface Photo {
  id: string
  task: number
  kind: 'PHOTO' | 'SIGNATURE'
  takenAt: string
  type: string
  sha256: string
}
