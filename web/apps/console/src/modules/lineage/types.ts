import type { Schema } from '@huijian/api'

export type CatalogueEntry = Schema<'lineage.CatalogueBody.EntryBody'>
export type CatalogueDetail = Schema<'lineage.CatalogueBody.DetailBody'>
export type Picture = Schema<'lineage.PictureBody'>
export type PictureNode = Schema<'lineage.PictureBody.NodeBody'>
export type PictureEdge = Schema<'lineage.PictureBody.EdgeBody'>
