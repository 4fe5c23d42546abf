import type { Action } from '@huijian/kit'

/** GET /api/access/units: the bureau tree, parents before children. */
export interface Unit {
  id: number
  code: string
  name: string
  kind: 'BUREAU' | 'SECTION' | 'STATION'
  parent: number | null
  /** streets and grids a station covers, in words */
  covers: string[]
  coverage: { district: string | null; street: string | null; grid: string | null }[]
  outline?: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown } | null
  staff: number
}

/** GET /api/access/accounts?q=&unit=&cursor= */
export interface Account {
  id: string
  login: string
  name: string
  unit: { id: number; name: string }
  roles: { code: string; label: string }[]
  certificate: string | null
  certificateValidTo: string | null
  state: 'ACTIVE' | 'LOCKED' | 'DISABLED'
  lastSignIn: string | null
  version: number
  actions: Action[]
}

/** GET /api/access/roles */
export interface Role {
  code: string
  label: string
  description: string
  /** one of the three administrators, not to be combined */
  administrative: boolean
  wholeBureau: boolean
  permissions: string[]
}

/** An account is opened without any right; the security administrator grants roles afterwards. */
export interface NewAccount {
  login: string
  name: string
  unit: number
}

/** A name suggested by the catalogue to be shown once after creation or reset. */
export interface OneTimePassword {
  account: Account
  password: string
}
