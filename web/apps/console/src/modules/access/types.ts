import type { Action } from '@huijian/kit'

/** GET /api/access/units: the bureau tree, parents before children. */
export interface Unit {
  id: number
  code: string
  name: string
  kind: 'BUREAU' | 'SECTION' | 'STATION'
  parent: number | null
  /** streets and grids a station covers */
  covers: string[]
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
  permissions: string[]
}

/** POST /api/access/accounts; the one-time password is shown once in the answer. */
export interface NewAccount {
  login: string
  name: string
  unit: number
  roles: string[]
}

/** A name suggested by the catalogue to be shown once after creation or reset. */
export interface OneTimePassword {
  account: Account
  password: string
}
