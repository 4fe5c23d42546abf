import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

export function useCatalogue() {
  return useQuery({
    queryKey: ['lineage', 'catalogue'],
    queryFn: ({ signal }) => api.get('/api/lineage/catalogue', { signal }),
  })
}

export function useCatalogueEntry(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['lineage', 'catalogue', id.value]),
    enabled: computed(() => id.value !== ''),
    queryFn: ({ signal }) => api.get('/api/lineage/catalogue/{id}', { path: { id: id.value }, signal }),
  })
}

export function usePicture(of: Ref<string>, back: Ref<number>, forward: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['lineage', 'picture', of.value, back.value, forward.value]),
    enabled: computed(() => of.value !== ''),
    queryFn: ({ signal }) =>
      api.get('/api/lineage/picture', {
        query: { of: of.value, back: back.value, forward: forward.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}
