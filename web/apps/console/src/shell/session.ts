import { api, ApiProblem, type Schema } from '@huijian/api'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

/** The signed-in member of staff, as the server knows the person. */
export type StaffSession = Schema<'access.SessionBody'>

export const useSession = defineStore('session', () => {
  const staff = ref<StaffSession | null>(null)
  const loaded = ref(false)
  const granted = computed(() => new Set(staff.value?.permissions ?? []))

  async function load() {
    if (loaded.value) return
    try {
      staff.value = await api.get('/api/access/session')
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 401) throw error
      staff.value = null
    }
    loaded.value = true
  }

  async function signIn(name: string, password: string, code?: string) {
    staff.value = await api.post('/api/access/session', { name, password, code: code ?? null })
    loaded.value = true
  }

  /** Asks anew who is signed in, after something about the person changed. */
  async function reload() {
    loaded.value = false
    await load()
  }

  async function changePassword(current: string, next: string) {
    staff.value = await api.put('/api/access/session/password', { current, next })
  }

  async function signOut() {
    await api.delete('/api/access/session')
    forget()
  }

  function forget() {
    staff.value = null
    loaded.value = true
  }

  /** Whether the person holds the permission, or any one of several; nothing asked is always allowed. */
  function may(permission: string | string[] | undefined) {
    if (permission === undefined) return true
    return [permission].flat().some((one) => granted.value.has(one))
  }

  return { staff, loaded, load, reload, signIn, changePassword, signOut, forget, may }
})
