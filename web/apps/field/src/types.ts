/** What the server tells the phone and what the phone sends; mirrors /api/inspection/field. */
export interface Word {
  code: string
  word: string
}

export interface Action {
  code: string
  label: string
  enabled: boolean
  reason: string | null
}

export interface Clock {
  words: string
  tone: 'ON_TIME' | 'DUE_TODAY' | 'LATE' | 'STOPPED'
  due: string | null
}

export interface Officer {
  seat: number
  account: number
  name: string
  certificate: string
  certificateValidTo: string
  valid: boolean
}

export interface FieldTask {
  id: number
  version: number
  planNumber: string
  planName: string
  kindWords: string
  kind: Word
  state: Word
  items: string[]
  plannedOn: string | null
  visitFrom: string
  visitTo: string
  clock: Clock | null
  entity: {
    id: number
    name: string
    uscc: string
    kind: string
    status: string
    address: string | null
    street: string | null
    latitude: number | null
    longitude: number | null
  }
  last: { on: string; result: string; remark: string | null } | null
  officers: Officer[]
  notice: { given: boolean; channel: string | null; reason: string | null; at?: string } | null
  arrival: { arrival: Arrival; receivedAt: string; by: string } | null
  checklist: { id: string; version: string; title: string; questions: number; keyQuestions: number }
  record: { revision: number; submissionId: string; mainCode: string; receivedAt: string } | null
  returned: { reason: string; by: string; at: string } | null
  demo: boolean
  actions: Action[]
}

export interface ResultCode {
  code: string
  words: string
  next: string
  needsAnswers: boolean
  needsCorrectionDue: boolean
  asProblem: boolean
  version: string
}

export interface Today {
  day: string
  serverTime: string
  me: { account: number; name: string; unit: string; certificate: string; certificateValid: boolean }
  tasks: FieldTask[]
  checklists: string[]
  resultCodes: ResultCode[]
}

export interface Question {
  id: string
  text: string
  key: boolean
  article: string
  articleText: string | null
  handlings: string[]
  handlingBasis: string | null
}

export interface Checklist {
  id: string
  version: string
  title: string
  source: string
  questions: Question[]
}

export interface Notice {
  given: boolean
  channel: string | null
  reason: string | null
  visitOn: string | null
  clientAt: string
}

export type Presence = 'PRESENT' | 'ABSENT' | 'REFUSED'

export interface Arrival {
  arrivedAt: string
  certificates: string[]
  presence: Presence
  presenceNote: string | null
  scanned: boolean
  position: { latitude: number; longitude: number; accuracyMetres: number; coordinates: string } | null
}

export type Finding = 'CONFORMS' | 'DOES_NOT_CONFORM' | 'NOT_APPLICABLE'

export interface Answer {
  question: string
  finding: Finding
  remark: string | null
  handling: string | null
  photos: string[]
}

export interface Party {
  name: string | null
  role: string | null
  phone: string | null
  signature: string | null
  refusal: string | null
  witness: { name: string; phone: string | null; signature: string | null } | null
}

export interface VisitRecord {
  submissionId: string
  checklistVersion: string
  mainCode: string
  problemCodes: string[]
  answers: Answer[]
  photos: string[]
  remark: string
  correctionDue: string | null
  party: Party
  officerSignatures: { account: number; signature: string }[]
  clientAt: string
}

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
