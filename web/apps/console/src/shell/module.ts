import type { BoundedCount, FindGroup, IconName } from '@huijian/kit'
import type { RouteRecordRaw } from 'vue-router'

/** Workspaces by job, in the order of the rail. */
export type Workspace = 'today' | 'entity' | 'assessment' | 'task' | 'lead' | 'publish' | 'data' | 'system'

/** A page of a workspace: its tab under the page head. */
export interface PageEntry {
  workspace: Workspace
  label: string
  to: string
  order: number
  permission?: string | string[]
}

/** Something that waits for somebody: how much of it, and the list that shows exactly that much. Stands beside 今日. */
export interface WaitingEntry {
  label: string
  to: string
  order: number
  permission: string
  /** late or failed: shown in red when there is any */
  grave?: boolean
  count: (signal: AbortSignal) => Promise<BoundedCount>
}

/** What a feature folder declares about itself; nothing else in the console knows the feature. */
export interface ConsoleModule {
  name: string
  routes: RouteRecordRaw[]
  pages?: PageEntry[]
  waiting?: WaitingEntry[]
  /** its part of the one search box, and who may ask */
  find?: { permission: string; search: (query: string) => Promise<FindGroup> }
}

export function defineModule(module: ConsoleModule): ConsoleModule {
  return module
}

export const WORKSPACES: { key: Workspace; label: string; icon: IconName }[] = [
  { key: 'today', label: '今日', icon: 'today' },
  { key: 'entity', label: '主体', icon: 'entity' },
  { key: 'assessment', label: '研判', icon: 'assessment' },
  { key: 'task', label: '任务', icon: 'task' },
  { key: 'lead', label: '线索', icon: 'lead' },
  { key: 'publish', label: '公示', icon: 'publish' },
  { key: 'data', label: '数据', icon: 'data' },
  { key: 'system', label: '系统', icon: 'system' },
]

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    workspace?: Workspace
    /** any one of these opens the page */
    permission?: string | string[]
    /** without rail and bar, and without a session: the sign-in pages */
    bare?: boolean
    open?: boolean
  }
}
