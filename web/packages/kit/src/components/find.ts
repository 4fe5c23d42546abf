import type { RouteLocationRaw } from 'vue-router'

export interface FindHit {
  key: string
  label: string
  note?: string
  to: RouteLocationRaw
}

export interface FindGroup {
  title: string
  hits: FindHit[]
}
