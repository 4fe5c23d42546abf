import type { Action, Clock } from '@huijian/kit'
import type { LogEntry, Word } from './types'

export interface Officer {
  seat: number
  account: number
  name: string
  certificate: string
  certificateValidTo: string
  valid: boolean
}

/** One line of a list of tasks; by plan it is the list drawn, in the order drawn. */
export interface TaskRow {
  id: number
  plan: number
  planNumber: string
  kind: Word
  position: number
  entity: { id: number; name: string; uscc: string }
  grade: Word
  industry: string
  unitId: number
  unit: string
  officers: Officer[]
  avoided: { name: string; ground: string }[]
  state: Word
  plannedOn: string | null
  clock: Clock | null
  result: Word | null
}

export interface Notice {
  given: boolean
  channel: string | null
  reason: string | null
  document: number | null
  at: string
  by: string
}

export interface Arrival {
  arrival: {
    arrivedAt: string
    certificates: string[]
    presence: 'PRESENT' | 'ABSENT' | 'REFUSED'
    presenceNote: string | null
    scanned: boolean
    position: { latitude: number; longitude: number; accuracyMetres: number; coordinates: string } | null
  }
  receivedAt: string
  by: string
}

export interface Photo {
  clientId: string
  kind: 'PHOTO' | 'SIGNATURE'
  sha256: string
  document: number
  takenAt: string
  receivedAt: string
}

export interface Answer {
  question: string
  finding: 'CONFORMS' | 'DOES_NOT_CONFORM' | 'NOT_APPLICABLE'
  remark: string | null
  handling: string | null
  photos: string[]
}

export interface VisitRecord {
  revision: number
  submissionId: string
  digest: string
  mainCode: string
  content: {
    answers?: Answer[]
    remark?: string
    problemCodes?: string[]
    correctionDue?: string | null
    photos?: string[]
  }
  submittedBy: string
  clientAt: string
  receivedAt: string
}

export interface Review {
  revision: number
  decision: 'APPROVED' | 'RETURNED' | 'CORRECTED' | 'WITHDRAWN'
  resultCode: string | null
  reason: string | null
  fact: number | null
  document: number | null
  by: string
  at: string
}

export interface Change {
  id: number
  kind: 'REASSIGN' | 'CANCEL'
  reason: string
  leaving: number | null
  joining: number | null
  requestedBy: string
  requestedAt: string
  approved: boolean | null
  decidedBy: string | null
  decidedAt: string | null
  decisionReason: string | null
}

export interface Task {
  row: TaskRow
  version: number
  planName: string
  kindWords: string
  items: string[]
  parent: number | null
  visitTo: string
  checklistVersion: string
  notice: Notice | null
  arrival: Arrival | null
  photos: Photo[]
  records: VisitRecord[]
  reviews: Review[]
  changes: Change[]
  followUp: { kind: string; note: string; lead: number | null; due: string | null; outcome: string | null } | null
  log: LogEntry[]
  actions: Action[]
}

export interface Checklist {
  id: string
  version: string
  title: string
  source: string
  questions: { id: string; text: string; basis?: string; key?: boolean }[]
}

export interface ResultCode {
  code: string
  words: string
  next: string
}

export interface Inspector {
  account: number
  name: string
  unit: string
  certificate: string
  certificateValidTo: string
  specialities: string[]
  conflicts: number
  recent: number
  open: number
}
