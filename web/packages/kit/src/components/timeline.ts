export interface TimelineFact {
  id: string
  /** when it happened: a legal day or an instant */
  on: string
  /** when this platform recorded it */
  recordedAt: string
  tag: string
  title: string
  note?: string
  source: string
  basis?: string
  kind: 'adverse' | 'open' | 'plain'
  retracted?: boolean
}
