import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Account, Founding, NewAccount, OneTimePassword, Roster } from './types'

export const accessKeys = {
  units: ['access', 'units'] as const,
  accounts: ['access', 'accounts'] as const,
  roles: ['access', 'roles'] as const,
  keys: ['access', 'keys'] as const,
  sessions: ['access', 'sessions'] as const,
}

/** The bureau tree as far as the reader may see it. */
export function useUnits() {
  return useQuery({
    queryKey: accessKeys.units,
    queryFn: ({ signal }) => api.get('/api/access/units', { signal }),
    staleTime: 300_000,
  })
}

export function useAccounts(q: Ref<string>, unit: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...accessKeys.accounts, q.value, unit.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/access/accounts', {
        query: { q: q.value, unit: unit.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useRoles() {
  return useQuery({
    queryKey: accessKeys.roles,
    queryFn: ({ signal }) => api.get('/api/access/roles', { signal }),
    staleTime: 300_000,
  })
}

/** The own sessions of whoever is signed in. */
export function useOwnSessions() {
  return useQuery({
    queryKey: accessKeys.sessions,
    queryFn: ({ signal }) => api.get('/api/access/sessions', { signal }),
  })
}

/** Ends one session, or all others where none is named; the server asks for the own password once more. */
export function endSession({ id, password }: { id: string | null; password: string }): Promise<unknown> {
  return id
    ? api.post('/api/access/sessions/{id}/end', { password }, { path: { id } })
    : api.post('/api/access/sessions/end-others', { password })
}

export function openAccount(given: NewAccount): Promise<OneTimePassword> {
  return api.post('/api/access/accounts', given)
}

export interface AccountDeed {
  account: Account
  command: string
}

/** What may be done to an account without a form; a new password comes back to be shown once. */
export function commandAccount({ account, command }: AccountDeed): Promise<OneTimePassword | Account> {
  const read = { path: { id: account.id }, version: account.version }
  switch (command) {
    case 'enable':
      return api.post('/api/access/accounts/{id}/enable', undefined, read)
    case 'disable':
      return api.post('/api/access/accounts/{id}/disable', undefined, read)
    case 'release-provider':
      return api.post('/api/access/accounts/{id}/release-provider', undefined, read)
    case 'unlock':
      return api.post('/api/access/accounts/{id}/unlock', undefined, read)
    case 'reset-password':
      return api.post('/api/access/accounts/{id}/reset-password', undefined, read)
    default:
      throw new Error(`no command ${command} on an account`)
  }
}

export function changeAccount(given: { account: Account; name: string; unit: number }): Promise<Account> {
  const { account, name, unit } = given
  return api.put('/api/access/accounts/{id}', { name, unit }, { path: { id: account.id }, version: account.version })
}

export function grantRoles(given: { account: Account; roles: string[] }): Promise<Account> {
  const { account, roles } = given
  return api.put('/api/access/accounts/{id}/roles', { roles }, { path: { id: account.id } })
}

/** The one-time link of a new instance: the bureau and its three administrators. */
export function useSetup(token: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['access', 'setup', token.value]),
    queryFn: ({ signal }) => api.get('/api/access/setup/{token}', { path: { token: token.value }, signal }),
    staleTime: Infinity,
  })
}

export function found(given: { token: string; founding: Founding }): Promise<unknown> {
  return api.post('/api/access/setup/{token}', given.founding, { path: { token: given.token } })
}

/** A secret for an authenticator; the picture is SVG. */
export interface SecondFactorOffer {
  secret: string
  uri: string
  picture: string
}

export function offerSecondFactor() {
  return api.post('/api/access/session/second-factor')
}

/** Turns the second factor on and gives the recovery codes, this once. */
export function confirmSecondFactor(given: { code: string; password: string }) {
  return api.put('/api/access/session/second-factor', given)
}

/** Master keys and signing keys, without a key itself. */
export function useKeys() {
  return useQuery({ queryKey: accessKeys.keys, queryFn: ({ signal }) => api.get('/api/keys', { signal }) })
}

export function rotateMasterKey() {
  return api.post('/api/keys/rotation')
}

export function replaceSigningKey() {
  return api.post('/api/keys/signing')
}

/** Every parameter of access as it is in force. */
export function usePolicy() {
  return useQuery({
    queryKey: ['access', 'policy'],
    queryFn: ({ signal }) => api.get('/api/access/policy', { signal }),
    staleTime: 300_000,
  })
}

/** A list of organisations or staff: looked at, or carried out. */
export function sendRoster(given: { file: File; apply: boolean }): Promise<Roster> {
  const form = new FormData()
  form.append('file', given.file)
  return given.apply ? api.post('/api/roster/lists/import', form) : api.post('/api/roster/lists/check', form)
}

/** Whether there is another way in, through a provider of identities. */
export function useSignOn() {
  return useQuery({
    queryKey: ['access', 'sign-on'],
    queryFn: ({ signal }) => api.get('/api/access/sign-on', { signal }),
    staleTime: Infinity,
  })
}

/** The code of this house after a sign-on at the provider. */
export function confirmSignOn(code: string): Promise<unknown> {
  return api.post('/api/access/sign-on', { code })
}
