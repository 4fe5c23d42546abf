import { api, ApiProblem } from '@huijian/api'
import { computed, reactive } from 'vue'
import type { Checklist, Draft, FieldTask, Photo, Today } from '../types'
import { emptyDraft, reconcile, waiting } from './drafts'
import { send } from './sync'
import { FieldVault, lastAccount } from './vault'

interface State {
  phase: 'starting' | 'sign-in' | 'ready' | 'unusable'
  online: boolean
  syncing: boolean
  savedAt: string | null
  syncedAt: string | null
  today: Today | null
  checklists: Record<string, Checklist>
  drafts: Record<number, Draft>
}

export const field = reactive<State>({
  phase: 'starting',
  online: navigator.onLine,
  syncing: false,
  savedAt: null,
  syncedAt: null,
  today: null,
  checklists: {},
  drafts: {},
})

/** What the browser refuses without a secure context, in words for the officer. */
export const secure = globalThis.isSecureContext && typeof crypto.subtle !== 'undefined'

export const pending = computed(() => Object.values(field.drafts).reduce((sum, draft) => sum + waiting(draft), 0))

let vault: FieldVault | undefined
let timer: ReturnType<typeof setTimeout> | undefined

export async function start(): Promise<void> {
  if (!secure) {
    field.phase = 'unusable'
    return
  }
  addEventListener('online', () => {
    field.online = true
    void sync()
  })
  addEventListener('offline', () => (field.online = false))
  await navigator.storage?.persist?.().catch(() => false)
  const known = lastAccount.get()
  if (known) await openKept(known)
  await refresh()
}

/** Fetches the day and everything needed to work without a network; falls back to what is kept. */
export async function refresh(): Promise<void> {
  try {
    const today = await api.get('/api/inspection/field/today')
    const account = String(today.me.account)
    if (lastAccount.get() !== account || !vault) {
      lastAccount.set(account)
      await openKept(account)
    }
    field.today = today
    field.online = true
    await vault!.put('cache', 'today', today)
    for (const version of today.checklists) await checklist(version)
    for (const task of today.tasks) {
      const draft = field.drafts[task.id]
      if (draft) field.drafts[task.id] = reconcile(draft, task)
    }
    field.phase = 'ready'
    await sync()
  } catch (error) {
    if (error instanceof ApiProblem && [401, 403].includes(error.problem.status)) field.phase = 'sign-in'
    else {
      field.online = false
      field.phase = field.today ? 'ready' : 'sign-in'
    }
  }
}

async function openKept(account: string): Promise<void> {
  vault = await FieldVault.open(account)
  field.today = (await vault.get<Today>('cache', 'today')) ?? null
  field.drafts = {}
  for (const id of await vault.ids('drafts')) {
    const draft = await vault.get<Draft>('drafts', id)
    if (draft) field.drafts[Number(id)] = draft
  }
  if (field.today) field.phase = 'ready'
}

/** A checklist by version: never changes, so once kept it is kept. */
export async function checklist(version: string): Promise<Checklist | undefined> {
  if (field.checklists[version]) return field.checklists[version]
  const kept = await vault?.get<Checklist>('cache', `checklist/${version}`)
  const found =
    kept ?? (await api.get('/api/inspection/field/checklists/{version}', { path: { version } }).catch(() => undefined))
  if (found) {
    field.checklists[version] = found
    if (!kept) await vault?.put('cache', `checklist/${version}`, found)
  }
  return found
}

export function taskOf(id: number): FieldTask | undefined {
  return field.today?.tasks.find((task) => task.id === id)
}

export function draftOf(task: FieldTask): Draft {
  const kept = field.drafts[task.id]
  if (kept) return kept
  field.drafts[task.id] = emptyDraft(task)
  return field.drafts[task.id]!
}

/** Keeps a draft on the phone; called at each touch. Sending follows by itself. */
export async function keep(draft: Draft): Promise<void> {
  draft.savedAt = new Date().toISOString()
  await vault!.put('drafts', String(draft.task), draft)
  field.savedAt = draft.savedAt
  clearTimeout(timer)
  timer = setTimeout(() => void sync(), 400)
}

export async function keepPhoto(meta: Photo, content: ArrayBuffer): Promise<void> {
  await vault!.put('photos', `${meta.id}.meta`, meta)
  await vault!.putBytes('photos', meta.id, content)
}

export async function photoBytes(id: string): Promise<{ meta: Photo; content: ArrayBuffer } | undefined> {
  const meta = await vault!.get<Photo>('photos', `${id}.meta`)
  const content = await vault!.getBytes('photos', id)
  return meta && content && { meta, content }
}

/** Sends everything that waits. One run at a time; what changes meanwhile is sent by the next. */
export async function sync(): Promise<void> {
  if (field.syncing || !vault) return
  field.syncing = true
  try {
    let reached = true
    for (const draft of Object.values(field.drafts)) {
      if (waiting(draft) === 0) continue
      const result = await send(draft, {
        save: (one) => vault!.put('drafts', String(one.task), one),
        photo: photoBytes,
      })
      if (result === 'offline') {
        reached = false
        break
      }
    }
    field.online = reached && navigator.onLine
    if (reached && pending.value === 0) field.syncedAt = new Date().toISOString()
  } finally {
    field.syncing = false
  }
}

export async function signIn(username: string, password: string): Promise<void> {
  await api.get('/api/access/session').catch(() => undefined)
  await api.post('/api/access/session', { name: username, password })
  await refresh()
}
