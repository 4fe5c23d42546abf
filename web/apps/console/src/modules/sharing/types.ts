import type { Clock } from '@huijian/kit'

export type RowState = 'READY' | 'INCOMPLETE' | 'PACKED' | 'ACCEPTED' | 'REFUSED' | 'SUPERSEDED'
export type PackageState = 'FROZEN' | 'HANDED' | 'ANSWERED'
export type Format = 'CSV' | 'XLSX' | 'XML' | 'JSON'

export interface Layout {
  id: string
  version: string
  name: string
  target: string
  factTypeName: string
  source: string
  certain: boolean
  note: string | null
  format: Format
  columns: { name: string; from: string; required: boolean }[]
  ready: number
  incomplete: number
  waiting: number
  refused: number
  overdue: number
}

export interface LayoutList {
  items: Layout[]
  mayPack: boolean
  packReason: string | null
}

export interface ReportRow {
  id: number
  layout: string
  layoutName: string
  target: string
  key: string
  actLabel: string
  factId: number
  party: { id: number; name: string; uscc: string | null } | null
  title: string
  state: RowState
  stateLabel: string
  missing: { column: string; remedy: string }[]
  clock: Clock | null
  packageId: number | null
  reason: string | null
  handedAt: string | null
  answeredAt: string | null
  version: number
  mayResend: boolean
}

export interface ReportPackage {
  id: number
  layoutName: string
  layoutVersion: string
  target: string
  format: Format
  rows: number
  fileName: string
  sha256: string
  sm3: string
  state: PackageState
  stateLabel: string
  frozenAt: string
  frozenBy: string
  handedAt: string | null
  handedBy: string | null
  handedHow: string | null
  answeredAt: string | null
  accepted: number
  refused: number
  waiting: number
  hasDestination: boolean
  delivery: Delivery | null
}

/** How a package fares on its way by HTTP. */
export interface Delivery {
  state: 'WAITING' | 'DELIVERED' | 'ANSWERED'
  address: string
  attempts: number
  triedAt: string | null
  failure: string | null
  retrySeconds: number
}

export interface PackageLine {
  line: number
  key: string
  actLabel: string
  factId: number
  entityId: number | null
  cells: string[]
  result: string | null
  reason: string | null
}

export interface ReceiptMatch {
  accepted: number
  refused: number
  repeated: number
  unmatched: string[]
  waiting: number
}

export interface Paged<T> {
  items: T[]
  next: string | null
}
