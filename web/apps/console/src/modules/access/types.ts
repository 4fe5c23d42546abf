import type { Answer, Schema } from '@huijian/api'

/** The bureau tree, parents before children. */
export type Unit = Schema<'access.UnitBody'>
export type Account = Schema<'access.AccountBody'>
export type Role = Schema<'access.RoleBody'>
/** An account is opened without any right; the security administrator grants roles afterwards. */
export type NewAccount = Schema<'access.NewAccountBody'>
/** To be shown once, after creation or reset. */
export type OneTimePassword = Schema<'access.OpenedBody'>
export type Setup = Answer<'/api/access/setup/{token}'>
export type Founding = Schema<'access.FoundingBody'>

/** A master key: its number and how much it seals. */
export interface MasterKey {
  keyId: string
  inUse: boolean
  present: boolean
  rows: number
}

/** The public half of a key that this instance signs with. */
export interface SigningKey {
  keyId: string
  /** X.509, PEM */
  certificate: string
  inUse: boolean
}

/** GET /api/keys */
export interface Keys {
  masterKeys: MasterKey[]
  signingKeys: SigningKey[]
}
/** A list of organisations or staff, row by row. */
export type Roster = Schema<'roster.RosterBody'>
export type RosterRow = Roster['rows'][number]
