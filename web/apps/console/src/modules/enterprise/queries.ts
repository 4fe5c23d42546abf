import { api, type Schema } from '@huijian/api'
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

export type Firm = Schema<'enterprise.FirmBody'>
export type Issued = Schema<'enterprise.IssuedBody'>
export type FirmRole = Issued['activation']['role']
export type Way = Issued['activation']['way']

export const enterpriseKeys = { all: ['enterprise'] as const }

export function useFirm(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...enterpriseKeys.all, id.value]),
    queryFn: ({ signal }) => api.get('/api/enterprise/entities/{id}', { path: { id: id.value }, signal }),
  })
}

export function issueCode(given: { id: number; role: FirmRole; way: Way }): Promise<Issued> {
  const { id, role, way } = given
  return api.post('/api/enterprise/entities/{id}/activations', { role, way }, { path: { id } })
}

export function revokeAccount(given: { id: number; account: number; reason: string }): Promise<unknown> {
  const { id, account, reason } = given
  return api.post('/api/enterprise/entities/{id}/accounts/{account}/revocation', { reason }, { path: { id, account } })
}
