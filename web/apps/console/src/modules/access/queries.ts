import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Account, NewAccount, OneTimePassword, Role, Unit } from './types'

export const accessKeys = {
  units: ['access', 'units'] as const,
  accounts: ['access', 'accounts'] as const,
  roles: ['access', 'roles'] as const,
}

/** The bureau tree as far as the reader may see it. */
export function useUnits() {
  return useQuery({
    queryKey: accessKeys.units,
    queryFn: ({ signal }) => api.get<Unit[]>('/api/access/units', { signal }),
    staleTime: 300_000,
  })
}

export function useAccounts(q: Ref<string>, unit: Ref<string>, cursor: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => [...accessKeys.accounts, q.value, unit.value, cursor.value ?? '']),
    queryFn: ({ signal }) =>
      api.get<{ items: Account[]; next: string | null }>('/api/access/accounts', {
        query: { q: q.value, unit: unit.value, cursor: cursor.value, limit: 50 },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useRoles() {
  return useQuery({
    queryKey: accessKeys.roles,
    queryFn: ({ signal }) => api.get<Role[]>('/api/access/roles', { signal }),
    staleTime: 300_000,
  })
}

export function openAccount(given: NewAccount): Promise<OneTimePassword> {
  return api.post<OneTimePassword>('/api/access/accounts', given)
}

export interface AccountDeed {
  account: Account
  command: string
  body?: unknown
}

export function commandAccount({ account, command, body }: AccountDeed): Promise<OneTimePassword | Account> {
  return api.post(`/api/access/accounts/{id}/${command}`, body, { path: { id: account.id }, version: account.version })
}

export function changeAccount(given: { account: Account; name: string; unit: number }): Promise<Account> {
  const { account, name, unit } = given
  return api.put<Account>(
    '/api/access/accounts/{id}',
    { name, unit },
    { path: { id: account.id }, version: account.version },
  )
}

export function grantRoles(given: { account: Account; roles: string[] }): Promise<Account> {
  const { account, roles } = given
  return api.put<Account>('/api/access/accounts/{id}/roles', { roles }, { path: { id: account.id } })
}

export interface Setup {
  validUntil: string
  administrators: Role[]
}

export interface Founding {
  bureauName: string
  administrators: { role: string; login: string; name: string; password: string }[]
}

/** The one-time link of a new instance: the bureau and its three administrators. */
export function useSetup(token: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['access', 'setup', token.value]),
    queryFn: ({ signal }) => api.get<Setup>('/api/access/setup/{token}', { path: { token: token.value }, signal }),
    staleTime: Infinity,
  })
}

export function found(given: { token: string; founding: Founding }): Promise<unknown> {
  return api.post('/api/access/setup/{token}', given.founding, { path: { token: given.token } })
}
